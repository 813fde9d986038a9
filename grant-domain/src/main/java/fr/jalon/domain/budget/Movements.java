package fr.jalon.domain.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.FinanceActNeeded;
import fr.jalon.domain.budget.rule.NotTheParent;
import fr.jalon.domain.budget.rule.TransferTowardUnvoted;
import fr.jalon.domain.budget.rule.TransferWithinMinistry;
import fr.jalon.domain.budget.rule.VirementAcrossMinistries;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.rule.AmountNegative;
import fr.jalon.domain.kernel.rule.AmountNotPositive;
import fr.jalon.domain.kernel.rule.FieldMissing;
import org.axonframework.commandhandling.CommandHandler;

/** Credits that leave a node for another one or for the next year, and those that come. Fr: mouvements de crédits. */
final class Movements {
    private final Node node;
    private final Position position;
    private final YearLimits limits;

    Movements(Node node, Position position, YearLimits limits) {
        this.node = node;
        this.position = position;
        this.limits = limits;
    }

    /** What an act of law moves: at least one cent of AE or CP, and it can be found again. */
    static Appropriations asked(long aeCents, long cpCents, String legalAct, String reference) {
        FieldMissing.check("legalAct", legalAct);
        return asked(aeCents, cpCents, reference);
    }

    static Appropriations asked(long aeCents, long cpCents, String reference) {
        FieldMissing.check("reference", reference);
        AmountNegative.check("aeCents", aeCents);
        AmountNegative.check("cpCents", cpCents);
        AmountNotPositive.check("aeCents + cpCents", Math.addExact(aeCents, cpCents));
        return Appropriations.ofCents(aeCents, cpCents);
    }

    @CommandHandler
    void decide(MoveByVirement command) {
        Appropriations asked = asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        node.checkCounterpart(command.toBudgetId());
        position.checkAvailable(asked);
        limits.checkVirement(asked);
        apply(new CreditsMovedByVirement(
                node.id(),
                node.name(),
                node.year(),
                command.toBudgetId(),
                node.ministry(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(ReceiveVirement command) {
        VirementAcrossMinistries.check(command.fromMinistry(), node.ministry());
        limits.checkVirement(Appropriations.ofCents(command.aeCents(), command.cpCents()));
        apply(new VirementReceived(
                node.id(),
                node.name(),
                node.year(),
                command.fromBudgetId(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(TransferCredits command) {
        Appropriations asked = asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        node.checkCounterpart(command.toBudgetId());
        position.checkAvailable(asked);
        apply(new CreditsTransferred(
                node.id(),
                node.name(),
                node.year(),
                command.toBudgetId(),
                node.ministry(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(ReceiveTransfer command) {
        TransferWithinMinistry.check(command.fromMinistry(), node.ministry());
        TransferTowardUnvoted.check(limits.isVoted(), node.id());
        apply(new TransferReceived(
                node.id(),
                node.name(),
                node.year(),
                command.fromBudgetId(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(AdvanceCredits command) {
        asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        node.checkCounterpart(command.fromBudgetId());
        apply(new CreditsAdvanced(
                node.id(),
                node.name(),
                node.year(),
                command.fromBudgetId(),
                limits.initialBillId(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(GiveUpForAdvance command) {
        position.checkAvailable(Appropriations.ofCents(command.aeCents(), command.cpCents()));
        apply(new CreditsYielded(
                node.id(),
                node.name(),
                node.year(),
                command.toBudgetId(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(AllotCredits command) {
        Appropriations asked = asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        node.checkCounterpart(command.toBudgetId());
        position.checkAvailable(asked);
        apply(new CreditsAllotted(
                node.id(),
                node.name(),
                node.year(),
                command.toBudgetId(),
                command.aeCents(),
                command.cpCents(),
                position.net().ae().cents(),
                position.net().cp().cents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(ReceiveAllotment command) {
        NotTheParent.check(command.fromBudgetId(), node.parent());
        if (node.kind() == NodeKind.OPERATING_BUDGET) {
            limits.checkAllotment(
                    Appropriations.ofCents(command.aeCents(), command.cpCents()),
                    Appropriations.ofCents(command.netAeCents(), command.netCpCents()));
        }
        apply(new AllotmentReceived(
                node.id(),
                node.name(),
                node.year(),
                command.fromBudgetId(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(HandBackCredits command) {
        Appropriations asked = asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        limits.checkHandBack(asked);
        position.checkAvailable(asked);
        apply(new CreditsHandedBack(
                node.id(),
                node.name(),
                node.year(),
                node.parent(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(ReceiveHandBack command) {
        position.checkAllotted(Appropriations.ofCents(command.aeCents(), command.cpCents()));
        apply(new HandBackReceived(
                node.id(),
                node.name(),
                node.year(),
                command.fromBudgetId(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(GiveControllerOpinion command, ActContext by) {
        FieldMissing.check("reference", command.reference());
        apply(new ControllerOpinionGiven(
                node.id(), node.name(), node.year(), command.opinion(), by.effectiveOn(), command.reference()));
    }

    /** The act that lifts the limit is of the year that ends, or of the one that begins. */
    @CommandHandler
    void decide(CarryForwardCredits command, BillBook bills) {
        Appropriations asked = asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        position.checkAvailable(asked);
        String liftedBy = command.liftedByBillId();
        boolean lifted = !liftedBy.isBlank();
        if (lifted) {
            BillBook.Entry act = bills.of(liftedBy);
            int yearsLater = act.year() - node.year();
            FinanceActNeeded.check(act.promulgated() && (yearsLater == 0 || yearsLater == 1), liftedBy, node.year());
        } else if (node.kind() == NodeKind.PROGRAMME) {
            limits.checkCarry(asked.cp());
        }
        apply(new CreditsCarriedForward(
                node.id(),
                node.name(),
                node.year(),
                node.name() + "-" + (node.year() + 1),
                command.aeCents(),
                command.cpCents(),
                lifted,
                liftedBy,
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(ReceiveCarriedForward command) {
        apply(new CarriedForwardReceived(
                node.id(),
                node.name(),
                node.year(),
                command.fromBudgetId(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }
}
