package fr.jalon.domain.recovery;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Duty.COLLECT;
import static fr.jalon.domain.kernel.Duty.DECIDE_RECOVERY;
import static fr.jalon.domain.kernel.Duty.ORDER;
import static fr.jalon.domain.kernel.Duty.RULE_CHALLENGE;
import static fr.jalon.domain.kernel.Role.ACCOUNTANT;
import static fr.jalon.domain.kernel.Role.AUTHORITY;
import static fr.jalon.domain.kernel.Role.INSTRUCTOR;
import static fr.jalon.domain.kernel.Role.MANAGER;
import static fr.jalon.domain.kernel.Role.ORDONNATEUR;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.recovery.command.RecoveryCommand;

/** Acts on the recoveries of a dossier, in the order of their life. */
public enum RecoveryAct implements Act {
    OPEN_HEARING(by(RecoveryCommand.OpenRecoveryHearing.class, MANAGER)),
    RECORD_OBSERVATIONS(by(RecoveryCommand.RecordRecoveryObservations.class, INSTRUCTOR, MANAGER)),
    DROP(by(RecoveryCommand.DropRecovery.class, AUTHORITY)
            .taking(DECIDE_RECOVERY)
            .aside()),
    DECIDE(by(RecoveryCommand.DecideRecovery.class, AUTHORITY).taking(DECIDE_RECOVERY)),
    ISSUE_ORDER(by(RecoveryCommand.IssueRevenueOrder.class, ORDONNATEUR).taking(ORDER)),
    NOTIFY_ORDER(by(RecoveryCommand.NotifyRevenueOrder.class, ACCOUNTANT).taking(COLLECT)),
    LODGE_CHALLENGE(by(RecoveryCommand.LodgeChallenge.class, INSTRUCTOR, MANAGER)),
    CONFIRM_ORDER(by(RecoveryCommand.ConfirmRevenueOrder.class, ORDONNATEUR, AUTHORITY)
            .taking(RULE_CHALLENGE)),
    CANCEL_ORDER(
            by(RecoveryCommand.CancelRevenueOrder.class, ORDONNATEUR, AUTHORITY).taking(RULE_CHALLENGE)),
    AGREE_PLAN(by(RecoveryCommand.AgreeRecoveryPlan.class, ACCOUNTANT).taking(COLLECT)),
    COLLECT_SUM(by(RecoveryCommand.CollectRecovery.class, ACCOUNTANT).taking(COLLECT)),
    SET_OFF(by(RecoveryCommand.OffsetDebt.class, ACCOUNTANT).taking(COLLECT)),
    REMIT(by(RecoveryCommand.RemitDebt.class, AUTHORITY).taking(DECIDE_RECOVERY)),
    WRITE_OFF(by(RecoveryCommand.WriteOffDebt.class, ACCOUNTANT).taking(COLLECT).aside()),
    RECORD_INSOLVENCY(by(RecoveryCommand.RecordInsolvency.class, INSTRUCTOR, MANAGER)),
    DECLARE_CLAIM(by(RecoveryCommand.DeclareClaim.class, ACCOUNTANT).taking(COLLECT));

    private final Spec spec;

    RecoveryAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "recovery";
    }
}
