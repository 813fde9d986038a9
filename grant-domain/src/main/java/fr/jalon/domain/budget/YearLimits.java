package fr.jalon.domain.budget;

import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.AllotmentOver25pct;
import fr.jalon.domain.budget.rule.CpCarryOver3pct;
import fr.jalon.domain.budget.rule.CreditsOverVote;
import fr.jalon.domain.budget.rule.HandBackOverAllotted;
import fr.jalon.domain.budget.rule.ProgrammeNotInBill;
import fr.jalon.domain.budget.rule.VirementOver2pct;
import fr.jalon.domain.budget.rule.VotedServicesOverLastAct;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What counts, over a year, against the limits that the law sets to movements: what finance acts opened and what was moved of it, what
 * the node above handed down and what the controller says of it. Fr: plafonds annuels des mouvements.
 */
final class YearLimits {
    private Appropriations initial = Appropriations.NONE;
    private String initialBillId = "";
    private final List<CreditsOpened> voted = new ArrayList<>();
    private boolean frozen;
    private Appropriations moved = Appropriations.NONE;
    private Money carried = Money.ZERO;
    private Appropriations received = Appropriations.NONE;
    private boolean reviewed;

    /** Only the facts that count against a limit; {@link Position} reads them all. */
    void evolve(BudgetEvent event) {
        switch (event) {
            case CreditsOpened e -> {
                if (e.origin().needsFinanceAct()) {
                    voted.add(e);
                }
                if (e.origin() == CreditOrigin.INITIAL_ACT) {
                    initial = initial.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
                    initialBillId = e.billId();
                }
            }
            case CreditsFrozen e -> frozen = true;
            case CreditsMovedByVirement e -> moved = moved.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case VirementReceived e -> moved = moved.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case AllotmentReceived e -> received = received.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case CreditsHandedBack e -> received = received.minus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case ControllerOpinionGiven e -> reviewed = true;
            case CreditsCarriedForward e -> carried = e.limitLifted() ? carried : carried.plus(new Money(e.cpCents()));
            default -> {}
        }
    }

    /** All that {@code billId} opens here counts against what it votes. */
    void checkVote(String programme, Appropriations asked, String billId, BillBook.Entry bill) {
        Appropriations vote = bill.votedFor(programme).orElseThrow(() -> ProgrammeNotInBill.of(programme, billId));
        Appropriations already = opened(each -> each.billId().equals(billId));
        CreditsOverVote.check(programme, "AE", asked.ae(), already.ae(), vote.ae());
        CreditsOverVote.check(programme, "CP", asked.cp(), already.cp(), vote.cp());
    }

    /**
     * A special act has no table of its own: all of them together renew what the last initial act opened, at most. Of a year that was never recorded,
     * nothing is known to renew and nothing is refused.
     */
    void checkVotedServices(String programme, Appropriations asked, List<BudgetEvent> yearBefore) {
        if (yearBefore.isEmpty()) {
            return;
        }
        YearLimits before = new YearLimits();
        yearBefore.forEach(before::evolve);
        Appropriations already = opened(each -> each.origin() == CreditOrigin.SPECIAL_ACT);
        VotedServicesOverLastAct.check(programme, "AE", asked.ae(), already.ae(), before.initial.ae());
        VotedServicesOverLastAct.check(programme, "CP", asked.cp(), already.cp(), before.initial.cp());
    }

    private Appropriations opened(Predicate<CreditsOpened> of) {
        return voted.stream()
                .filter(of)
                .map(each -> Appropriations.ofCents(each.aeCents(), each.cpCents()))
                .reduce(Appropriations.NONE, Appropriations::plus);
    }

    /** Each programme counts what leaves it and what it gets: both were moved. */
    void checkVirement(Appropriations asked) {
        VirementOver2pct.check("AE", asked.ae(), moved.ae(), initial.ae());
        VirementOver2pct.check("CP", asked.cp(), moved.cp(), initial.cp());
    }

    /** AE have no limit; what a finance act lifted the limit for does not count. */
    void checkCarry(Money cp) {
        CpCarryOver3pct.check("CP", cp, carried, initial.cp());
    }

    /** Whatever its sense, an opinion lifts the limit: what to do with a reserved one is for the programme to say. */
    void checkAllotment(Appropriations asked, Appropriations net) {
        if (!reviewed) {
            AllotmentOver25pct.check("AE", asked.ae(), received.ae(), net.ae());
            AllotmentOver25pct.check("CP", asked.cp(), received.cp(), net.cp());
        }
    }

    void checkHandBack(Appropriations asked) {
        HandBackOverAllotted.check("AE", asked.ae(), received.ae());
        HandBackOverAllotted.check("CP", asked.cp(), received.cp());
    }

    /** Whether the node holds credits that the one above handed down. */
    boolean wasAllotted() {
        return !received.equals(Appropriations.NONE);
    }

    /** The bill that became the initial act of the year; empty when it gave nothing here. */
    String initialBillId() {
        return initialBillId;
    }

    /** Whether a finance act provides for this programme. */
    boolean isVoted() {
        return !voted.isEmpty();
    }

    /** Whether a freeze was notified this year. */
    boolean wasFrozen() {
        return frozen;
    }
}
