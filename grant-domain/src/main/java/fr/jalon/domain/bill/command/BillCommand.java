package fr.jalon.domain.bill.command;

import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.MayBeEmpty;
import fr.jalon.domain.kernel.Prose;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What may be asked of a finance bill. Amounts in euro cents, AE and CP by programme; an amendment is numbered within its bill, e.g.
 * {@code AN-3445}.
 */
public sealed interface BillCommand {
    String billId();

    /** Fr: déposer le projet de loi de finances. */
    record TableBill(@TargetAggregateIdentifier String billId, FinanceActKind kind, int year, String title)
            implements BillCommand {}

    /**
     * Says what the bill asks for one programme, and whose it is; said again before the promulgation, it corrects. Fr: inscrire un programme à
     * l'état B.
     */
    record InscribeProgramme(
            @TargetAggregateIdentifier String billId,
            String mission,
            String programme,
            String title,
            String ministry,
            long aeCents,
            long cpCents)
            implements BillCommand {}

    /**
     * An amendment to the credits: what it adds is positive, what it takes is negative. Fr: déposer un amendement de crédits (état B).
     *
     * @param part of the finance act, 1 or 2
     * @param intendedFor action or use that its statement names: an intention, never an allotment
     */
    record DepositAmendment(
            @TargetAggregateIdentifier String billId,
            String amendment,
            Chamber chamber,
            int part,
            LocalDate depositedOn,
            Map<String, Long> aeDeltaCents,
            Map<String, Long> cpDeltaCents,
            @MayBeEmpty String intendedFor,
            @Prose String statement)
            implements BillCommand {}

    /** The Government waives the minus line; not possible in part 2. Fr: lever le gage. */
    record LiftOffset(@TargetAggregateIdentifier String billId, String amendment) implements BillCommand {}

    /** Fr: enregistrer le sort de l'amendement. */
    record RecordAmendmentOutcome(
            @TargetAggregateIdentifier String billId,
            String amendment,
            AmendmentOutcome outcome,
            LocalDate decidedOn,
            String source)
            implements BillCommand {}

    /**
     * The bill becomes an act. Fr: promulguer.
     *
     * @param totalAeCents all credits the act opens, the base of the yearly limits over the whole State
     */
    record PromulgateBill(
            @TargetAggregateIdentifier String billId,
            String journalReference,
            LocalDate promulgatedOn,
            long totalAeCents,
            long totalCpCents)
            implements BillCommand {}

    /** Counts a cancellation by decree against the yearly limit. Sent by the product only. LOLF, art. 14. */
    record RegisterCancellation(@TargetAggregateIdentifier String billId, String budgetId, long aeCents, long cpCents)
            implements BillCommand {}

    /** Counts an advance by decree against the yearly limit. Sent by the product only. LOLF, art. 13. */
    record RegisterAdvance(@TargetAggregateIdentifier String billId, String budgetId, long aeCents, long cpCents)
            implements BillCommand {}
}
