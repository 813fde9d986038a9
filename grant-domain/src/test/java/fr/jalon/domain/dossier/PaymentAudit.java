package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.DOSSIER;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsConsumed;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsRestored;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.language.LeanWorld;
import fr.jalon.domain.language.PaymentWalk;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementSigned;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantRenounced;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The sums of one grant done again from the facts alone, and compared at every fact. Written apart from the product. */
final class PaymentAudit {
    private final Set<String> met = new HashSet<>();
    private final Map<Integer, Long> asked = new HashMap<>();
    private final Map<Integer, Long> certified = new HashMap<>();
    private final Map<Integer, Long> ordered = new HashMap<>();
    private final Map<Integer, Long> paid = new HashMap<>();
    private final Set<Integer> cameBack = new HashSet<>();
    private final Map<Integer, Long> advances = new HashMap<>();
    private final Map<String, Long> paidIn = new HashMap<>();
    private long committed;
    private long released;
    private String problem = "";

    /** @param spoil what the audit sees of each fact: itself, but where a test checks that a fault is seen */
    PaymentAudit(LeanWorld world, Function<DossierEvent, List<DossierEvent>> spoil) {
        for (DossierEvent fact : world.events(DOSSIER, DossierEvent.class)) {
            spoil.apply(fact).forEach(this::see);
        }
        PaymentWalk.BUDGETS.forEach(budget -> compare(budget, world.events(budget, BudgetEvent.class)));
    }

    Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    Set<String> met() {
        return met;
    }

    private void see(DossierEvent fact) {
        met.add(fact.getClass().getSimpleName());
        switch (fact) {
            case AgreementSigned e -> committed = e.aeCents();
            case PaymentRequested e -> {
                asked.put(e.payment(), e.amountCents());
                if (e.instalment() == Instalment.ADVANCE) {
                    advances.put(e.payment(), e.amountCents());
                }
            }
            case ServiceDoneCertified e -> {
                check(e.acceptedCents() > asked.getOrDefault(e.payment(), 0L), "certified over asked");
                certified.put(e.payment(), e.acceptedCents());
            }
            case PaymentLiquidated e -> {
                if (advances.containsKey(e.payment())) {
                    certified.putIfAbsent(e.payment(), advances.get(e.payment()));
                }
            }
            case PaymentRequestReturned e ->
                List.of(asked, certified, ordered).forEach(sums -> sums.remove(e.payment()));
            case PaymentOrdered e -> ordered.put(e.payment(), e.cpCents());
            case PaymentReissued e -> ordered.put(e.payment(), e.cpCents());
            case OrderVoided e -> ordered.remove(e.payment());
            case PaymentExecuted e -> execute(e);
            case PaymentReturnedByBank e -> giveBack(e);
            case FinalAmountFixed e -> {
                released += e.releasedCents();
                check(e.paidCents() != sum(paid), "final amount on another sum paid");
                check(e.overpaidCents() != Math.max(0, e.paidCents() - e.finalCents()), "overpaid does not add up");
                if (e.overpaidCents() > 0) {
                    met.add("FinalAmountFixed overpaid");
                }
            }
            case GrantRenounced e ->
                check(
                        released + sum(paid) + e.commitmentWithdrawnCents() != committed,
                        "released, paid and still committed: does not add up");
            default -> {}
        }
        check(sum(paid) > sum(ordered), "paid over ordered");
        check(sum(ordered) > sum(certified), "ordered over certified");
        check(sum(certified) > committed, "certified over committed");
        check(released + sum(paid) > committed, "given back what is paid");
    }

    private void execute(PaymentExecuted e) {
        check(paid.containsKey(e.payment()), "executed twice");
        if (cameBack.contains(e.payment())) {
            met.add("PaymentExecuted again");
        }
        if (!e.runId().isEmpty()) {
            met.add("PaymentExecuted in a run");
        }
        check(e.cpCents() != ordered.getOrDefault(e.payment(), 0L), "paid over ordered, or under");
        paid.put(e.payment(), e.cpCents());
        paidIn.merge(e.budgetId(), e.cpCents(), Long::sum);
    }

    private void giveBack(PaymentReturnedByBank e) {
        check(paid.remove(e.payment()) == null, "came back without having left");
        cameBack.add(e.payment());
        if (e.budgetId().endsWith("-" + e.paidYear())) {
            paidIn.merge(e.budgetId(), -e.cpCents(), Long::sum);
        }
    }

    /** What the dossier paid in the year of a budget is what that budget consumed, restored credits left out. */
    private void compare(String budget, List<BudgetEvent> facts) {
        long consumed = 0;
        for (BudgetEvent fact : facts) {
            consumed += switch (fact) {
                case PaymentCreditsConsumed e -> e.cpCents();
                case PaymentCreditsRestored e -> e.cpRestored() ? -e.cpCents() : 0;
                default -> 0;
            };
        }
        check(consumed != paidIn.getOrDefault(budget, 0L), budget + " consumed " + consumed + ", paid " + paidIn);
    }

    private void check(boolean wrong, String what) {
        if (wrong && problem.isEmpty()) {
            problem = what;
        }
    }

    private static long sum(Map<Integer, Long> amounts) {
        long sum = 0;
        for (long amount : amounts.values()) {
            sum += amount;
        }
        return sum;
    }
}
