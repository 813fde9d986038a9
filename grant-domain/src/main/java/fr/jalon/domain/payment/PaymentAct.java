package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Duty.CERTIFY;
import static fr.jalon.domain.kernel.Duty.PAY;
import static fr.jalon.domain.kernel.Role.ACCOUNTANT;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;
import static fr.jalon.domain.kernel.Role.MANAGER;
import static fr.jalon.domain.kernel.Role.ORDONNATEUR;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.payment.command.PaymentCommand;
import java.time.LocalDate;

/** Acts on the payments of a dossier, in the order of their life. */
public enum PaymentAct implements Act {
    ENTER_BANK_DETAILS(by(PaymentCommand.EnterBankDetails.class, INSTRUCTOR).taking(Duty.ENTER_BANK_DETAILS)),
    VERIFY_BANK_DETAILS(by(PaymentCommand.VerifyBankDetails.class, MANAGER).taking(Duty.VERIFY_BANK_DETAILS)),
    REJECT_BANK_DETAILS(by(PaymentCommand.RejectBankDetails.class, MANAGER)
            .taking(Duty.VERIFY_BANK_DETAILS)
            .aside()),
    REGISTER_GUARANTEE(by(PaymentCommand.RegisterGuarantee.class, INSTRUCTOR)),
    REQUEST(by(PaymentCommand.RequestPayment.class, INSTRUCTOR)),
    RETURN_REQUEST(by(PaymentCommand.ReturnPaymentRequest.class, INSTRUCTOR).aside()),
    REVIEW_EXPENDITURE(by(PaymentCommand.ReviewExpenditure.class, INSTRUCTOR)),
    CERTIFY_SERVICE_DONE(by(PaymentCommand.CertifyServiceDone.class, INSTRUCTOR).taking(CERTIFY)),
    LIQUIDATE(by(PaymentCommand.LiquidatePayment.class, ORDONNATEUR).taking(Duty.ORDER)),
    ORDER(by(PaymentCommand.OrderPayment.class, ORDONNATEUR).taking(Duty.ORDER)),
    CONTROL(by(PaymentCommand.ControlPayment.class, ACCOUNTANT).taking(PAY)),
    SUSPEND(by(PaymentCommand.SuspendPayment.class, ACCOUNTANT).taking(PAY).aside()),
    REGULARISE(by(PaymentCommand.RegularisePayment.class, ORDONNATEUR).taking(Duty.ORDER)),
    REQUISITION(by(PaymentCommand.RequisitionPayment.class, ORDONNATEUR).taking(Duty.ORDER)),
    PLACE_IN_RUN(by(PaymentCommand.PlaceInRun.class, ACCOUNTANT).taking(PAY)),
    TAKE_OUT_OF_RUN(
            by(PaymentCommand.TakeOutOfRun.class, ACCOUNTANT).taking(PAY).aside()),
    APPROVE_IN_RUN(bySystem(PaymentCommand.ApproveInRun.class).taking(PAY)),
    LEAVE_CANCELLED_RUN(bySystem(PaymentCommand.LeaveCancelledRun.class).taking(PAY)),
    EXECUTE(by(PaymentCommand.ExecutePayment.class, ACCOUNTANT).taking(PAY)),
    EXECUTE_IN_RUN(bySystem(PaymentCommand.ExecuteInRun.class).taking(PAY)),
    RECORD_BANK_RETURN(
            by(PaymentCommand.RecordBankReturn.class, ACCOUNTANT).taking(PAY).aside()),
    /** Takes no duty: a file of the bank is about many dossiers, and is received whole. */
    RETURN_IN_RUN(bySystem(PaymentCommand.ReturnInRun.class)),
    RECORD_RETURN_IN_RUN(bySystem(PaymentCommand.RecordReturnInRun.class).taking(PAY)),
    REISSUE(by(PaymentCommand.ReissuePayment.class, ORDONNATEUR).taking(Duty.ORDER)),
    DECLARE_COMPLETION(by(PaymentCommand.DeclareCompletion.class, INSTRUCTOR)),
    FIX_FINAL_AMOUNT(by(PaymentCommand.FixFinalAmount.class, ORDONNATEUR).taking(Duty.ORDER));

    private final Spec spec;

    PaymentAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    /**
     * The day by which delays are judged. A payment told on its own is a fact of its day; the other acts are done here, and an earlier date does
     * not make them earlier.
     */
    LocalDate judgedOn(ActContext by) {
        return this == EXECUTE ? by.effectiveOn() : by.today();
    }

    @Override
    public String stage() {
        return "payment";
    }
}
