package fr.jalon.domain.budget.event;

import fr.jalon.domain.kernel.EventType;

/** Facts of the budget of one node and year. Amounts in euro cents; each event names its node and year so that it reads alone. */
public sealed interface BudgetEvent {
    String budgetId();

    String node();

    int year();

    /** Fr: exercice ouvert. */
    @EventType(name = "budget.opened")
    record BudgetOpened(String budgetId, String node, int year) implements BudgetEvent {}

    /** Fr: crédits ouverts. */
    @EventType(name = "budget.credits-opened")
    record CreditsOpened(
            String budgetId, String node, int year, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetEvent {}

    /** Fr: crédits gelés. LOLF, art. 51, 4° bis. */
    @EventType(name = "budget.credits-frozen")
    record CreditsFrozen(
            String budgetId, String node, int year, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetEvent {}

    /** Fr: crédits dégelés. */
    @EventType(name = "budget.credits-unfrozen")
    record CreditsUnfrozen(
            String budgetId, String node, int year, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetEvent {}

    /** Credits taken away, out of the frozen part when {@code onFrozen}. Fr: crédits annulés. LOLF, art. 14. */
    @EventType(name = "budget.credits-cancelled")
    record CreditsCancelled(
            String budgetId,
            String node,
            int year,
            long aeCents,
            long cpCents,
            boolean onFrozen,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Credits left for the next year. Fr: crédits reportés vers l'exercice suivant. LOLF, art. 15. */
    @EventType(name = "budget.credits-carried-forward")
    record CreditsCarriedForward(
            String budgetId,
            String node,
            int year,
            String toBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Credits came from the previous year. Fr: crédits reportés de l'exercice précédent. */
    @EventType(name = "budget.carried-forward-received")
    record CarriedForwardReceived(
            String budgetId,
            String node,
            int year,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** A promise inside the house: AE set aside, not consumed. Fr: AE réservées. */
    @EventType(name = "budget.funds-reserved")
    record FundsReserved(String budgetId, String node, int year, String dossierId, long aeCents)
            implements BudgetEvent {}

    /** Fr: réservation libérée. */
    @EventType(name = "budget.reservation-released")
    record ReservationReleased(String budgetId, String node, int year, String dossierId, long aeCents)
            implements BudgetEvent {}

    /** The legal commitment is registered. Fr: engagement juridique (EJ), AE consommées. GBCP, art. 159. */
    @EventType(name = "budget.funds-committed")
    record FundsCommitted(
            String budgetId,
            String node,
            int year,
            String dossierId,
            String agreementNo,
            long aeCents,
            long aeAvailableBeforeCents)
            implements BudgetEvent {}

    /** Fr: engagement retiré; {@code aeRestored} tells whether AE can be used again. GBCP, art. 160. */
    @EventType(name = "budget.commitment-withdrawn")
    record CommitmentWithdrawn(
            String budgetId, String node, int year, String dossierId, long aeCents, int originYear, boolean aeRestored)
            implements BudgetEvent {}

    /** Fr: CP consommés. */
    @EventType(name = "budget.payment-credits-consumed")
    record PaymentCreditsConsumed(String budgetId, String node, int year, String dossierId, int payment, long cpCents)
            implements BudgetEvent {}

    /** Fr: exercice clos. */
    @EventType(name = "budget.year-closed")
    record BudgetYearClosed(String budgetId, String node, int year) implements BudgetEvent {}
}
