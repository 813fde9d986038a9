package fr.jalon.domain.payment;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.SuspensionGround;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One payment, from its request to the account of the beneficiary. What is due is what was asked until less is certified. Fr: versement. */
final class Payment {
    private final Instalment instalment;
    private PaymentStep step = PaymentStep.REQUESTED;
    private Money due;
    private @Nullable Money justified;
    private SuspensionGround ground = SuspensionGround.OTHER;
    private String ibanToken = "";
    private int attempt = 1;
    private PaymentStep beforeRun = PaymentStep.CONTROLLED;
    private String runId = "";
    private LocalDate paidOn = LocalDate.MIN;

    Payment(Instalment instalment, Money asked) {
        this.instalment = instalment;
        this.due = asked;
    }

    void move(PaymentStep next) {
        step = next;
    }

    void review(Money found) {
        justified = found;
    }

    void certify(Money accepted) {
        step = PaymentStep.CERTIFIED;
        due = accepted;
    }

    /** @param times how often it was ordered to be paid, voided orders left out */
    void order(String toIbanToken, int times) {
        step = PaymentStep.ORDERED;
        ibanToken = toIbanToken;
        attempt = times;
    }

    void suspend(SuspensionGround why) {
        step = PaymentStep.SUSPENDED;
        ground = why;
    }

    void enter(String run) {
        beforeRun = step;
        step = PaymentStep.IN_RUN;
        runId = run;
    }

    void leaveRun() {
        step = beforeRun;
        runId = "";
    }

    /** @param run empty when it was paid alone */
    void pay(LocalDate on, String run) {
        step = PaymentStep.EXECUTED;
        paidOn = on;
        runId = run;
    }

    Instalment instalment() {
        return instalment;
    }

    PaymentStep step() {
        return step;
    }

    Money due() {
        return due;
    }

    /** The expenditure found to be justified, once reviewed. */
    Optional<Money> justified() {
        return Optional.ofNullable(justified);
    }

    /** Why it is suspended. */
    SuspensionGround ground() {
        return ground;
    }

    /** The account its order names. */
    String ibanToken() {
        return ibanToken;
    }

    int attempt() {
        return attempt;
    }

    /** The run that holds it, or paid it; empty when none. */
    String runId() {
        return runId;
    }

    LocalDate paidOn() {
        return paidOn;
    }
}
