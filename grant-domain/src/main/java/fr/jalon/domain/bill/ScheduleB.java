package fr.jalon.domain.bill;

import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDecided;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDeposited;
import fr.jalon.domain.bill.event.BillEvent.OffsetLifted;
import fr.jalon.domain.bill.event.BillEvent.ProgrammeInscribed;
import fr.jalon.domain.bill.rule.ActionSplitNotAmendable;
import fr.jalon.domain.bill.rule.AmendmentMovesNothing;
import fr.jalon.domain.bill.rule.AmendmentUnbalanced;
import fr.jalon.domain.bill.rule.CrossMissionAmendment;
import fr.jalon.domain.bill.rule.ProgrammeAlreadyInscribed;
import fr.jalon.domain.bill.rule.UnknownAmendment;
import fr.jalon.domain.bill.rule.UnknownProgramme;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Appropriations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programmes of a bill, each under its mission with what is asked for it, and the amendments to their credits. Fr: état B. */
final class ScheduleB {
    private final Map<String, ProgrammeInscribed> programmes = new TreeMap<>();
    private final Map<String, Amendment> amendments = new TreeMap<>();

    /** @param decided null until its outcome is known */
    record Amendment(
            AmendmentDeposited deposited,
            boolean offsetLifted,
            @Nullable AmendmentDecided decided) {

        @Nullable
        AmendmentOutcome outcome() {
            return decided == null ? null : decided.outcome();
        }

        private boolean isAdoptedBy(LocalDate day) {
            return decided != null
                    && decided.outcome() == AmendmentOutcome.ADOPTED
                    && !decided.decidedOn().isAfter(day);
        }

        /** What it moves for {@code programme}; it takes nothing once what pays for it was waived. */
        private long moves(Map<String, Long> deltas, String programme) {
            long delta = deltas.getOrDefault(programme, 0L);
            return offsetLifted ? Math.max(0, delta) : delta;
        }
    }

    /** Only the facts of the table; {@link Bill} reads them all. */
    void evolve(BillEvent event) {
        switch (event) {
            case ProgrammeInscribed e -> programmes.put(e.programme(), e);
            case AmendmentDeposited e -> amendments.put(e.amendment(), new Amendment(e, false, null));
            case OffsetLifted e ->
                amendments.computeIfPresent(e.amendment(), (n, a) -> new Amendment(a.deposited(), true, a.decided()));
            case AmendmentDecided e ->
                amendments.computeIfPresent(e.amendment(), (n, a) -> new Amendment(a.deposited(), a.offsetLifted(), e));
            default -> {}
        }
    }

    /** What is asked for a programme may be said again as long as the bill is none; where it stands, its amendments rest on. */
    void checkMission(String programme, String mission) {
        ProgrammeInscribed before = programmes.get(programme);
        if (before != null) {
            ProgrammeAlreadyInscribed.check(before.mission(), mission, programme);
        }
    }

    private boolean hasProgramme(String programme) {
        return programmes.containsKey(programme);
    }

    boolean hasAmendment(String amendment) {
        return amendments.containsKey(amendment);
    }

    Amendment amendment(String number) {
        return Optional.ofNullable(amendments.get(number)).orElseThrow(() -> UnknownAmendment.of(number));
    }

    /** What the act of {@code day} votes by programme: what was inscribed, and what the amendments adopted by then moved of it. */
    Map<String, Appropriations> votedOn(LocalDate day) {
        List<Amendment> adopted = amendments.values().stream()
                .filter(each -> each.isAdoptedBy(day))
                .toList();
        return programmes.values().stream()
                .collect(Collectors.toMap(
                        ProgrammeInscribed::programme,
                        each -> Appropriations.ofCents(
                                voted(each.programme(), each.aeCents(), adopted, AmendmentDeposited::aeDeltaCents),
                                voted(each.programme(), each.cpCents(), adopted, AmendmentDeposited::cpDeltaCents))));
    }

    /** Amendments that take more than was asked leave nothing, not a debt. */
    private static long voted(
            String programme,
            long asked,
            List<Amendment> adopted,
            Function<AmendmentDeposited, Map<String, Long>> deltas) {
        return Math.max(
                0,
                Math.addExact(
                        asked,
                        sum(adopted.stream().map(each -> each.moves(deltas.apply(each.deposited()), programme)))));
    }

    /** Puts the lines of an amendment to every rule on them. @return the one mission they are of */
    String missionOf(String amendment, Map<String, Long> aeDeltaCents, Map<String, Long> cpDeltaCents) {
        Set<String> lines = new TreeSet<>(aeDeltaCents.keySet());
        lines.addAll(cpDeltaCents.keySet());
        for (String line : lines) {
            ActionSplitNotAmendable.check(line);
            UnknownProgramme.check(hasProgramme(line), line);
        }
        Set<String> touched = programmes.values().stream()
                .filter(each -> lines.contains(each.programme()))
                .map(ProgrammeInscribed::mission)
                .collect(Collectors.toCollection(TreeSet::new));
        CrossMissionAmendment.check(touched);
        AmendmentUnbalanced.check("AE", sum(aeDeltaCents.values().stream()));
        AmendmentUnbalanced.check("CP", sum(cpDeltaCents.values().stream()));
        AmendmentMovesNothing.check(moves(aeDeltaCents) || moves(cpDeltaCents), amendment);
        return String.join("", touched);
    }

    /** Balanced lines that say anything hold at least one plus and one minus. */
    private static boolean moves(Map<String, Long> deltas) {
        return deltas.values().stream().anyMatch(delta -> delta != 0);
    }

    private static long sum(Stream<Long> deltas) {
        return deltas.reduce(0L, Math::addExact);
    }
}
