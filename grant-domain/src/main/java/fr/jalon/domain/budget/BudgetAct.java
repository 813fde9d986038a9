package fr.jalon.domain.budget;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Role.CONTROLLER;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.kernel.Act;

/** Acts on a budget, in the order of its year. */
public enum BudgetAct implements Act {
    OPEN(by(BudgetCommand.OpenBudget.class, MANAGER).starting(true)),
    OPEN_CREDITS(by(BudgetCommand.OpenCredits.class, MANAGER)),
    FREEZE_CREDITS(by(BudgetCommand.FreezeCredits.class, MANAGER)),
    FREEZE_FURTHER(by(BudgetCommand.FreezeFurther.class, MANAGER)),
    UNFREEZE_CREDITS(by(BudgetCommand.UnfreezeCredits.class, MANAGER)),
    CANCEL_CREDITS(by(BudgetCommand.CancelCredits.class, MANAGER).aside()),
    MOVE_BY_VIREMENT(by(BudgetCommand.MoveByVirement.class, MANAGER)),
    RECEIVE_VIREMENT(bySystem(BudgetCommand.ReceiveVirement.class)),
    TRANSFER_CREDITS(by(BudgetCommand.TransferCredits.class, MANAGER)),
    RECEIVE_TRANSFER(bySystem(BudgetCommand.ReceiveTransfer.class)),
    ADVANCE_CREDITS(by(BudgetCommand.AdvanceCredits.class, MANAGER)),
    GIVE_UP_FOR_ADVANCE(bySystem(BudgetCommand.GiveUpForAdvance.class)),
    ALLOT_CREDITS(by(BudgetCommand.AllotCredits.class, MANAGER)),
    RECEIVE_ALLOTMENT(bySystem(BudgetCommand.ReceiveAllotment.class)),
    HAND_BACK_CREDITS(by(BudgetCommand.HandBackCredits.class, MANAGER)),
    RECEIVE_HAND_BACK(bySystem(BudgetCommand.ReceiveHandBack.class)),
    GIVE_CONTROLLER_OPINION(by(BudgetCommand.GiveControllerOpinion.class, CONTROLLER)),
    DECIDE_OPERATOR_SUBSIDY(by(BudgetCommand.DecideOperatorSubsidy.class, MANAGER)),
    RECEIVE_OPERATOR_SUBSIDY(bySystem(BudgetCommand.ReceiveOperatorSubsidy.class)),
    PAY_OPERATOR_SUBSIDY(by(BudgetCommand.PayOperatorSubsidy.class, MANAGER)),
    DECLARE_REGIME(by(BudgetCommand.DeclareRegime.class, MANAGER)),
    MAP_DESTINATION(by(BudgetCommand.MapDestination.class, MANAGER)),
    CARRY_FORWARD(by(BudgetCommand.CarryForwardCredits.class, MANAGER)),
    RECEIVE_CARRIED_FORWARD(bySystem(BudgetCommand.ReceiveCarriedForward.class)),
    RESERVE(bySystem(BudgetCommand.ReserveFunds.class)),
    RELEASE(bySystem(BudgetCommand.ReleaseReservation.class)),
    COMMIT(bySystem(BudgetCommand.CommitFunds.class)),
    WITHDRAW_COMMITMENT(bySystem(BudgetCommand.WithdrawCommitment.class)),
    LOWER_COMMITMENT(bySystem(BudgetCommand.LowerCommitment.class)),
    CONSUME_PAYMENT_CREDITS(bySystem(BudgetCommand.ConsumePaymentCredits.class)),
    RESTORE_PAYMENT_CREDITS(bySystem(BudgetCommand.RestorePaymentCredits.class)),
    CLOSE_YEAR(by(BudgetCommand.CloseBudgetYear.class, MANAGER).aside());

    private final Spec spec;

    BudgetAct(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String stage() {
        return "budget";
    }
}
