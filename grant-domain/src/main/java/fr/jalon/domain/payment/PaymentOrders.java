package fr.jalon.domain.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.ControlIncomplete;
import fr.jalon.domain.payment.rule.PaymentOverGrant;
import fr.jalon.domain.payment.rule.RequisitionNotAdmissible;
import fr.jalon.domain.payment.rule.ServiceDoneNotCertified;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** What passes between the ordonnateur, who orders, and the accountant, who controls. Fr: ordonnancement et contrôle. */
final class PaymentOrders {
    private final PaymentBook book;
    private final BankAccount account;
    private final FinalAmount finalAmount;
    private final Advance advance;

    PaymentOrders(PaymentBook book, BankAccount account, FinalAmount finalAmount, Advance advance) {
        this.book = book;
        this.account = account;
        this.finalAmount = finalAmount;
        this.advance = advance;
    }

    /** Voids every order that no run holds. */
    static void fall(PaymentBook book, String dossierId, String grounds) {
        book.at(PaymentStep::isOrdered).forEach(payment -> apply(new OrderVoided(dossierId, payment, grounds)));
    }

    @CommandHandler
    void decide(LiquidatePayment command) {
        Payment payment = book.waiting(PaymentAct.LIQUIDATE, command.payment());
        boolean certified = payment.step() == PaymentStep.CERTIFIED || payment.instalment() == Instalment.ADVANCE;
        ServiceDoneNotCertified.check(certified, command.payment());
        apply(new PaymentLiquidated(
                command.dossierId(), command.payment(), payment.due().cents()));
    }

    @CommandHandler
    void decide(OrderPayment command, ActContext by) {
        Payment payment = book.waiting(PaymentAct.ORDER, command.payment());
        advance.checkLeaving(payment, PaymentAct.ORDER.judgedOn(by));
        apply(new PaymentOrdered(
                command.dossierId(), command.payment(), payment.due().cents(), account.ibanToken()));
    }

    @CommandHandler
    void decide(ControlPayment command) {
        book.waiting(PaymentAct.CONTROL, command.payment());
        ControlIncomplete.check(command.points());
        apply(new PaymentControlled(command.dossierId(), command.payment(), List.copyOf(command.points())));
    }

    @CommandHandler
    void decide(SuspendPayment command) {
        book.waiting(PaymentAct.SUSPEND, command.payment());
        ReasonsMissing.check("grounds", command.grounds());
        apply(new PaymentSuspended(command.dossierId(), command.payment(), command.ground(), command.grounds()));
    }

    @CommandHandler
    void decide(RegularisePayment command) {
        book.waiting(PaymentAct.REGULARISE, command.payment());
        ReasonsMissing.check("answer", command.answer());
        apply(new PaymentRegularised(command.dossierId(), command.payment(), command.answer()));
    }

    /** On his own responsibility the ordonnateur overrides a suspension: the accountant then pays, and cannot suspend again. */
    @CommandHandler
    void decide(RequisitionPayment command) {
        Payment payment = book.waiting(PaymentAct.REQUISITION, command.payment());
        RequisitionNotAdmissible.check(payment.ground(), command.payment());
        ReasonsMissing.check("writtenOrder", command.writtenOrder());
        apply(new PaymentRequisitioned(command.dossierId(), command.payment(), command.writtenOrder()));
    }

    @CommandHandler
    void decide(ReissuePayment command, ActContext by) {
        Payment payment = book.waiting(PaymentAct.REISSUE, command.payment());
        advance.checkLeaving(payment, PaymentAct.REISSUE.judgedOn(by));
        PaymentOverGrant.check(payment.due(), book.leaving(), finalAmount.payable());
        apply(new PaymentReissued(
                command.dossierId(),
                command.payment(),
                payment.order().attempt() + 1,
                payment.due().cents(),
                account.ibanToken()));
    }
}
