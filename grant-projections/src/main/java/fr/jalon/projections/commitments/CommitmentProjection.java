package fr.jalon.projections.commitments;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.payment.event.PaymentEvent.CommitmentLowered;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentReturnedByBank;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementAmended;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementSigned;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AmountProposed;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantAwarded;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantRefused;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantRenounced;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantWithdrawn;
import fr.jalon.domain.support.event.SupportEvent.DossierClosed;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was awarded, and what each agreement commits, pays and gives up. */
public final class CommitmentProjection implements Projection {
    static final Table AWARD = Table.of(
            "award_movement",
            text("dossier_id"),
            text("movement"),
            text("call_id"),
            integer("wave"),
            text("budget_id"),
            bigint("amount_cents"),
            bigint("eligible_cost_cents"),
            integer("rate_bp"));
    static final Table COMMITMENT = Table.of(
            "commitment_movement",
            text("dossier_id"),
            text("movement"),
            text("agreement_no"),
            text("budget_id"),
            integer("origin_year"),
            bigint("committed_cents"),
            bigint("withdrawn_cents"),
            bigint("paid_cents"),
            date("moved_on"),
            text("delegation_id"));

    private static final Wants WANTS = Wants.of(
            AmountProposed.class,
            GrantAwarded.class,
            GrantRefused.class,
            GrantRenounced.class,
            GrantWithdrawn.class,
            AgreementSigned.class,
            AgreementAmended.class,
            PaymentExecuted.class,
            PaymentReturnedByBank.class,
            FinalAmountFixed.class,
            CommitmentLowered.class,
            DossierClosed.class);

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public List<Table> tables() {
        return List.of(AWARD, COMMITMENT);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        LocalDate on = recorded.envelope().effectiveOn();
        switch (recorded.event()) {
            case AmountProposed e ->
                out.add(
                        AWARD,
                        e.dossierId(),
                        "PROPOSED",
                        null,
                        null,
                        e.budgetId(),
                        e.amountCents(),
                        e.eligibleCostCents(),
                        e.rateBp());
            case GrantAwarded e ->
                out.add(
                        AWARD,
                        e.dossierId(),
                        "AWARDED",
                        e.callId(),
                        e.wave(),
                        null,
                        e.maxCents(),
                        e.eligibleCostCents(),
                        e.rateBp());
            case GrantRefused e -> out.add(AWARD, e.dossierId(), "REFUSED", null, null, e.budgetId(), null, null, null);
            case GrantRenounced e -> {
                out.add(AWARD, e.dossierId(), "RENOUNCED", e.callId(), e.wave(), e.budgetId(), null, null, null);
                withdrawn(e.dossierId(), e.budgetId(), e.commitmentYear(), e.commitmentWithdrawnCents(), on, out);
            }
            case GrantWithdrawn e -> {
                out.add(AWARD, e.dossierId(), "WITHDRAWN", e.callId(), e.wave(), e.budgetId(), null, null, null);
                withdrawn(e.dossierId(), e.budgetId(), e.commitmentYear(), e.commitmentWithdrawnCents(), on, out);
            }
            case AgreementSigned e ->
                out.add(
                        COMMITMENT,
                        e.dossierId(),
                        "SIGNED",
                        e.agreementNo(),
                        e.budgetId(),
                        e.signedOn().getYear(),
                        e.aeCents(),
                        0L,
                        0L,
                        e.signedOn(),
                        e.delegationId());
            case AgreementAmended e -> amended(e, out);
            case PaymentExecuted e ->
                out.add(
                        COMMITMENT,
                        e.dossierId(),
                        "PAID",
                        null,
                        e.budgetId(),
                        null,
                        0L,
                        0L,
                        e.cpCents(),
                        e.paidOn(),
                        null);
            case PaymentReturnedByBank e ->
                out.add(
                        COMMITMENT,
                        e.dossierId(),
                        "BANK_RETURNED",
                        null,
                        e.budgetId(),
                        null,
                        0L,
                        0L,
                        -e.cpCents(),
                        e.returnedOn(),
                        null);
            case FinalAmountFixed e ->
                withdrawn(e.dossierId(), e.budgetId(), e.commitmentYear(), e.releasedCents(), on, out);
            case CommitmentLowered e ->
                withdrawn(e.dossierId(), e.budgetId(), e.commitmentYear(), e.commitmentWithdrawnCents(), on, out);
            case DossierClosed e ->
                withdrawn(e.dossierId(), e.budgetId(), e.commitmentYear(), e.commitmentWithdrawnCents(), on, out);
            default -> {}
        }
    }

    private static void amended(AgreementAmended e, Rows out) {
        out.add(AWARD, e.dossierId(), "AMENDED", e.callId(), e.wave(), e.budgetId(), e.maxCents(), null, null);
        out.add(
                COMMITMENT,
                e.dossierId(),
                "AMENDED",
                e.agreementNo(),
                e.budgetId(),
                e.commitmentYear(),
                e.increaseCents(),
                e.decreaseCents(),
                0L,
                e.signedOn(),
                e.delegationId());
    }

    private static void withdrawn(
            String dossier, @Nullable String budget, int year, long cents, LocalDate on, Rows out) {
        if (cents > 0) {
            out.add(COMMITMENT, dossier, "WITHDRAWN", null, budget, year, 0L, cents, 0L, on, null);
        }
    }
}
