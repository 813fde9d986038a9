package fr.jalon.domain.dossier;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Duty;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who took which duty on a dossier, for its whole life. Fr: qui a fait quoi. */
final class History {
    private final Map<Duty, Set<String>> actors = new EnumMap<>(Duty.class);

    /** Who answers for an act: the person for whom the product did it, else {@code actor}. */
    static String person(Map<String, ?> metaData, String actor) {
        Object behalf = metaData.get(ActContext.ON_BEHALF_OF_KEY);
        return behalf == null ? actor : behalf.toString();
    }

    /** Who answers for a recorded fact; nobody, when it says no actor. */
    static String person(Map<String, ?> metaData) {
        Object actor = metaData.get(ActContext.ACTOR_KEY);
        return person(metaData, actor == null ? "" : actor.toString());
    }

    /** @param metaData of a recorded event */
    void remember(Map<String, ?> metaData) {
        Object actor = metaData.get(ActContext.ACTOR_KEY);
        Object code = metaData.get(ActContext.ACT_KEY);
        if (actor != null && code != null) {
            ActCatalogue.named(code.toString())
                    .flatMap(act -> act.dutyDoneBy(actor.toString()))
                    .ifPresent(duty ->
                            actors.computeIfAbsent(duty, d -> new TreeSet<>()).add(person(metaData, actor.toString())));
        }
    }

    Set<Duty> dutiesOf(String actor) {
        return actors.entrySet().stream()
                .filter(duty -> duty.getValue().contains(actor))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> whoTook(Duty duty) {
        return actors.getOrDefault(duty, Set.of());
    }
}
