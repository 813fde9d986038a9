package fr.jalon.domain.budget;

import static fr.jalon.domain.kernel.Act.Spec.by;
import static fr.jalon.domain.kernel.Act.Spec.bySystem;
import static fr.jalon.domain.kernel.Role.MANAGER;

import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.kernel.Act;

/** Acts on a budget, in the order of its year. */
public enum BudgetAct implements Act {
    OPEN(by(BudgetCommand.OpenBudget.class, MANAGER).starting(true)),
    OPEN_CREDITS(by(BudgetCommand.OpenCredits.class, MANAGER)),
    FREEZE_CREDITS(by(BudgetCommand.FreezeCredits.class, MANAGER)),
    UNFREEZE_CREDITS(by(BudgetCommand.UnfreezeCredits.class, MANAGER)),
    CANCEL_CREDITS(by(BudgetCommand.CancelCredits.class, MANAGER)),
    CARRY_FORWARD(by(BudgetCommand.CarryForwardCredits.class, MANAGER)),
    RECEIVE_CARRIED_FORWARD(bySystem(BudgetCommand.ReceiveCarriedForward.class)),
    RESERVE(bySystem(BudgetCommand.ReserveFunds.class)),
    RELEASE(bySystem(BudgetCommand.ReleaseReservation.class)),
    COMMIT(bySystem(BudgetCommand.CommitFunds.class)),
    WITHDRAW_COMMITMENT(bySystem(BudgetCommand.WithdrawCommitment.class)),
    CONSUME_PAYMENT_CREDITS(bySystem(BudgetCommand.ConsumePaymentCredits.class)),
    CLOSE_YEAR(by(BudgetCommand.CloseBudgetYear.class, MANAGER));

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
