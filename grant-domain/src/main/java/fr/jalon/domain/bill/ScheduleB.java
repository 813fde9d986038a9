package fr.jalon.domain.bill;

import fr.jalon.domain.bill.event.BillEvent.AmendmentDecided;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDeposited;
import fr.jalon.domain.bill.event.BillEvent.OffsetLifted;
import fr.jalon.domain.bill.event.BillEvent.ProgrammeInscribed;
import fr.jalon.domain.bill.rule.ActionSplitNotAmendable;
import fr.jalon.domain.bill.rule.AmendmentMovesNothing;
import fr.jalon.domain.bill.rule.AmendmentUnbalanced;
import fr.jalon.domain.bill.rule.CrossMissionAmendment;
import fr.jalon.domain.bill.rule.UnknownAmendment;
import fr.jalon.domain.bill.rule.UnknownProgramme;
import fr.jalon.domain.kernel.AmendmentOutcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The programmes of a bill, each under its mission, and the amendments to their credits. Fr: état B. */
final class ScheduleB {
    private final Map<String, String> missions = new TreeMap<>();
    private final Map<String, Amendment> amendments = new TreeMap<>();

    /** @param outcome null until it is known */
    record Amendment(
            int part,
            LocalDate depositedOn,
            boolean offsetLifted,
            @Nullable AmendmentOutcome outcome) {}

    void inscribe(ProgrammeInscribed fact) {
        missions.put(fact.programme(), fact.mission());
    }

    void deposit(AmendmentDeposited fact) {
        amendments.put(fact.amendment(), new Amendment(fact.part(), fact.depositedOn(), false, null));
    }

    void lift(OffsetLifted fact) {
        amendments.computeIfPresent(
                fact.amendment(), (n, a) -> new Amendment(a.part(), a.depositedOn(), true, a.outcome()));
    }

    void decide(AmendmentDecided fact) {
        amendments.computeIfPresent(
                fact.amendment(), (n, a) -> new Amendment(a.part(), a.depositedOn(), a.offsetLifted(), fact.outcome()));
    }

    boolean hasProgramme(String programme) {
        return missions.containsKey(programme);
    }

    boolean hasAmendment(String amendment) {
        return amendments.containsKey(amendment);
    }

    Amendment amendment(String number) {
        return Optional.ofNullable(amendments.get(number)).orElseThrow(() -> UnknownAmendment.of(number));
    }

    /** Puts the lines of an amendment to every rule on them. @return the one mission they are of */
    String missionOf(String amendment, Map<String, Long> aeDeltaCents, Map<String, Long> cpDeltaCents) {
        Set<String> lines = new TreeSet<>(aeDeltaCents.keySet());
        lines.addAll(cpDeltaCents.keySet());
        Set<String> touched = new TreeSet<>();
        for (String line : lines) {
            ActionSplitNotAmendable.check(line);
            UnknownProgramme.check(hasProgramme(line), line);
            touched.add(missions.getOrDefault(line, ""));
        }
        CrossMissionAmendment.check(touched);
        AmendmentUnbalanced.check("AE", sum(aeDeltaCents.values()));
        AmendmentUnbalanced.check("CP", sum(cpDeltaCents.values()));
        AmendmentMovesNothing.check(moves(aeDeltaCents) || moves(cpDeltaCents), amendment);
        return String.join("", touched);
    }

    /** Balanced lines that say anything hold at least one plus and one minus. */
    private static boolean moves(Map<String, Long> deltas) {
        return deltas.values().stream().anyMatch(delta -> delta != 0);
    }

    private static long sum(Collection<Long> deltas) {
        return deltas.stream().reduce(0L, Math::addExact);
    }
}
