package fr.jalon.domain.recovery.event;

import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.RecoveryGround;
import java.time.LocalDate;
import java.util.List;

/** Facts of the recoveries of a dossier. Amounts in euro cents. What was paid stays paid: a recovery is a debt the other way. */
public sealed interface RecoveryEvent extends DossierEvent {
    int recovery();

    /** Fr: procédure contradictoire ouverte. */
    @EventType(name = "recovery.hearing-opened")
    record RecoveryHearingOpened(
            String dossierId,
            int recovery,
            RecoveryGround ground,
            long amountCents,
            List<String> reasons,
            LocalDate answerDueOn)
            implements RecoveryEvent {}

    /** Fr: observations reçues. */
    @EventType(name = "recovery.observations-received")
    record RecoveryObservationsReceived(String dossierId, int recovery, String observations) implements RecoveryEvent {}

    /** Fr: procédure abandonnée. */
    @EventType(name = "recovery.dropped")
    record RecoveryDropped(String dossierId, int recovery, String grounds) implements RecoveryEvent {}

    /** Fr: reversement décidé. */
    @EventType(name = "recovery.decided")
    record RecoveryDecided(
            String dossierId, int recovery, RecoveryGround ground, long amountCents, List<String> reasons)
            implements RecoveryEvent {}

    /** Fr: titre de perception émis. */
    @EventType(name = "recovery.order-issued")
    record RevenueOrderIssued(String dossierId, int recovery, String revenueOrderNo, long amountCents)
            implements RecoveryEvent {}

    /** Fr: titre notifié. */
    @EventType(name = "recovery.order-notified")
    record RevenueOrderNotified(
            String dossierId, int recovery, LocalDate notifiedOn, LocalDate challengeDueOn, LocalDate prescribedOn)
            implements RecoveryEvent {}

    /** Posted too late, it stays recorded and suspends nothing. Fr: titre contesté. */
    @EventType(name = "recovery.order-challenged")
    record RevenueOrderChallenged(
            String dossierId, int recovery, LocalDate postedOn, boolean late, String grounds, LocalDate rulingDueOn)
            implements RecoveryEvent {}

    /** Fr: titre confirmé. */
    @EventType(name = "recovery.order-confirmed")
    record RevenueOrderConfirmed(String dossierId, int recovery, List<String> reasons) implements RecoveryEvent {}

    /** Fr: titre annulé. */
    @EventType(name = "recovery.order-cancelled")
    record RevenueOrderCancelled(String dossierId, int recovery, long amountCents, List<String> reasons)
            implements RecoveryEvent {}

    /** Two lists of one length; the amounts add up to what was left. Fr: échéancier accordé. */
    @EventType(name = "recovery.plan-agreed")
    record RecoveryPlanAgreed(String dossierId, int recovery, List<LocalDate> dueOn, List<Long> amountsCents)
            implements RecoveryEvent {}

    /** Fr: reversement encaissé. */
    @EventType(name = "recovery.collected")
    record RecoveryCollected(
            String dossierId, int recovery, long amountCents, long leftCents, String reference, LocalDate collectedOn)
            implements RecoveryEvent {}

    /** Fr: dette compensée. */
    @EventType(name = "recovery.debt-set-off")
    record DebtSetOffRecorded(String dossierId, int recovery, long amountCents, long leftCents, String reference)
            implements RecoveryEvent {}

    /** Fr: remise gracieuse accordée. */
    @EventType(name = "recovery.debt-remitted")
    record DebtRemitted(String dossierId, int recovery, long amountCents, long leftCents, List<String> reasons)
            implements RecoveryEvent {}

    /** Fr: admission en non-valeur. */
    @EventType(name = "recovery.debt-written-off")
    record WriteOffAdmitted(String dossierId, int recovery, long amountCents, String grounds)
            implements RecoveryEvent {}

    /** About the whole dossier: {@code recovery} is 0. Fr: procédure collective ouverte. */
    @EventType(name = "recovery.insolvency-opened")
    record InsolvencyOpened(
            String dossierId, int recovery, LocalDate publishedOn, LocalDate claimDueOn, String reference)
            implements RecoveryEvent {}

    /** Fr: créance déclarée. */
    @EventType(name = "recovery.claim-declared")
    record ClaimDeclared(String dossierId, int recovery, long amountCents, boolean late, String reference)
            implements RecoveryEvent {}
}
