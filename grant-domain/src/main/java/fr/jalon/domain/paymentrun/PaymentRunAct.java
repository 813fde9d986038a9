package fr.jalon.domain.paymentrun;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Role.ACCOUNTANT;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand;

/** Acts on a payment run, in the order of its life. */
public enum PaymentRunAct implements Act {
    PREPARE(by(PaymentRunCommand.PrepareRun.class, ACCOUNTANT).starting(true)),
    ADD_LINE(bySystem(PaymentRunCommand.AddRunLine.class)),
    REMOVE_LINE(bySystem(PaymentRunCommand.RemoveRunLine.class)),
    APPROVE(by(PaymentRunCommand.ApproveRun.class, ACCOUNTANT)),
    CANCEL(by(PaymentRunCommand.CancelRun.class, ACCOUNTANT).aside()),
    ISSUE(by(PaymentRunCommand.IssueRun.class, ACCOUNTANT)),
    RECORD_RESULT(bySystem(PaymentRunCommand.RecordBankResult.class)),
    RECORD_RETURN(by(PaymentRunCommand.RecordLineReturn.class, ACCOUNTANT));

    private final Spec spec;

    PaymentRunAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "paymentrun";
    }
}
