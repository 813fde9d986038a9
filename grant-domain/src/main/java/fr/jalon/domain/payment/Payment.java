package fr.jalon.domain.payment;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.SuspensionGround;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One payment, from its request to the account of the beneficiary. Fr: versement.
 *
 * @param due what was asked until less is certified
 * @param reviewed the expenditure found to be justified, once reviewed
 * @param ground why it was suspended last
 */
record Payment(
        Instalment instalment,
        PaymentStep step,
        Money due,
        @Nullable Money reviewed,
        SuspensionGround ground,
        Order order,
        Execution execution) {

    /**
     * What the accountant was told to do.
     *
     * @param attempt 1, or one more than the times it was reissued
     */
    record Order(String ibanToken, int attempt) {}

    /**
     * How it is paid.
     *
     * @param runId the run that holds it or paid it; empty when it is paid alone
     * @param beforeRun the step it goes back to when it leaves the run
     */
    record Execution(String runId, PaymentStep beforeRun, LocalDate paidOn) {
        private static final Execution NONE = new Execution("", PaymentStep.CONTROLLED, LocalDate.MIN);
    }

    static Payment requested(Instalment instalment, Money asked) {
        return new Payment(
                instalment,
                PaymentStep.REQUESTED,
                asked,
                null,
                SuspensionGround.OTHER,
                new Order("", 1),
                Execution.NONE);
    }

    Payment at(PaymentStep next) {
        return new Payment(instalment, next, due, reviewed, ground, order, execution);
    }

    Payment review(Money justified) {
        return new Payment(instalment, step, due, justified, ground, order, execution);
    }

    Payment certify(Money accepted) {
        return new Payment(instalment, PaymentStep.CERTIFIED, accepted, reviewed, ground, order, execution);
    }

    Payment ordered(String ibanToken, int attempt) {
        Order next = new Order(ibanToken, attempt);
        return new Payment(instalment, PaymentStep.ORDERED, due, reviewed, ground, next, Execution.NONE);
    }

    Payment suspended(SuspensionGround why) {
        return new Payment(instalment, PaymentStep.SUSPENDED, due, reviewed, why, order, execution);
    }

    Payment inRun(String runId) {
        return with(new Execution(runId, step, LocalDate.MIN), PaymentStep.IN_RUN);
    }

    Payment outOfRun() {
        return with(Execution.NONE, execution.beforeRun());
    }

    Payment paid(LocalDate on, String runId) {
        return with(new Execution(runId, execution.beforeRun(), on), PaymentStep.EXECUTED);
    }

    Optional<Money> justified() {
        return Optional.ofNullable(reviewed);
    }

    /** Whether expenditure has to answer for it: it was certified, or is paid in advance, and was not given back. */
    boolean isAnsweredFor() {
        return step != PaymentStep.RETURNED && (step != PaymentStep.REQUESTED || instalment == Instalment.ADVANCE);
    }

    private Payment with(Execution next, PaymentStep at) {
        return new Payment(instalment, at, due, reviewed, ground, order, next);
    }
}
