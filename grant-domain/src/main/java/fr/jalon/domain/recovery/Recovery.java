package fr.jalon.domain.recovery;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.DelayStillRunning;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import fr.jalon.domain.recovery.rule.*;
import java.time.LocalDate;

/**
 * One debt toward the State, from the hearing to its last euro. Immutable. Fr: reversement.
 *
 * @param claimed what of the payments it is about: nothing once dropped
 * @param left what is still to be paid
 * @param declared in an insolvency
 */
record Recovery(
        RecoveryHearingOpened hearing,
        boolean answered,
        RecoveryStep step,
        Money claimed,
        Money left,
        Delays delays,
        boolean declared) {

    /**
     * @param prescribedOn last day to claim the debt
     * @param suspendedUntil last day of the suspension by a challenge; in the far past when there is none
     */
    private record Delays(LocalDate prescribedOn, LocalDate challengeDueOn, LocalDate suspendedUntil) {
        Delays suspended(LocalDate until) {
            return new Delays(prescribedOn, challengeDueOn, until);
        }
    }

    /** @param prescribedOn as long as no order is notified: whoever opens a hearing knows the facts */
    static Recovery opened(RecoveryHearingOpened hearing, LocalDate prescribedOn) {
        return new Recovery(
                hearing,
                false,
                RecoveryStep.HEARING,
                new Money(hearing.amountCents()),
                Money.ZERO,
                new Delays(prescribedOn, LocalDate.MAX, LocalDate.MIN),
                false);
    }

    /** Throws the rule that forbids {@code act} on this recovery on that day, whatever its values. */
    void check(RecoveryAct act, LocalDate on) {
        NotAtThisStep.check(act, step, RecoveryStep.before(act).toArray(RecoveryStep[]::new));
        switch (act) {
            case DECIDE -> {
                if (!answered) {
                    DelayStillRunning.check("hearing", hearing.answerDueOn(), on);
                }
            }
            case ISSUE_ORDER, NOTIFY_ORDER -> DebtPrescribed.check(number(), prescribedOn(), on);
            case AGREE_PLAN, SET_OFF -> {
                CollectionSuspended.check(number(), delays.suspendedUntil(), on);
                DebtPrescribed.check(number(), prescribedOn(), on);
            }
            case CANCEL_ORDER -> {
                // What was paid is asked no more, unless a challenge still waits for its ruling.
                if (step == RecoveryStep.SETTLED && delays.suspendedUntil().equals(LocalDate.MIN)) {
                    NotAtThisStep.check(act, step, RecoveryStep.CHALLENGED);
                }
            }
            case WRITE_OFF -> CollectionSuspended.check(number(), delays.suspendedUntil(), on);
            case DECLARE_CLAIM -> ClaimAlreadyDeclared.check(declared, number());
            case OPEN_HEARING,
                    RECORD_OBSERVATIONS,
                    DROP,
                    LODGE_CHALLENGE,
                    CONFIRM_ORDER,
                    COLLECT_SUM,
                    REMIT,
                    RECORD_INSOLVENCY -> {}
        }
    }

    /** Whether {@link #check} would pass. */
    boolean allows(RecoveryAct act, LocalDate on) {
        try {
            check(act, on);
            return true;
        } catch (RuleViolated refusal) {
            return false;
        }
    }

    boolean isAt(RecoveryAct act) {
        return RecoveryStep.before(act).contains(step);
    }

    /** What this recovery becomes, never checks. */
    Recovery after(RecoveryEvent event) {
        return switch (event) {
            case RecoveryObservationsReceived e -> new Recovery(hearing, true, step, claimed, left, delays, declared);
            case RecoveryDropped e -> at(RecoveryStep.DROPPED, Money.ZERO, Money.ZERO);
            case RecoveryDecided e -> at(RecoveryStep.DECIDED, new Money(e.amountCents()), new Money(e.amountCents()));
            case RevenueOrderIssued e -> at(RecoveryStep.ISSUED, claimed, left);
            case RevenueOrderNotified e ->
                at(RecoveryStep.NOTIFIED, claimed, left)
                        .under(new Delays(e.prescribedOn(), e.challengeDueOn(), LocalDate.MIN));
            case RevenueOrderChallenged e ->
                at(RecoveryStep.CHALLENGED, claimed, left)
                        .under(delays.suspended(e.late() ? LocalDate.MIN : e.rulingDueOn()));
            case RevenueOrderConfirmed e ->
                at(RecoveryStep.CONFIRMED, claimed, left).under(delays.suspended(LocalDate.MIN));
            case RevenueOrderCancelled e ->
                at(RecoveryStep.CANCELLED, claimed.minus(new Money(e.amountCents())), Money.ZERO);
            case RecoveryCollected e -> leaving(e.leftCents());
            case DebtSetOffRecorded e -> leaving(e.leftCents());
            case DebtRemitted e -> leaving(e.leftCents());
            case WriteOffAdmitted e -> at(RecoveryStep.WRITTEN_OFF, claimed, Money.ZERO);
            case ClaimDeclared e -> new Recovery(hearing, answered, step, claimed, left, delays, true);
            // A plan says when the debt is paid, not how much of it: it changes nothing of what may be done.
            case RecoveryPlanAgreed e -> this;
            case RecoveryHearingOpened e -> this;
            case InsolvencyOpened e -> this;
        };
    }

    int number() {
        return hearing.recovery();
    }

    /** What the beneficiary was told before any decision. */
    Money heard() {
        return new Money(hearing.amountCents());
    }

    LocalDate prescribedOn() {
        return delays.prescribedOn();
    }

    boolean isLate(LocalDate postedOn) {
        return postedOn.isAfter(delays.challengeDueOn());
    }

    private Recovery at(RecoveryStep next, Money stillClaimed, Money stillLeft) {
        return new Recovery(hearing, answered, next, stillClaimed, stillLeft, delays, declared);
    }

    private Recovery under(Delays others) {
        return new Recovery(hearing, answered, step, claimed, left, others, declared);
    }

    private Recovery leaving(long cents) {
        return at(cents == 0 ? RecoveryStep.SETTLED : step, claimed, new Money(cents));
    }
}
