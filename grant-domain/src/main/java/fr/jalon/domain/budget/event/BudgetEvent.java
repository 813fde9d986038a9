package fr.jalon.domain.budget.event;

import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.SubsidyKind;
import java.time.LocalDate;

/** Facts of the budget of one node and year. Amounts in euro cents; each event names its node and year so that it reads alone. */
public sealed interface BudgetEvent {
    String budgetId();

    String node();

    int year();

    /** Fr: exercice ouvert. */
    @EventType(name = "budget.opened", revision = 2)
    record BudgetOpened(String budgetId, String node, int year, NodeKind kind, String parentBudgetId, String ministry)
            implements BudgetEvent {}

    /** Fr: crédits ouverts. */
    @EventType(name = "budget.credits-opened", revision = 2)
    record CreditsOpened(
            String budgetId,
            String node,
            int year,
            long aeCents,
            long cpCents,
            CreditOrigin origin,
            String billId,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Fr: crédits gelés. LOLF, art. 51, 4° bis. */
    @EventType(name = "budget.credits-frozen")
    record CreditsFrozen(
            String budgetId, String node, int year, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetEvent {}

    /** Fr: crédits surgelés. */
    @EventType(name = "budget.reserve-increased")
    record ReserveIncreased(
            String budgetId, String node, int year, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetEvent {}

    /** Fr: crédits dégelés. */
    @EventType(name = "budget.credits-unfrozen")
    record CreditsUnfrozen(
            String budgetId, String node, int year, long aeCents, long cpCents, String legalAct, String reference)
            implements BudgetEvent {}

    /**
     * Credits taken away, out of the frozen part when {@code onFrozen}; counted against the yearly limit of {@code billId}, if any.
     * Fr: crédits annulés. LOLF, art. 14.
     */
    @EventType(name = "budget.credits-cancelled", revision = 2)
    record CreditsCancelled(
            String budgetId,
            String node,
            int year,
            long aeCents,
            long cpCents,
            boolean onFrozen,
            String billId,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Credits that {@code billId} took away, under no limit. Fr: crédits annulés par une loi de finances. LOLF, art. 35. */
    @EventType(name = "budget.credits-cancelled-by-finance-act")
    record CreditsCancelledByFinanceAct(
            String budgetId,
            String node,
            int year,
            long aeCents,
            long cpCents,
            boolean onFrozen,
            String billId,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Fr: crédits virés vers un autre programme. LOLF, art. 12, I. */
    @EventType(name = "budget.moved-by-virement")
    record CreditsMovedByVirement(
            String budgetId,
            String node,
            int year,
            String toBudgetId,
            String ministry,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Fr: crédits reçus par virement. */
    @EventType(name = "budget.virement-received")
    record VirementReceived(
            String budgetId,
            String node,
            int year,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Fr: crédits transférés vers un autre ministère. LOLF, art. 12, II. */
    @EventType(name = "budget.credits-transferred")
    record CreditsTransferred(
            String budgetId,
            String node,
            int year,
            String toBudgetId,
            String ministry,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Fr: crédits reçus par transfert. */
    @EventType(name = "budget.transfer-received")
    record TransferReceived(
            String budgetId,
            String node,
            int year,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Opened before the law, for as much given up in {@code fromBudgetId}. Fr: crédits ouverts par décret d'avance. LOLF, art. 13. */
    @EventType(name = "budget.credits-advanced")
    record CreditsAdvanced(
            String budgetId,
            String node,
            int year,
            String fromBudgetId,
            String billId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Fr: crédits annulés pour gager un décret d'avance. */
    @EventType(name = "budget.given-up-for-advance")
    record CreditsYielded(
            String budgetId,
            String node,
            int year,
            String toBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /**
     * Still opened here, usable there. Fr: crédits mis à disposition.
     *
     * @param netAeCents AE opened here, net of what is frozen, of which this is a part; zero when it was not told
     * @param netCpCents CP, likewise
     */
    @EventType(name = "budget.credits-allotted", revision = 2)
    record CreditsAllotted(
            String budgetId,
            String node,
            int year,
            String toBudgetId,
            long aeCents,
            long cpCents,
            long netAeCents,
            long netCpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Fr: mise à disposition reçue. */
    @EventType(name = "budget.allotment-received")
    record AllotmentReceived(
            String budgetId,
            String node,
            int year,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Given back to the node above, which had handed them down. Fr: crédits remontés au niveau supérieur. */
    @EventType(name = "budget.credits-handed-back")
    record CreditsHandedBack(
            String budgetId,
            String node,
            int year,
            String toBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Usable here again. Fr: remontée de crédits reçue. */
    @EventType(name = "budget.hand-back-received")
    record HandBackReceived(
            String budgetId,
            String node,
            int year,
            String fromBudgetId,
            long aeCents,
            long cpCents,
            String legalAct,
            String reference)
            implements BudgetEvent {}

    /** Fr: avis du contrôleur budgétaire sur le BOP. GBCP, art. 94. */
    @EventType(name = "budget.controller-opinion-given")
    record ControllerOpinionGiven(
            String budgetId, String node, int year, Opinion opinion, LocalDate givenOn, String reference)
            implements BudgetEvent {}

    /**
     * Credits left for the next year. Fr: crédits reportés vers l'exercice suivant. LOLF, art. 15.
     *
     * @param liftedByBillId the finance act that lifts the limit on CP; empty when none does, or when it was not told
     */
    @EventType(name = "budget.credits-carried-forward", revision = 3)
    record CreditsCarriedForward(
            String budgetId,
            String node,
            int year,
            String toBudgetId,
            long aeCents,
            long cpCents,
            boolean limitLifted,
            String liftedByBillId,
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

    /** Fr: destination de la nomenclature précédente. */
    @EventType(name = "budget.destination-mapped")
    record DestinationMapped(String budgetId, String node, int year, String previousNode) implements BudgetEvent {}

    /** Fr: régime budgétaire déclaré. */
    @EventType(name = "budget.regime-declared")
    record RegimeDeclared(String budgetId, String node, int year, BudgetRegime regime, String legalAct)
            implements BudgetEvent {}

    /** AE consumed toward the operator. Fr: subvention à l'opérateur décidée. */
    @EventType(name = "budget.operator-subsidy-decided")
    record OperatorSubsidyDecided(
            String budgetId,
            String node,
            int year,
            String operatorBudgetId,
            SubsidyKind kind,
            long aeCents,
            long cpCents,
            String reference)
            implements BudgetEvent {}

    /** What the operator may vote and commit for the scheme. Fr: subvention de l'État notifiée à l'opérateur. */
    @EventType(name = "budget.operator-subsidy-received")
    record OperatorSubsidyReceived(
            String budgetId,
            String node,
            int year,
            String fromBudgetId,
            SubsidyKind kind,
            long aeCents,
            long cpCents,
            String reference)
            implements BudgetEvent {}

    /** CP consumed toward the operator. Fr: subvention à l'opérateur versée. */
    @EventType(name = "budget.operator-subsidy-paid")
    record OperatorSubsidyPaid(
            String budgetId, String node, int year, String operatorBudgetId, long cpCents, String reference)
            implements BudgetEvent {}

    /** A promise inside the house, until a day: AE set aside, not consumed. Fr: AE réservées. */
    @EventType(name = "budget.funds-reserved", revision = 2)
    record FundsReserved(String budgetId, String node, int year, String dossierId, long aeCents, LocalDate expiresOn)
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

    /** A payment came back; {@code cpRestored} tells whether CP can be used again: within the year of payment, until it is closed. Fr: CP rétablis. */
    @EventType(name = "budget.payment-credits-restored")
    record PaymentCreditsRestored(
            String budgetId,
            String node,
            int year,
            String dossierId,
            int payment,
            long cpCents,
            int paidYear,
            boolean cpRestored)
            implements BudgetEvent {}

    /** Fr: exercice clos. */
    @EventType(name = "budget.year-closed")
    record BudgetYearClosed(String budgetId, String node, int year) implements BudgetEvent {}
}
