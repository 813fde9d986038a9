package fr.jalon.domain.budget;

import static fr.jalon.domain.language.Life.BUDGET_2022;

import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.language.Rules;
import java.time.LocalDate;

/** Facts of the budgets that the tests act on: one of the operator, with 1 000 cents of AE and 500 of CP, and one programme with ten times that. */
final class Credits {
    static final String NODE = Rules.NODE;
    static final BudgetOpened YEAR = new BudgetOpened(BUDGET_2022, NODE, 2022, NodeKind.OPERATOR, "", "");
    static final CreditsOpened CREDITS =
            new CreditsOpened(BUDGET_2022, NODE, 2022, 1_000, 500, CreditOrigin.OPERATOR_VOTE, "", "law", "JO");

    static final String PROGRAMME = "305-2022";
    static final String OTHER = "134-2022";
    static final String MINISTRY = "Économie";
    static final String BILL = "plf-2022";
    static final BudgetOpened PROGRAMME_YEAR =
            new BudgetOpened(PROGRAMME, "305", 2022, NodeKind.PROGRAMME, "", MINISTRY);
    /** Limits of this: 200 and 100 by virement, 150 of CP carried forward. */
    static final CreditsOpened VOTED = initial(10_000, 5_000);

    static final LocalDate END_OF_YEAR = LocalDate.parse("2022-12-31");

    private Credits() {}

    static CreditsOpened initial(long ae, long cp) {
        return new CreditsOpened(PROGRAMME, "305", 2022, ae, cp, CreditOrigin.INITIAL_ACT, BILL, "LFI", "JO");
    }

    static CreditsFrozen frozen(long ae, long cp) {
        return new CreditsFrozen(BUDGET_2022, NODE, 2022, ae, cp, "law", "JO");
    }

    static FundsReserved reserved(String dossier, long ae) {
        return new FundsReserved(BUDGET_2022, NODE, 2022, dossier, ae, END_OF_YEAR);
    }

    static FundsCommitted committed(long ae) {
        return new FundsCommitted(BUDGET_2022, NODE, 2022, "dossier-8", "MP-8", ae, 1_000);
    }

    static PaymentCreditsConsumed paid(long cp) {
        return new PaymentCreditsConsumed(BUDGET_2022, NODE, 2022, "dossier-8", 1, cp);
    }

    static CreditsMovedByVirement moved(long ae, long cp) {
        return new CreditsMovedByVirement(PROGRAMME, "305", 2022, OTHER, MINISTRY, ae, cp, "decree", "JO");
    }

    static VirementReceived received(long ae, long cp) {
        return new VirementReceived(PROGRAMME, "305", 2022, OTHER, ae, cp, "decree", "JO");
    }
}
