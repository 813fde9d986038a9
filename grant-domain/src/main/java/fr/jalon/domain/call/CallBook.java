package fr.jalon.domain.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where other aggregates look up what a call says. Read from the call's own events. Fr: règlement de l'appel. */
@FunctionalInterface
public interface CallBook {
    /**
     * @return what holds for a dossier drafted, or a session convened, on {@code on}
     * @throws fr.jalon.domain.kernel.RuleViolated {@code UnknownCall} or {@code UnknownWave}
     */
    Terms terms(String callId, int wave, LocalDate on);

    /**
     * @param criteria codes of the scoring grid, each with its highest mark
     * @param tieBreak the same codes, in the order in which they part equal totals
     * @param endedOn legal date from which no application is received any more; {@code LocalDate.MAX} until the call ends
     */
    record Terms(
            String budgetNode,
            RuleSet ruleSet,
            Map<String, Integer> criteria,
            List<String> tieBreak,
            LocalDate endedOn) {}
}
