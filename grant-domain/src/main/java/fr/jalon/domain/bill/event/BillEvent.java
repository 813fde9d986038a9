package fr.jalon.domain.bill.event;

import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.FinanceActKind;
import java.time.LocalDate;
import java.util.Map;

/** Facts of a finance bill and of the act it becomes. Amounts in euro cents; nothing here opens credits by itself. */
public sealed interface BillEvent {
    String billId();

    /** Fr: projet de loi de finances déposé. */
    @EventType(name = "bill.tabled")
    record BillTabled(String billId, FinanceActKind kind, int year, String title) implements BillEvent {}

    /** Fr: programme inscrit à l'état B. */
    @EventType(name = "bill.programme-inscribed")
    record ProgrammeInscribed(
            String billId, String mission, String programme, String title, String ministry, long aeCents, long cpCents)
            implements BillEvent {}

    /** Balanced in AE and in CP within one mission; {@code intendedFor} binds nobody. Fr: amendement déposé. LOLF, art. 47. */
    @EventType(name = "bill.amendment-deposited")
    record AmendmentDeposited(
            String billId,
            String amendment,
            Chamber chamber,
            int part,
            LocalDate depositedOn,
            String mission,
            Map<String, Long> aeDeltaCents,
            Map<String, Long> cpDeltaCents,
            String intendedFor,
            String statement)
            implements BillEvent {}

    /** Fr: gage levé. */
    @EventType(name = "bill.offset-lifted")
    record OffsetLifted(String billId, String amendment) implements BillEvent {}

    /** Fr: sort de l'amendement enregistré. */
    @EventType(name = "bill.amendment-decided")
    record AmendmentDecided(
            String billId, String amendment, AmendmentOutcome outcome, LocalDate decidedOn, String source)
            implements BillEvent {}

    /** Fr: loi de finances promulguée. */
    @EventType(name = "bill.promulgated")
    record BillPromulgated(
            String billId, String journalReference, LocalDate promulgatedOn, long totalAeCents, long totalCpCents)
            implements BillEvent {}

    /** Fr: annulation par décret imputée sur le plafond annuel. LOLF, art. 14. */
    @EventType(name = "bill.cancellation-registered")
    record CancellationRegistered(String billId, String budgetId, long aeCents, long cpCents) implements BillEvent {}

    /** Fr: avance par décret imputée sur le plafond annuel. LOLF, art. 13. */
    @EventType(name = "bill.advance-registered")
    record AdvanceRegistered(String billId, String budgetId, long aeCents, long cpCents) implements BillEvent {}
}
