package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.CALL;
import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.NODE;
import static fr.jalon.domain.golden.Samples.SIRET;

import fr.jalon.domain.call.event.CallEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call from its publication to its end. */
final class CallSamples {
    /** As a rule set keeps them: every parameter, sorted. */
    static final Map<String, Long> PARAMETERS = new TreeMap<>(Samples.PARAMETERS);

    private CallSamples() {}

    static List<Object> all() {
        return List.of(
                new CallOpened(
                        CALL,
                        "Manufactures de proximité 2026",
                        "AMI",
                        NODE,
                        true,
                        criteria(),
                        tieBreak(),
                        "2026-1",
                        PARAMETERS),
                new RuleSetPublished(
                        CALL, "2026-2", LocalDate.of(2026, 4, 1), "Rectificatif du 25 mars 2026", PARAMETERS),
                new WaveOpened(CALL, 1, LocalDate.of(2026, 2, 2), Instant.parse("2026-04-30T21:59:59Z")),
                new WaveClosingMoved(
                        CALL, 1, Instant.parse("2026-05-15T21:59:59Z"), "Panne du dépôt en ligne le 30 avril"),
                new WaveClosed(CALL, 1),
                new ApplicationRegistered(CALL, 1, DOSSIER, SIRET),
                new ApplicationUnregistered(CALL, 1, DOSSIER, SIRET),
                new LabelRegistered(CALL, 1, DOSSIER, 17),
                new CallEnded(CALL));
    }

    static Map<String, Integer> criteria() {
        return new TreeMap<>(Map.of("ANCHORING", 20, "ECONOMIC_MODEL", 20, "SHARED_MACHINES", 30));
    }

    /** Not the order of the alphabet. */
    static List<String> tieBreak() {
        return List.of("SHARED_MACHINES", "ANCHORING", "ECONOMIC_MODEL");
    }
}
