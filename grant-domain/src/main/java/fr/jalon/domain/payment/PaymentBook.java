package fr.jalon.domain.payment;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import fr.jalon.domain.payment.rule.NoPaymentAtThisStep;
import fr.jalon.domain.payment.rule.PaidInRun;
import fr.jalon.domain.payment.rule.UnknownPayment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The payments of a dossier by number, and their sums. Fr: suivi des versements. */
final class PaymentBook {
    private final Map<Integer, Payment> payments = new TreeMap<>();

    void add(int number, Payment payment) {
        payments.put(number, payment);
    }

    void move(int number, PaymentStep step) {
        change(number, payment -> payment.at(step));
    }

    void change(int number, UnaryOperator<Payment> change) {
        payments.computeIfPresent(number, (n, payment) -> change.apply(payment));
    }

    int next() {
        return payments.size() + 1;
    }

    /** What was asked and not returned, at what is due of it. */
    Money asked() {
        return total(payment -> payment.step() != PaymentStep.RETURNED);
    }

    /** What has left, or will unless somebody stops it: all that was asked but what came back. */
    Money leaving() {
        return total(payment -> payment.step() != PaymentStep.RETURNED && payment.step() != PaymentStep.BANK_RETURNED);
    }

    /** What the beneficiary has received. */
    Money paid() {
        return total(payment -> payment.step() == PaymentStep.EXECUTED);
    }

    /** What was certified or advanced, and so has to be answered for by expenditure. */
    Money answeredFor() {
        return total(Payment::isAnsweredFor);
    }

    /** The expenditure that answers for it. */
    Money justified() {
        return total(Payment::isAnsweredFor, payment -> payment.justified().orElse(Money.ZERO));
    }

    boolean has(Instalment instalment) {
        return payments.values().stream()
                .anyMatch(payment -> payment.instalment() == instalment && payment.step() != PaymentStep.RETURNED);
    }

    /** Numbers of the payments at a step that {@code holds}. */
    List<Integer> at(Predicate<PaymentStep> holds) {
        return payments.entrySet().stream()
                .filter(payment -> holds.test(payment.getValue().step()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void checkAny(PaymentAct act) {
        NoPaymentAtThisStep.check(!at(PaymentStep.before(act)::contains).isEmpty(), act);
    }

    /** Throws when all of the payments made were made in runs. */
    void checkPaidAlone() {
        List<Integer> made = at(PaymentStep.EXECUTED::equals);
        if (made.stream().noneMatch(number -> runOf(number).isEmpty())) {
            PaidInRun.check(runOf(made.getFirst()), made.getFirst());
        }
    }

    /** The run that holds a payment or paid it; empty when none does. */
    String runOf(int number) {
        return known(number).execution().runId();
    }

    Payment waiting(PaymentAct act, int number) {
        Payment payment = known(number);
        Set<PaymentStep> before = PaymentStep.before(act);
        NotAtThisStep.check(act, payment.step(), before.toArray(PaymentStep[]::new));
        return payment;
    }

    Payment known(int number) {
        return Optional.ofNullable(payments.get(number)).orElseThrow(() -> UnknownPayment.of(number));
    }

    private Money total(Predicate<Payment> counted) {
        return total(counted, Payment::due);
    }

    private Money total(Predicate<Payment> counted, Function<Payment, Money> amount) {
        return Money.sum(payments.values().stream().filter(counted).map(amount).toList());
    }
}
