package fr.jalon.domain.dossier.automation;

import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.budget.command.BudgetCommand.CommitFunds;
import fr.jalon.domain.budget.command.BudgetCommand.ConsumePaymentCredits;
import fr.jalon.domain.budget.command.BudgetCommand.LowerCommitment;
import fr.jalon.domain.budget.command.BudgetCommand.ReleaseReservation;
import fr.jalon.domain.budget.command.BudgetCommand.ReserveFunds;
import fr.jalon.domain.budget.command.BudgetCommand.RestorePaymentCredits;
import fr.jalon.domain.budget.command.BudgetCommand.WithdrawCommitment;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.payment.event.PaymentEvent.CommitmentLowered;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentReturnedByBank;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementAmended;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementSigned;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AmountProposed;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantRefused;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantRenounced;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantWithdrawn;
import fr.jalon.domain.subsidy.event.SubsidyEvent.ReservationLapsed;
import fr.jalon.domain.subsidy.event.SubsidyEvent.ReservationRenewed;
import fr.jalon.domain.support.event.SupportEvent.DossierClosed;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Every act of a dossier that needs credits is recorded together with what it does to the budget, or not at all. */
public final class WhenMoneyMovesThenKeepTheBudget {
    private final CommandGateway commands;

    public WhenMoneyMovesThenKeepTheBudget(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(AmountProposed event) {
        send(new ReserveFunds(event.budgetId(), event.dossierId(), event.amountCents(), event.reservedUntilOn()));
    }

    @EventHandler
    void on(ReservationLapsed event) {
        send(new ReleaseReservation(event.budgetId(), event.dossierId()));
    }

    /** What was held ends first, so that the dossier may use it again. */
    @EventHandler
    void on(ReservationRenewed event) {
        if (event.releasedCents() > 0) {
            send(new ReleaseReservation(event.releasedIn(), event.dossierId()));
        }
        send(new ReserveFunds(event.budgetId(), event.dossierId(), event.amountCents(), event.reservedUntilOn()));
    }

    @EventHandler
    void on(GrantRefused event) {
        if (event.releasedCents() > 0) {
            send(new ReleaseReservation(event.budgetId(), event.dossierId()));
        }
    }

    /** The reservation ends first, so that the dossier may use what was kept for it. */
    @EventHandler
    void on(AgreementSigned event) {
        send(new ReleaseReservation(event.reservedIn(), event.dossierId()));
        send(new CommitFunds(event.budgetId(), event.dossierId(), event.agreementNo(), event.aeCents()));
    }

    @EventHandler
    void on(AgreementAmended event) {
        if (event.increaseCents() > 0) {
            send(new CommitFunds(event.budgetId(), event.dossierId(), event.agreementNo(), event.increaseCents()));
        }
        if (event.decreaseCents() > 0) {
            send(new WithdrawCommitment(
                    event.budgetId(), event.dossierId(), event.decreaseCents(), event.commitmentYear()));
        }
    }

    @EventHandler
    void on(GrantRenounced event) {
        if (event.reservationReleasedCents() > 0) {
            send(new ReleaseReservation(event.budgetId(), event.dossierId()));
        }
        if (event.commitmentWithdrawnCents() > 0) {
            send(new WithdrawCommitment(
                    event.budgetId(), event.dossierId(), event.commitmentWithdrawnCents(), event.commitmentYear()));
        }
    }

    @EventHandler
    void on(GrantWithdrawn event) {
        if (event.reservationReleasedCents() > 0) {
            send(new ReleaseReservation(event.budgetId(), event.dossierId()));
        }
        if (event.commitmentWithdrawnCents() > 0) {
            send(new WithdrawCommitment(
                    event.budgetId(), event.dossierId(), event.commitmentWithdrawnCents(), event.commitmentYear()));
        }
    }

    @EventHandler
    void on(PaymentExecuted event) {
        sendFor(
                event.dossierId(),
                new ConsumePaymentCredits(event.budgetId(), event.dossierId(), event.payment(), event.cpCents()));
    }

    @EventHandler
    void on(PaymentReturnedByBank event) {
        sendFor(
                event.dossierId(),
                new RestorePaymentCredits(
                        event.budgetId(), event.dossierId(), event.payment(), event.cpCents(), event.paidYear()));
    }

    @EventHandler
    void on(FinalAmountFixed event) {
        if (event.releasedCents() > 0) {
            send(new WithdrawCommitment(
                    event.budgetId(), event.dossierId(), event.releasedCents(), event.commitmentYear()));
        }
    }

    @EventHandler
    void on(CommitmentLowered event) {
        sendFor(
                event.dossierId(),
                new LowerCommitment(
                        event.budgetId(), event.dossierId(), event.commitmentWithdrawnCents(), event.commitmentYear()));
    }

    @EventHandler
    void on(DossierClosed event) {
        if (event.commitmentWithdrawnCents() > 0) {
            send(new WithdrawCommitment(
                    event.budgetId(), event.dossierId(), event.commitmentWithdrawnCents(), event.commitmentYear()));
        }
    }

    /** The act may be on a run or a file of the bank: the refusal says in which dossier it was met. */
    private void sendFor(String dossierId, BudgetCommand command) {
        try {
            send(command);
        } catch (RuleViolated refusal) {
            throw refusal.inDossier(dossierId);
        }
    }

    private void send(BudgetCommand command) {
        try {
            commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw CreditsNotOpened.of(command.budgetId());
        }
    }
}
