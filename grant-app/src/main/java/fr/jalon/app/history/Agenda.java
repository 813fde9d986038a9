package fr.jalon.app.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where every script writes its acts; read back in chronological order, acts of one instant in the order written. */
final class Agenda {
    private final long seed;
    private final List<PlannedAct> acts = new ArrayList<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    Agenda(long seed) {
        this.seed = seed;
    }

    void add(String stream, Instant at, String actor, Record command) {
        add(stream, at, actor, command, null, null);
    }

    /** @param stream the aggregate the act is about; with the command and its rank in the stream it makes the command id */
    void add(
            String stream,
            Instant at,
            String actor,
            Record command,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) {
        String name = stream + "/" + actor + "/" + command.getClass().getSimpleName();
        int rank = repeats.merge(name, 1, Integer::sum);
        acts.add(new PlannedAct(at, actor, command, effectiveOn, reason, id(name + "/" + rank)));
    }

    List<PlannedAct> inOrder() {
        return acts.stream().sorted(Comparator.comparing(PlannedAct::at)).toList();
    }

    private String id(String key) {
        return UUID.nameUUIDFromBytes((seed + "/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
