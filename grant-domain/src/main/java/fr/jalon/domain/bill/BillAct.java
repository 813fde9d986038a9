package fr.jalon.domain.bill;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.bill.command.BillCommand;
import fr.jalon.domain.kernel.Act;

/** Acts on a finance bill, in the order of its life. */
public enum BillAct implements Act {
    TABLE(by(BillCommand.TableBill.class, MANAGER).starting(true)),
    INSCRIBE_PROGRAMME(by(BillCommand.InscribeProgramme.class, MANAGER)),
    DEPOSIT_AMENDMENT(by(BillCommand.DepositAmendment.class, MANAGER)),
    LIFT_OFFSET(by(BillCommand.LiftOffset.class, MANAGER)),
    RECORD_OUTCOME(by(BillCommand.RecordAmendmentOutcome.class, MANAGER)),
    PROMULGATE(by(BillCommand.PromulgateBill.class, MANAGER)),
    REGISTER_CANCELLATION(bySystem(BillCommand.RegisterCancellation.class)),
    REGISTER_ADVANCE(bySystem(BillCommand.RegisterAdvance.class));

    private final Spec spec;

    BillAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "bill";
    }
}
