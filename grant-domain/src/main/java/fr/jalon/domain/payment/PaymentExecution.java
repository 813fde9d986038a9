package fr.jalon.domain.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.label.Label;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.BankDetailsInvalid;
import fr.jalon.domain.payment.rule.PaidInRun;
import fr.jalon.domain.payment.rule.PaymentNotInRun;
import fr.jalon.domain.payment.rule.PaymentSuspended;
import fr.jalon.domain.payment.rule.ReturnBeforePayment;
import fr.jalon.domain.subsidy.rule.DateInFuture;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;

/** What the accountant pays, alone or in a run, and what the bank sends back. Fr: paiement. */
final class PaymentExecution {
    private final Application application;
    private final Label label;
    private final PaymentBook book;
    private final Advance advance;

    PaymentExecution(Application application, Label label, PaymentBook book, Advance advance) {
        this.application = application;
        this.label = label;
        this.book = book;
        this.advance = advance;
    }

    @CommandHandler
    void decide(PlaceInRun command, ActContext by, AccountCheck accounts) {
        Payment payment = leaving(PaymentAct.PLACE_IN_RUN, command.payment(), by);
        FieldMissing.check("runId", command.runId());
        BankDetailsInvalid.check(accounts.isAccount(payment.order().ibanToken()));
        apply(new PaymentPlacedInRun(
                command.dossierId(),
                command.payment(),
                payment.order().attempt(),
                command.runId(),
                payment.due().cents(),
                payment.order().ibanToken()));
    }

    @CommandHandler
    void decide(ApproveInRun command, ActContext by) {
        Payment payment = leaving(PaymentAct.APPROVE_IN_RUN, command.payment(), by);
        PaymentNotInRun.check(payment.execution().runId(), command.runId(), command.payment());
        apply(new PaymentApprovedInRun(command.dossierId(), command.payment(), command.runId()));
    }

    @CommandHandler
    void decide(TakeOutOfRun command) {
        takeOut(command.dossierId(), command.payment(), PaymentAct.TAKE_OUT_OF_RUN);
    }

    @CommandHandler
    void decide(LeaveCancelledRun command) {
        takeOut(command.dossierId(), command.payment(), PaymentAct.LEAVE_CANCELLED_RUN);
    }

    @CommandHandler
    void decide(ExecutePayment command, ActContext by, AccountCheck accounts) {
        Payment payment = book.known(command.payment());
        PaymentSuspended.check(payment.step() == PaymentStep.SUSPENDED, command.payment());
        leaving(PaymentAct.EXECUTE, command.payment(), by);
        BankDetailsInvalid.check(accounts.isAccount(payment.order().ibanToken()));
        apply(executed(command.dossierId(), command.payment(), payment, "", by));
    }

    @CommandHandler
    void decide(ExecuteInRun command, ActContext by) {
        Payment payment = leaving(PaymentAct.EXECUTE_IN_RUN, command.payment(), by);
        PaymentNotInRun.check(payment.execution().runId(), command.runId(), command.payment());
        apply(executed(command.dossierId(), command.payment(), payment, command.runId(), by));
    }

    /** @return how much came back */
    Money giveBack(RecordBankReturn command, ActContext by) {
        Payment payment = book.waiting(PaymentAct.RECORD_BANK_RETURN, command.payment());
        PaidInRun.check(payment.execution().runId(), command.payment());
        FieldMissing.check("bankReason", command.bankReason());
        return giveBack(
                command.dossierId(), command.payment(), payment, command.bankReason(), command.returnedOn(), by);
    }

    /** @return how much came back */
    Money giveBack(ReturnInRun command, ActContext by) {
        Payment payment = book.waiting(PaymentAct.RETURN_IN_RUN, command.payment());
        PaymentNotInRun.check(payment.execution().runId(), command.runId(), command.payment());
        return giveBack(
                command.dossierId(), command.payment(), payment, command.bankReason(), command.returnedOn(), by);
    }

    /** A payment that waits for {@code act}, one more step towards the account, and that nothing keeps from it. */
    private Payment leaving(PaymentAct act, int number, ActContext by) {
        Payment payment = book.waiting(act, number);
        advance.checkLeaving(payment, act.judgedOn(by));
        return payment;
    }

    /** The order stands again, unless the grant ended while the run held it. */
    private void takeOut(String dossierId, int number, PaymentAct act) {
        Payment payment = book.waiting(act, number);
        apply(new PaymentTakenOutOfRun(dossierId, number, payment.execution().runId()));
        if (!label.isActive()) {
            PaymentOrders.fall(book, dossierId, Payments.GRANT_ENDED);
        }
    }

    private Money giveBack(
            String dossierId, int number, Payment payment, String bankReason, LocalDate returnedOn, ActContext by) {
        ReturnBeforePayment.check(returnedOn, payment.execution().paidOn());
        DateInFuture.check("returnedOn", returnedOn, by.effectiveOn());
        apply(new PaymentReturnedByBank(
                dossierId,
                application.callId(),
                application.wave(),
                number,
                payment.instalment(),
                application.budgetId(returnedOn),
                payment.due().cents(),
                payment.execution().paidOn().getYear(),
                bankReason,
                returnedOn));
        return payment.due();
    }

    private PaymentExecuted executed(String dossierId, int number, Payment payment, String runId, ActContext by) {
        return new PaymentExecuted(
                dossierId,
                application.callId(),
                application.wave(),
                number,
                payment.instalment(),
                application.budgetId(by.effectiveOn()),
                payment.due().cents(),
                by.effectiveOn(),
                runId);
    }
}
