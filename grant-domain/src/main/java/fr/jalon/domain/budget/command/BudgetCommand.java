package fr.jalon.domain.budget.command;

import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.MayBeEmpty;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.SubsidyKind;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the budget of one node and year. Amounts in euro cents; AE and CP always together. */
public sealed interface BudgetCommand {
    String budgetId();

    /**
     * Opens the budget of a node for a year, empty. Fr: ouvrir l'exercice.
     *
     * @param parentBudgetId the node above, of the same year and tier; empty at the top
     * @param ministry whose programme it is; empty elsewhere
     */
    record OpenBudget(
            @TargetAggregateIdentifier String budgetId,
            String node,
            int year,
            NodeKind kind,
            @MayBeEmpty String parentBudgetId,
            @MayBeEmpty String ministry)
            implements BudgetCommand {
        /** A budget of the operator that stands alone. */
        public OpenBudget(String budgetId, String node, int year) {
            this(budgetId, node, year, NodeKind.OPERATOR, "", "");
        }
    }

    /**
     * Fr: ouvrir des crédits.
     *
     * @param billId the promulgated finance act that opens them; empty when none does
     */
    record OpenCredits(
            @TargetAggregateIdentifier String budgetId,
            long aeCents,
            long cpCents,
            CreditOrigin origin,
            @MayBeEmpty String billId,
            String legalAct,
            String reference)
            implements BudgetCommand {
        /** Credits voted by the operator itself. */
        public OpenCredits(String budgetId, long aeCents, long cpCents, String legalAct, String reference) {
            this(budgetId, aeCents, cpCents, CreditOrigin.OPERATOR_VOTE, "", legalAct, reference);
        }
    }

    /** Makes credits unavailable, still opened. Fr: geler. */
    record FreezeCredits(
            @TargetAggregateIdentifier String budgetId, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetCommand {}

    /** Adds to a freeze already notified. Fr: surgeler. */
    record FreezeFurther(
            @TargetAggregateIdentifier String budgetId, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetCommand {}

    /** Fr: dégeler. */
    record UnfreezeCredits(
            @TargetAggregateIdentifier String budgetId, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetCommand {}

    /**
     * Takes credits away, out of the frozen part when {@code onFrozen}. Fr: annuler des crédits.
     *
     * @param billId the promulgated finance act that cancels them, without limit; empty when a decree does
     */
    record CancelCredits(
            @TargetAggregateIdentifier String budgetId,
            long aeCents,
            long cpCents,
            boolean onFrozen,
            @MayBeEmpty String billId,
            String legalAct,
            String reference)
            implements BudgetCommand {
        /** Credits cancelled by a decree, or by a decision of the operator. */
        public CancelCredits(
                String budgetId, long aeCents, long cpCents, boolean onFrozen, String legalAct, String reference) {
            this(budgetId, aeCents, cpCents, onFrozen, "", legalAct, reference);
        }
    }

    /** Moves credits to another programme of the same ministry, at most 2 % of either. Fr: virement. LOLF, art. 12, I. */
    record MoveByVirement(
            @TargetAggregateIdentifier String budgetId,
            String toBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Receives a virement. Sent by the product only. */
    record ReceiveVirement(
            @TargetAggregateIdentifier String budgetId,
            String fromBudgetId,
            String fromMinistry,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Moves credits to a programme of another ministry, for the same purpose. Fr: transfert. LOLF, art. 12, II. */
    record TransferCredits(
            @TargetAggregateIdentifier String budgetId,
            String toBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Receives a transfer. Sent by the product only. */
    record ReceiveTransfer(
            @TargetAggregateIdentifier String budgetId,
            String fromBudgetId,
            String fromMinistry,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Opens credits in advance of the law, and cancels as much on {@code fromBudgetId}. Fr: décret d'avance. LOLF, art. 13. */
    record AdvanceCredits(
            @TargetAggregateIdentifier String budgetId,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Gives up what an advance opens elsewhere. Sent by the product only. */
    record GiveUpForAdvance(
            @TargetAggregateIdentifier String budgetId,
            String toBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Hands credits down to a node below. Fr: mettre à disposition. */
    record AllotCredits(
            @TargetAggregateIdentifier String budgetId,
            String toBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /**
     * Receives credits handed down. Sent by the product only.
     *
     * @param netAeCents AE opened on the node above, net of what is frozen
     * @param netCpCents CP, likewise
     */
    record ReceiveAllotment(
            @TargetAggregateIdentifier String budgetId,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            long netAeCents,
            long netCpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Gives back to the node above what it handed down and is still available here. Fr: faire remonter des crédits. */
    record HandBackCredits(
            @TargetAggregateIdentifier String budgetId, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetCommand {}

    /** Has again what a node below gives back. Sent by the product only. */
    record ReceiveHandBack(
            @TargetAggregateIdentifier String budgetId,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Fr: rendre l'avis du contrôleur budgétaire sur le BOP. GBCP, art. 94. */
    record GiveControllerOpinion(@TargetAggregateIdentifier String budgetId, Opinion opinion, String reference)
            implements BudgetCommand {}

    /**
     * Moves unused credits to the next year's budget, which must be open; also once the year is closed. Fr: reporter. LOLF, art. 15.
     *
     * @param liftedByBillId the promulgated finance act that lifts the limit on CP; empty when none does
     */
    record CarryForwardCredits(
            @TargetAggregateIdentifier String budgetId,
            long aeCents,
            long cpCents,
            @MayBeEmpty String liftedByBillId,
            String legalAct,
            String reference)
            implements BudgetCommand {
        public CarryForwardCredits(String budgetId, long aeCents, long cpCents, String legalAct, String reference) {
            this(budgetId, aeCents, cpCents, "", legalAct, reference);
        }
    }

    /** Receives carried-forward credits. Sent by the product only. */
    record ReceiveCarriedForward(
            @TargetAggregateIdentifier String budgetId,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Says which node of an earlier year this one continues. Fr: table de correspondance des nomenclatures. */
    record MapDestination(@TargetAggregateIdentifier String budgetId, String previousNode) implements BudgetCommand {}

    /** Fr: changer de régime budgétaire. LOLF, art. 45. */
    record DeclareRegime(@TargetAggregateIdentifier String budgetId, BudgetRegime regime, String legalAct)
            implements BudgetCommand {}

    /** The State commits to fund its operator: AE are consumed here and notified there. Fr: décider la subvention à l'opérateur. */
    record DecideOperatorSubsidy(
            @TargetAggregateIdentifier String budgetId,
            String operatorBudgetId,
            SubsidyKind kind,
            long aeCents,
            long cpCents,
            String reference)
            implements BudgetCommand {}

    /** Learns what the State committed. Sent by the product only. */
    record ReceiveOperatorSubsidy(
            @TargetAggregateIdentifier String budgetId,
            String fromBudgetId,
            SubsidyKind kind,
            long aeCents,
            long cpCents,
            String reference)
            implements BudgetCommand {}

    /** Fr: verser la subvention à l'opérateur. */
    record PayOperatorSubsidy(
            @TargetAggregateIdentifier String budgetId, String operatorBudgetId, long cpCents, String reference)
            implements BudgetCommand {}

    /** Sets AE aside for a dossier until a day. Sent by the product only. Fr: réserver. */
    record ReserveFunds(@TargetAggregateIdentifier String budgetId, String dossierId, long aeCents, LocalDate expiresOn)
            implements BudgetCommand {}

    /** Frees what was set aside for a dossier. Sent by the product only. Fr: libérer. */
    record ReleaseReservation(@TargetAggregateIdentifier String budgetId, String dossierId) implements BudgetCommand {}

    /** Consumes AE for a signed agreement. Sent by the product only. Fr: engager. */
    record CommitFunds(@TargetAggregateIdentifier String budgetId, String dossierId, String agreementNo, long aeCents)
            implements BudgetCommand {}

    /**
     * Withdraws the unpaid part of a commitment; AE come back only when it was made this year. Sent by the product only.
     * Fr: retrait d'engagement. GBCP, art. 160.
     */
    record WithdrawCommitment(
            @TargetAggregateIdentifier String budgetId, String dossierId, long aeCents, int originYear)
            implements BudgetCommand {}

    /** As {@link WithdrawCommitment}, for money that came back and will not leave again, also once the year is closed. Sent by the product only. */
    record LowerCommitment(@TargetAggregateIdentifier String budgetId, String dossierId, long aeCents, int originYear)
            implements BudgetCommand {}

    /** Consumes CP for a payment. Sent by the product only. Fr: consommer les CP. */
    record ConsumePaymentCredits(
            @TargetAggregateIdentifier String budgetId, String dossierId, int payment, long cpCents)
            implements BudgetCommand {}

    /** Gives back the CP of a payment that came back, within its year only. Sent by the product only. Fr: rétablir les CP. */
    record RestorePaymentCredits(
            @TargetAggregateIdentifier String budgetId, String dossierId, int payment, long cpCents, int paidYear)
            implements BudgetCommand {}

    /** Closes the year: nothing moves any more, but what is left may be carried forward. Fr: clore l'exercice. */
    record CloseBudgetYear(@TargetAggregateIdentifier String budgetId) implements BudgetCommand {}
}
