package fr.jalon.domain.dossier;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentApprovedInRun;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentControlled;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which duties exclude each other, and who took which, read from a journal: written apart from the product. */
final class DutyOracle {
    /** What each act makes of whoever does it. */
    private static final Map<String, String> DUTIES = Stream.of(
                    whoever(
                            "appraises",
                            "application.request-complement",
                            "application.declare-admissible",
                            "application.declare-inadmissible",
                            "application.classify-territory",
                            "application.complete-appraisal"),
                    whoever("attests", "incubation.attest"),
                    whoever("proposes", "subsidy.propose-amount"),
                    whoever(
                            "decides",
                            "application.extend-decision-period",
                            "application.promote",
                            "label.grant",
                            "label.drop-hearing",
                            "label.withdraw",
                            "subsidy.refuse",
                            "subsidy.award",
                            "subsidy.overrule-visa",
                            "subsidy.sign-agreement",
                            "subsidy.amend-agreement"),
                    whoever("visas", "subsidy.grant-visa", "subsidy.refuse-visa"),
                    whoever("enters accounts", "payment.enter-bank-details"),
                    whoever("verifies accounts", "payment.verify-bank-details", "payment.reject-bank-details"),
                    whoever("certifies", "payment.certify-service-done"),
                    whoever(
                            "orders",
                            "payment.liquidate",
                            "payment.order",
                            "payment.regularise",
                            "payment.requisition",
                            "payment.reissue",
                            "payment.fix-final-amount",
                            "recovery.issue-order"),
                    whoever(
                            "pays",
                            "payment.control",
                            "payment.suspend",
                            "payment.place-in-run",
                            "payment.take-out-of-run",
                            "payment.execute",
                            "payment.record-bank-return"),
                    whoever("asks back", "recovery.drop", "recovery.decide", "recovery.remit"),
                    whoever("rules", "recovery.confirm-order", "recovery.cancel-order"),
                    whoever(
                            "collects",
                            "recovery.notify-order",
                            "recovery.agree-plan",
                            "recovery.collect-sum",
                            "recovery.set-off",
                            "recovery.write-off",
                            "recovery.declare-claim"))
            .flatMap(duty -> duty.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Nobody is ordonnateur and accountant of one dossier, for expenditure nor for revenue; the other pairs, one by one. */
    static final Set<Set<String>> EXCLUDED = Stream.concat(
                    Stream.of("decides", "orders", "asks back", "rules")
                            .flatMap(ordonnateur ->
                                    Stream.of("pays", "collects").map(accountant -> Set.of(ordonnateur, accountant))),
                    Stream.of(
                            Set.of("appraises", "decides"),
                            Set.of("proposes", "decides"),
                            Set.of("attests", "proposes"),
                            Set.of("visas", "decides"),
                            Set.of("visas", "orders"),
                            Set.of("certifies", "orders"),
                            Set.of("certifies", "pays"),
                            Set.of("enters accounts", "verifies accounts"),
                            Set.of("enters accounts", "orders"),
                            Set.of("verifies accounts", "orders"),
                            Set.of("asks back", "rules")))
            .collect(Collectors.toUnmodifiableSet());

    private DutyOracle() {}

    /** Codes of the acts that take a duty. */
    static Set<String> acts() {
        return DUTIES.keySet();
    }

    static @Nullable String dutyOf(String act) {
        return DUTIES.get(act);
    }

    /** What {@code actor} did on a dossier, by their own hand. */
    static Set<String> dutiesOf(String actor, List<DossierState.Fact> journal) {
        Set<String> duties = new TreeSet<>();
        for (DossierState.Fact fact : journal) {
            String duty = DUTIES.get(String.valueOf(fact.metaData().get(ActContext.ACT_KEY)));
            if (duty != null && actor.equals(fact.metaData().get(ActContext.ACTOR_KEY))) {
                duties.add(duty);
            }
        }
        return duties;
    }

    /** Payments of a dossier that {@code actor} controlled, and those that they let leave, alone or in a run. */
    record Hands(Set<Integer> controlled, Set<Integer> paid) {
        static Hands of(String actor, List<DossierState.Fact> journal) {
            Hands hands = new Hands(new TreeSet<>(), new TreeSet<>());
            for (DossierState.Fact fact : journal) {
                boolean told = fact.metaData().containsKey(ActContext.ON_BEHALF_OF_KEY);
                if (actor.equals(fact.metaData().get(told ? ActContext.ON_BEHALF_OF_KEY : ActContext.ACTOR_KEY))) {
                    hands.add(fact.event());
                }
            }
            return hands;
        }

        private void add(DossierEvent fact) {
            switch (fact) {
                case PaymentControlled e -> controlled.add(e.payment());
                case PaymentApprovedInRun e -> paid.add(e.payment());
                case PaymentExecuted e -> paid.add(e.payment());
                default -> {}
            }
        }

        /** The payments that one hand both controlled and paid. */
        Set<Integer> both() {
            Set<Integer> both = new TreeSet<>(controlled);
            both.retainAll(paid);
            return both;
        }

        /** Whether {@code act} on {@code payment} would put both in one hand. */
        boolean wouldMeet(String act, int payment) {
            return (act.equals("payment.control") ? paid : controlled).contains(payment);
        }
    }

    /** The duty among {@code held} that excludes {@code duty}, with it. */
    static Optional<Set<String>> excluded(Set<String> held, @Nullable String duty) {
        return duty == null
                ? Optional.empty()
                : held.stream()
                        .filter(other -> !other.equals(duty))
                        .map(other -> Set.of(other, duty))
                        .filter(EXCLUDED::contains)
                        .findFirst();
    }

    /** That {@code actor} holds two duties that exclude each other, in words. */
    static Optional<String> meeting(String actor, Set<String> held) {
        return held.stream().anyMatch(duty -> excluded(held, duty).isPresent())
                ? Optional.of(actor + " did " + held)
                : Optional.empty();
    }

    private static Map<String, String> whoever(String duty, String... acts) {
        Map<String, String> duties = new HashMap<>();
        Stream.of(acts).forEach(act -> duties.put(act, duty));
        return duties;
    }
}
