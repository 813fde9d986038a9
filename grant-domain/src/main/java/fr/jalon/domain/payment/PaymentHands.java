package fr.jalon.domain.payment;

import fr.jalon.domain.kernel.rule.PayerControlled;
import fr.jalon.domain.payment.command.PaymentCommand;
import fr.jalon.domain.payment.command.PaymentCommand.ApproveInRun;
import fr.jalon.domain.payment.command.PaymentCommand.ControlPayment;
import fr.jalon.domain.payment.command.PaymentCommand.ExecuteInRun;
import fr.jalon.domain.payment.command.PaymentCommand.ExecutePayment;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentApprovedInRun;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentControlled;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who controlled each payment and who let it leave, for all of its life: however often it is suspended or reissued. Fr: mains séparées. */
final class PaymentHands {
    private final Map<Integer, Set<String>> controlled = new HashMap<>();
    private final Map<Integer, Set<String>> paid = new HashMap<>();

    /** @param person who answers for the fact: the actor, or whoever the product acted for */
    void remember(PaymentEvent event, String person) {
        switch (event) {
            case PaymentControlled e -> add(controlled, e.payment(), person);
            case PaymentApprovedInRun e -> add(paid, e.payment(), person);
            case PaymentExecuted e -> add(paid, e.payment(), person);
            default -> {}
        }
    }

    /** Throws when {@code command} would put the control of a payment and the payment itself in one hand. */
    void check(PaymentCommand command, String person) {
        switch (command) {
            case ControlPayment c -> PayerControlled.check(mayControl(c.payment(), person), person, c.payment());
            case ApproveInRun c -> PayerControlled.check(mayPay(c.payment(), person), person, c.payment());
            case ExecuteInRun c -> PayerControlled.check(mayPay(c.payment(), person), person, c.payment());
            case ExecutePayment c -> PayerControlled.check(mayPay(c.payment(), person), person, c.payment());
            default -> {}
        }
    }

    /** Throws when {@code person} may do {@code act} on none of the payments that wait for it. */
    void checkAny(PaymentAct act, List<Integer> waiting, String person) {
        boolean any = waiting.stream()
                .anyMatch(number -> act == PaymentAct.CONTROL ? mayControl(number, person) : mayPay(number, person));
        PayerControlled.check(any, person, waiting.getFirst());
    }

    private boolean mayPay(int payment, String person) {
        return !of(controlled, payment).contains(person);
    }

    /** Whoever did both when it was allowed may still control, so that somebody is left to pay. */
    private boolean mayControl(int payment, String person) {
        return !of(paid, payment).contains(person) || of(controlled, payment).contains(person);
    }

    private static Set<String> of(Map<Integer, Set<String>> hands, int payment) {
        return hands.getOrDefault(payment, Set.of());
    }

    private static void add(Map<Integer, Set<String>> hands, int payment, String person) {
        hands.computeIfAbsent(payment, number -> new HashSet<>()).add(person);
    }
}
