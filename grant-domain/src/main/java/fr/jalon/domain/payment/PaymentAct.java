package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Duty.CERTIFY;
import static fr.jalon.domain.kernel.Duty.PAY;
import static fr.jalon.domain.kernel.Role.ACCOUNTANT;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;
import static fr.jalon.domain.kernel.Role.MANAGER;
import static fr.jalon.domain.kernel.Role.ORDONNATEUR;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.payment.command.PaymentCommand;

/** Acts on the payments of a dossier, in the order of their life. */
public enum PaymentAct implements Act {
    ENTER_BANK_DETAILS(by(PaymentCommand.EnterBankDetails.class, INSTRUCTOR).taking(Duty.ENTER_BANK_DETAILS)),
    VERIFY_BANK_DETAILS(by(PaymentCommand.VerifyBankDetails.class, MANAGER).taking(Duty.VERIFY_BANK_DETAILS)),
    REQUEST(by(PaymentCommand.RequestPayment.class, INSTRUCTOR)),
    RETURN_REQUEST(by(PaymentCommand.ReturnPaymentRequest.class, INSTRUCTOR)),
    CERTIFY_SERVICE_DONE(by(PaymentCommand.CertifyServiceDone.class, INSTRUCTOR).taking(CERTIFY)),
    LIQUIDATE(by(PaymentCommand.LiquidatePayment.class, ORDONNATEUR).taking(Duty.ORDER)),
    ORDER(by(PaymentCommand.OrderPayment.class, ORDONNATEUR).taking(Duty.ORDER)),
    SUSPEND(by(PaymentCommand.SuspendPayment.class, ACCOUNTANT).taking(PAY)),
    REGULARISE(by(PaymentCommand.RegularisePayment.class, ORDONNATEUR).taking(Duty.ORDER)),
    EXECUTE(by(PaymentCommand.ExecutePayment.class, ACCOUNTANT).taking(PAY));

    private final Spec spec;

    PaymentAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "payment";
    }
}
