package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.CALL;
import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.SESSION;

import fr.jalon.domain.selection.event.SelectionEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A session of the jury, from its convening to its minutes. */
final class SelectionSamples {
    private static final String BEST = "dossier-2026-0007";
    private static final String WAITING = "dossier-2026-0051";

    private SelectionSamples() {}

    static List<Object> all() {
        return List.of(
                new SessionConvened(
                        SESSION,
                        CALL,
                        1,
                        LocalDate.of(2026, 9, 10),
                        List.of("jury1", "jury2", "jury3"),
                        CallSamples.criteria(),
                        CallSamples.tieBreak(),
                        5_000),
                new FilePlaced(SESSION, DOSSIER, List.of("instructor")),
                new FileRemoved(SESSION, DOSSIER),
                new InterestsDeclared(
                        SESSION, "jury2", List.of(DOSSIER), "Administrateur de la structure jusqu'en 2024"),
                new SessionOpened(SESSION, List.of("jury1", "jury2")),
                new FileScored(
                        SESSION,
                        DOSSIER,
                        "jury1",
                        new TreeMap<>(Map.of("ANCHORING", 17, "ECONOMIC_MODEL", 12, "SHARED_MACHINES", 15)),
                        "Ancrage solide, prévisionnel prudent"),
                new RankingEstablished(SESSION, List.of(BEST, DOSSIER, WAITING), List.of(4_850, 4_400, 3_975), 1, 1),
                new MinutesSigned(SESSION, List.of(BEST), List.of(DOSSIER), List.of(WAITING)));
    }
}
