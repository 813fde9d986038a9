package fr.jalon.domain.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.InsufficientAvailableCP;
import fr.jalon.domain.budget.rule.OverNotified;
import fr.jalon.domain.budget.rule.SubsidyOverDecided;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.AmountNotPositive;
import fr.jalon.domain.kernel.rule.FieldMissing;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;

/**
 * How the State funds its operator, seen from either tier: AE are consumed where the subsidy is decided and notified where it goes; the
 * operator then votes and commits its own, and the two are never added up. Fr: financement de l'opérateur.
 */
final class OperatorFunding {
    private final Node node;
    private final Position position;
    private final Map<String, Money> decidedCp = new TreeMap<>();
    private final Map<String, Money> paidCp = new TreeMap<>();
    private boolean everNotified;
    private Money notifiedAe = Money.ZERO;
    private Money votedAe = Money.ZERO;

    OperatorFunding(Node node, Position position) {
        this.node = node;
        this.position = position;
    }

    /** An operator that was never notified anything votes without limit: its history is older than the notifications. */
    void checkVote(Money ae) {
        if (everNotified) {
            OverNotified.check(ae, votedAe, notifiedAe);
        }
    }

    @CommandHandler
    void decide(DecideOperatorSubsidy command) {
        FieldMissing.check("operatorBudgetId", command.operatorBudgetId());
        Appropriations asked = Movements.asked(command.aeCents(), command.cpCents(), command.reference());
        InsufficientAvailableAE.check(asked.ae(), position.available().ae());
        apply(new OperatorSubsidyDecided(
                node.id(),
                node.name(),
                node.year(),
                command.operatorBudgetId(),
                command.kind(),
                command.aeCents(),
                command.cpCents(),
                command.reference()));
    }

    @CommandHandler
    void decide(ReceiveOperatorSubsidy command) {
        apply(new OperatorSubsidyReceived(
                node.id(),
                node.name(),
                node.year(),
                command.fromBudgetId(),
                command.kind(),
                command.aeCents(),
                command.cpCents(),
                command.reference()));
    }

    @CommandHandler
    void decide(PayOperatorSubsidy command) {
        FieldMissing.check("reference", command.reference());
        Money paid = AmountNotPositive.check("cpCents", command.cpCents());
        String operator = command.operatorBudgetId();
        SubsidyOverDecided.check(
                paid, paidCp.getOrDefault(operator, Money.ZERO), decidedCp.getOrDefault(operator, Money.ZERO));
        InsufficientAvailableCP.check(paid, position.available().cp());
        apply(new OperatorSubsidyPaid(
                node.id(), node.name(), node.year(), operator, paid.cents(), command.reference()));
    }

    /** Only what funds an operator; {@link Position} reads every fact. */
    void evolve(BudgetEvent event) {
        switch (event) {
            case OperatorSubsidyDecided e -> decidedCp.merge(e.operatorBudgetId(), new Money(e.cpCents()), Money::plus);
            case OperatorSubsidyPaid e -> paidCp.merge(e.operatorBudgetId(), new Money(e.cpCents()), Money::plus);
            case OperatorSubsidyReceived e -> {
                everNotified = true;
                notifiedAe = notifiedAe.plus(new Money(e.aeCents()));
            }
            case CreditsOpened e
            when e.origin() == CreditOrigin.OPERATOR_VOTE -> votedAe = votedAe.plus(new Money(e.aeCents()));
            default -> {}
        }
    }
}
