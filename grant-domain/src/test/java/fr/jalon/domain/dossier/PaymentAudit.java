package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.DOSSIER;
import static fr.jalon.domain.language.Life.RUN;
import static java.util.stream.Collectors.toSet;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsConsumed;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsRestored;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.language.LeanWorld;
import fr.jalon.domain.language.PaymentWalk;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunIssued;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineReturned;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementSigned;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AidReleased;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AmountProposed;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantRenounced;
import fr.jalon.domain.subsidy.event.SubsidyEvent.PublicAidDeclared;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sums of one grant done again from the facts alone, and compared at every fact. Written apart from the product. */
final class PaymentAudit {
    private final Set<String> met = new HashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final Map<Integer, Long> asked = new HashMap<>();
    private final Map<Integer, Long> justified = new HashMap<>();
    private final Map<Integer, Long> certified = new HashMap<>();
    private final Map<Integer, Long> ordered = new HashMap<>();
    private final Map<Integer, Long> paid = new HashMap<>();
    private final Set<Integer> inRun = new HashSet<>();
    private final Set<Integer> cameBack = new HashSet<>();
    private final Map<Integer, Long> advances = new HashMap<>();
    private final Map<String, Long> paidIn = new HashMap<>();
    private final Map<Integer, Long> paidInRun = new HashMap<>();
    private long committed;
    private long eligible;
    private long rateBp;
    private final Map<String, Long> otherAid = new HashMap<>();
    private long due;
    private long released;
    private long aid;
    private boolean ended;

    PaymentAudit(LeanWorld world) {
        world.events(DOSSIER, DossierEvent.class).forEach(this::see);
        close();
        PaymentWalk.BUDGETS.forEach(budget -> compare(budget, world.events(budget, BudgetEvent.class)));
        compare(world.events(RUN, PaymentRunEvent.class));
    }

    /** All that is wrong, in the order in which it was seen; nothing when all adds up. */
    Optional<String> problem() {
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }

    Set<String> met() {
        return met;
    }

    private void see(DossierEvent fact) {
        met.add(fact.getClass().getSimpleName());
        switch (fact) {
            case AmountProposed e -> {
                eligible = e.eligibleCostCents();
                rateBp = e.rateBp();
            }
            case PublicAidDeclared e -> otherAid.put(e.source(), e.amountCents());
            case AgreementSigned e -> {
                committed = e.aeCents();
                due = committed;
                aid = committed;
            }
            case PaymentRequested e -> {
                asked.put(e.payment(), e.amountCents());
                if (e.instalment() == Instalment.ADVANCE) {
                    advances.put(e.payment(), e.amountCents());
                }
                boolean last = e.instalment() == Instalment.BALANCE;
                check(last && claimed() > due, "asked over what is due");
                check(!last && claimed() * 10 > due * 8, "asked over the ceiling");
            }
            case ExpenditureReviewed e -> justified.put(e.payment(), e.justifiedCents());
            case ServiceDoneCertified e -> {
                check(e.acceptedCents() > asked.getOrDefault(e.payment(), 0L), "certified over asked");
                certified.put(e.payment(), e.acceptedCents());
                check(!advances.containsKey(e.payment()) && answeredFor() > earned(), "certified over justified");
            }
            case PaymentLiquidated e -> {
                if (advances.containsKey(e.payment())) {
                    certified.putIfAbsent(e.payment(), advances.get(e.payment()));
                }
            }
            case PaymentRequestReturned e ->
                List.of(asked, advances, justified, certified, ordered).forEach(sums -> sums.remove(e.payment()));
            case PaymentOrdered e -> ordered.put(e.payment(), e.cpCents());
            case PaymentReissued e -> ordered.put(e.payment(), e.cpCents());
            case OrderVoided e -> ordered.remove(e.payment());
            case PaymentPlacedInRun e -> inRun.add(e.payment());
            case PaymentTakenOutOfRun e -> inRun.remove(e.payment());
            case PaymentExecuted e -> execute(e);
            case PaymentReturnedByBank e -> giveBack(e);
            case FinalAmountFixed e -> {
                released += e.releasedCents();
                due = e.finalCents();
                check(
                        e.finalCents() > 0 && e.finalCents() + sum(otherAid) > e.justifiedCents(),
                        "public aid over the cost");
                check(e.paidCents() != sum(paid), "final amount on another sum paid");
                check(e.overpaidCents() != Math.max(0, e.paidCents() - e.finalCents()), "overpaid does not add up");
                if (e.overpaidCents() > 0) {
                    met.add("FinalAmountFixed overpaid");
                }
                if (sum(otherAid) > 0) {
                    met.add("FinalAmountFixed beside other aid");
                }
            }
            case CommitmentLowered e -> {
                released += e.commitmentWithdrawnCents();
                met.add(ended ? "CommitmentLowered of a grant that has ended" : "CommitmentLowered");
            }
            case AidReleased e -> aid -= e.amountCents();
            case GrantRenounced e -> {
                released += e.commitmentWithdrawnCents();
                ended = true;
            }
            default -> {}
        }
        check(sum(paid) > sum(ordered), "paid over ordered");
        check(sum(ordered) > sum(certified), "ordered over certified");
        check(sum(certified) > committed, "certified over committed");
        check(released + sum(paid) > committed, "given back what was paid");
        check(!ended && released + claimed(this::mayLeave) > committed, "given back what was asked");
    }

    /** Of a grant that has ended, what was not paid is committed no more, and is no aid. */
    private void close() {
        check(ended && released + sum(paid) != committed, "released and paid: does not add up");
        check(ended && aid != sum(paid), "aid of " + aid + ", paid " + sum(paid));
        check(
                ended
                        && !Stream.of(paid.keySet(), inRun)
                                .flatMap(Set::stream)
                                .collect(toSet())
                                .containsAll(ordered.keySet()),
                "an order outlives its grant");
    }

    private void execute(PaymentExecuted e) {
        check(paid.containsKey(e.payment()), "executed twice");
        if (cameBack.contains(e.payment())) {
            met.add("PaymentExecuted again");
        }
        if (!e.runId().isEmpty()) {
            met.add("PaymentExecuted in a run");
            paidInRun.put(e.payment(), e.cpCents());
        }
        check(e.cpCents() != ordered.getOrDefault(e.payment(), 0L), "paid over ordered, or under");
        paid.put(e.payment(), e.cpCents());
        paidIn.merge(e.budgetId(), e.cpCents(), Long::sum);
    }

    private void giveBack(PaymentReturnedByBank e) {
        check(paid.remove(e.payment()) == null, "came back without having left");
        paidInRun.remove(e.payment());
        ordered.remove(e.payment());
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

    /** What the bank was told to pay, and did not give back, is what the dossier paid in the run. */
    private void compare(List<PaymentRunEvent> facts) {
        long told = 0;
        for (PaymentRunEvent fact : facts) {
            told += switch (fact) {
                case RunIssued e -> e.totalCents();
                case RunLineReturned e -> -e.amountCents();
                default -> 0;
            };
        }
        check(told != sum(paidInRun), "the bank paid " + told + ", the dossier " + paidInRun);
    }

    /** What was advanced, or certified, and not given back. */
    private long answeredFor() {
        Map<Integer, Long> all = new HashMap<>(advances);
        all.putAll(certified);
        return sum(all);
    }

    /** The rate of what is within the eligible cost of the expenditure that answers for it. */
    private long earned() {
        Map<Integer, Long> spent = new HashMap<>(justified);
        spent.keySet().removeIf(payment -> !certified.containsKey(payment) && !advances.containsKey(payment));
        return Math.min(sum(spent), eligible) * rateBp / 10_000;
    }

    /** What was asked and not given back, at what was certified of it. */
    private long claimed() {
        return claimed(payment -> true);
    }

    private long claimed(Predicate<Integer> counted) {
        Map<Integer, Long> claimed = new HashMap<>(asked);
        claimed.putAll(certified);
        claimed.keySet().removeIf(counted.negate());
        return sum(claimed);
    }

    /** What the bank sent back may be more than the final amount that was fixed since: it leaves again only when it is not. */
    private boolean mayLeave(int payment) {
        return paid.containsKey(payment) || !cameBack.contains(payment);
    }

    private void check(boolean wrong, String what) {
        if (wrong) {
            problems.add(what);
        }
    }

    private static long sum(Map<?, Long> amounts) {
        long sum = 0;
        for (long amount : amounts.values()) {
            sum += amount;
        }
        return sum;
    }
}
