package fr.jalon.domain.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.AlreadyReserved;
import fr.jalon.domain.budget.rule.CommitmentOverWithdrawn;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.InsufficientAvailableCP;
import fr.jalon.domain.budget.rule.RestoredOverPaid;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.AmountNotPositive;
import org.axonframework.commandhandling.CommandHandler;

/** What dossiers use of the credits of a node: AE set aside, then committed, and CP paid. Fr: consommation des crédits. */
final class Consumption {
    private final Node node;
    private final Position position;

    Consumption(Node node, Position position) {
        this.node = node;
        this.position = position;
    }

    @CommandHandler
    void decide(ReserveFunds command, BudgetBook budgets) {
        node.checkRegime(budgets);
        Money asked = AmountNotPositive.check("aeCents", command.aeCents());
        AlreadyReserved.check(position.reservedFor().contains(command.dossierId()), command.dossierId());
        InsufficientAvailableAE.check(asked, position.available().ae());
        apply(new FundsReserved(
                node.id(), node.name(), node.year(), command.dossierId(), asked.cents(), command.expiresOn()));
    }

    @CommandHandler
    void decide(ReleaseReservation command) {
        // A dossier that holds nothing has nothing to release: saying it twice changes nothing.
        Money held = position.reservation(command.dossierId());
        if (!held.isZero()) {
            apply(new ReservationReleased(node.id(), node.name(), node.year(), command.dossierId(), held.cents()));
        }
    }

    @CommandHandler
    void decide(CommitFunds command, BudgetBook budgets) {
        node.checkRegime(budgets);
        Money asked = AmountNotPositive.check("aeCents", command.aeCents());
        Money available = position.available().ae();
        InsufficientAvailableAE.check(asked, available);
        apply(new FundsCommitted(
                node.id(),
                node.name(),
                node.year(),
                command.dossierId(),
                command.agreementNo(),
                asked.cents(),
                available.cents()));
    }

    @CommandHandler
    void decide(WithdrawCommitment command) {
        withdraw(command.dossierId(), command.aeCents(), command.originYear());
    }

    @CommandHandler
    void decide(LowerCommitment command) {
        withdraw(command.dossierId(), command.aeCents(), command.originYear());
    }

    @CommandHandler
    void decide(ConsumePaymentCredits command) {
        Money paid = AmountNotPositive.check("cpCents", command.cpCents());
        InsufficientAvailableCP.check(paid, position.available().cp());
        apply(new PaymentCreditsConsumed(
                node.id(), node.name(), node.year(), command.dossierId(), command.payment(), paid.cents()));
    }

    /** CP of an earlier year, or of a closed one, have lapsed with it: what comes back then is a receipt of the State. */
    @CommandHandler
    void decide(RestorePaymentCredits command) {
        Money back = AmountNotPositive.check("cpCents", command.cpCents());
        boolean restored = command.paidYear() == node.year() && !node.isClosed();
        if (restored) {
            RestoredOverPaid.check(back, position.paid());
        }
        apply(new PaymentCreditsRestored(
                node.id(),
                node.name(),
                node.year(),
                command.dossierId(),
                command.payment(),
                back.cents(),
                command.paidYear(),
                restored));
    }

    /** AE of an earlier year, or of a closed one, have lapsed with it. */
    private void withdraw(String dossierId, long aeCents, int originYear) {
        Money withdrawn = AmountNotPositive.check("aeCents", aeCents);
        boolean restored = originYear == node.year() && !node.isClosed();
        if (restored) {
            CommitmentOverWithdrawn.check(withdrawn, position.committed());
        }
        apply(new CommitmentWithdrawn(
                node.id(), node.name(), node.year(), dossierId, withdrawn.cents(), originYear, restored));
    }
}
