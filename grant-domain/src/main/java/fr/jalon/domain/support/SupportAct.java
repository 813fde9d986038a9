package fr.jalon.domain.support;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.support.command.SupportCommand;

/** Acts of the support and the closing, in their order. */
public enum SupportAct implements Act {
    START(by(SupportCommand.StartSupport.class, INSTRUCTOR)),
    RECORD_VISIT(by(SupportCommand.RecordVisit.class, INSTRUCTOR)),
    RECORD_INDICATORS(by(SupportCommand.RecordIndicators.class, INSTRUCTOR)),
    RECEIVE_FINANCIAL_REPORT(by(SupportCommand.ReceiveFinancialReport.class, INSTRUCTOR)),
    END(by(SupportCommand.EndSupport.class, INSTRUCTOR)),
    CLOSE_DOSSIER(by(SupportCommand.CloseDossier.class, MANAGER));

    private final Spec spec;

    SupportAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "support";
    }
}
