package fr.jalon.domain.budget.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the budget of one node and year. Amounts in euro cents; AE and CP always together. */
public sealed interface BudgetCommand {
    String budgetId();

    /** Opens the budget of a node for a year, empty. Fr: ouvrir l'exercice. */
    record OpenBudget(@TargetAggregateIdentifier String budgetId, String node, int year) implements BudgetCommand {}

    /** Fr: ouvrir des crédits. */
    record OpenCredits(
            @TargetAggregateIdentifier String budgetId, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetCommand {}

    /** Makes credits unavailable, still opened. Fr: geler. */
    record FreezeCredits(
            @TargetAggregateIdentifier String budgetId, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetCommand {}

    /** Fr: dégeler. */
    record UnfreezeCredits(
            @TargetAggregateIdentifier String budgetId, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetCommand {}

    /** Takes credits away, out of the frozen part when {@code onFrozen}. Fr: annuler des crédits. */
    record CancelCredits(
            @TargetAggregateIdentifier String budgetId,
            long aeCents,
            long cpCents,
            boolean onFrozen,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Moves unused credits to the next year's budget, which must be open. Fr: reporter. LOLF, art. 15. */
    record CarryForwardCredits(
            @TargetAggregateIdentifier String budgetId, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetCommand {}

    /** Receives carried-forward credits. Sent by the product only. */
    record ReceiveCarriedForward(
            @TargetAggregateIdentifier String budgetId,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetCommand {}

    /** Sets AE aside for a dossier. Sent by the product only. Fr: réserver. */
    record ReserveFunds(@TargetAggregateIdentifier String budgetId, String dossierId, long aeCents)
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

    /** Consumes CP for a payment. Sent by the product only. Fr: consommer les CP. */
    record ConsumePaymentCredits(
            @TargetAggregateIdentifier String budgetId, String dossierId, int payment, long cpCents)
            implements BudgetCommand {}

    /** Closes the year: nothing moves any more. Fr: clore l'exercice. */
    record CloseBudgetYear(@TargetAggregateIdentifier String budgetId) implements BudgetCommand {}
}
