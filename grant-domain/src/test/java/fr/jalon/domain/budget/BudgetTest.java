package fr.jalon.domain.budget;

import static fr.jalon.domain.budget.Credits.*;
import static fr.jalon.domain.language.Given.budget;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.BudgetIdInvalid;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import fr.jalon.domain.budget.rule.CreditsOverVote;
import fr.jalon.domain.budget.rule.OriginMisplaced;
import fr.jalon.domain.budget.rule.ParentInvalid;
import fr.jalon.domain.budget.rule.ProgrammeNotInBill;
import fr.jalon.domain.budget.rule.ReservationsOpen;
import fr.jalon.domain.budget.rule.ServicesVotesRegime;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A year from its opening to its close. */
class BudgetTest {
    @Test
    void opensAYearUnderItsName() {
        budget().when(new OpenBudget(BUDGET_2022, NODE, 2022), MANAGER).records(YEAR);
        budget().when(new OpenBudget(BUDGET_2022, NODE, 2023), MANAGER)
                .refusedBy(BudgetIdInvalid.class, "year", "2023");
        budget().when(new OpenBudget("-2022", "", 2022), MANAGER).refusedBy(FieldMissing.class, "field", "node");
    }

    @Test
    void opensANodeUnderAnotherOfItsYear() {
        budget().when(opening(NodeKind.OPERATING_UNIT, "305-2022", ""), MANAGER)
                .records(new BudgetOpened("UO-2022", "UO", 2022, NodeKind.OPERATING_UNIT, "305-2022", ""));
        budget().when(opening(NodeKind.OPERATING_UNIT, "305-2021", ""), MANAGER)
                .refusedBy(ParentInvalid.class, "parent", "305-2021");
        budget().when(opening(NodeKind.OPERATING_UNIT, "UO-2022", ""), MANAGER).refusedBy(ParentInvalid.class);
        budget().when(opening(NodeKind.MISSION, "305-2022", ""), MANAGER).refusedBy(ParentInvalid.class);
        budget().when(opening(NodeKind.MISSION, "", ""), MANAGER)
                .records(new BudgetOpened("UO-2022", "UO", 2022, NodeKind.MISSION, "", ""));
    }

    @Test
    void opensAProgrammeOfAMinistry() {
        budget().when(opening(NodeKind.PROGRAMME, "", MINISTRY), MANAGER)
                .records(new BudgetOpened("UO-2022", "UO", 2022, NodeKind.PROGRAMME, "", MINISTRY));
        budget().when(opening(NodeKind.PROGRAMME, "", ""), MANAGER).refusedBy(FieldMissing.class, "field", "ministry");
    }

    @Test
    void opensCreditsOfEitherKind() {
        budget(YEAR)
                .when(new OpenCredits(BUDGET_2022, 1_000, 500, "law", "JO"), MANAGER)
                .records(CREDITS);
        budget(YEAR)
                .when(new OpenCredits(BUDGET_2022, 0, 1, "law", "JO"), MANAGER)
                .records(new CreditsOpened(BUDGET_2022, NODE, 2022, 0, 1, CreditOrigin.OPERATOR_VOTE, "", "law", "JO"));
    }

    /** Any bill of these tests is the promulgated initial act of 2022. */
    @Test
    void opensCreditsOfTheActThatGivesThem() {
        budget(PROGRAMME_YEAR).when(credits(CreditOrigin.INITIAL_ACT), MANAGER).records(initial(10_000, 5_000));
        budget(PROGRAMME_YEAR)
                .when(credits(CreditOrigin.CONTRIBUTION), MANAGER)
                .records(new CreditsOpened(
                        PROGRAMME, "305", 2022, 10_000, 5_000, CreditOrigin.CONTRIBUTION, "", "LFI", "JO"));
    }

    /** 10 000 of AE and 5 000 of CP are voted for 305, and nothing for any other. */
    @Test
    void opensInOneOrSeveralTimesWhatIsVotedAndNotOneCentMore() {
        budget(PROGRAMME_YEAR, initial(9_000, 4_000))
                .when(opening(PROGRAMME, 1_000, 1_000), MANAGER)
                .records(initial(1_000, 1_000));
        budget(PROGRAMME_YEAR, initial(9_000, 4_000))
                .when(opening(PROGRAMME, 1_001, 1_000), MANAGER)
                .refusedBy(CreditsOverVote.class, "kind", "AE");
        budget(PROGRAMME_YEAR, initial(9_000, 4_000))
                .when(opening(PROGRAMME, 1_000, 1_001), MANAGER)
                .refusedBy(CreditsOverVote.class, "votedCents", "5000");
        budget(new BudgetOpened("112-2022", "112", 2022, NodeKind.PROGRAMME, "", MINISTRY))
                .when(opening("112-2022", 1, 0), MANAGER)
                .refusedBy(ProgrammeNotInBill.class, "programme", "112");
    }

    @ParameterizedTest
    @EnumSource(
            value = CreditOrigin.class,
            names = {"AMENDING_ACT", "YEAR_END_ACT", "SPECIAL_ACT"})
    void opensNothingOfAnActOfAnotherKind(CreditOrigin origin) {
        budget(PROGRAMME_YEAR).when(credits(origin), MANAGER).refusedBy(CreditsNotOpened.class, "source", BILL);
    }

    @Test
    void opensNothingOfAnActOfAnotherYear() {
        budget(new BudgetOpened("305-2023", "305", 2023, NodeKind.PROGRAMME, "", MINISTRY))
                .when(new OpenCredits("305-2023", 1, 1, CreditOrigin.INITIAL_ACT, BILL, "LFI", "JO"), MANAGER)
                .refusedBy(CreditsNotOpened.class, "source", BILL);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSION, INITIAL_ACT",
        "MISSION, CONTRIBUTION",
        "ACTION, INITIAL_ACT",
        "OPERATING_BUDGET, INITIAL_ACT",
        "OPERATING_UNIT, RESTORATION",
        "OPERATOR, INITIAL_ACT",
        "OPERATOR, SPECIAL_ACT",
        "PROGRAMME, OPERATOR_VOTE"
    })
    void opensCreditsWhereTheyAreVoted(NodeKind kind, CreditOrigin origin) {
        Bench.refuses(
                OriginMisplaced.class,
                PROGRAMME,
                List.of(new BudgetOpened(PROGRAMME, "305", 2022, kind, "", "")),
                credits(origin),
                MANAGER);
    }

    @Test
    void promisesNothingNewUnderVotedServices() {
        RegimeDeclared voted = new RegimeDeclared(BUDGET_2022, NODE, 2022, BudgetRegime.VOTED_SERVICES, "special act");
        RegimeDeclared normal = new RegimeDeclared(BUDGET_2022, NODE, 2022, BudgetRegime.NORMAL, "finance act");
        budget(YEAR, CREDITS)
                .when(new DeclareRegime(BUDGET_2022, BudgetRegime.VOTED_SERVICES, "special act"), MANAGER)
                .records(voted);
        budget(YEAR, CREDITS)
                .when(new DeclareRegime(BUDGET_2022, BudgetRegime.VOTED_SERVICES, " "), MANAGER)
                .refusedBy(FieldMissing.class, "field", "legalAct");
        budget(YEAR, CREDITS, voted)
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 1, END_OF_YEAR), PRODUCT)
                .refusedBy(ServicesVotesRegime.class, "budget", BUDGET_2022);
        budget(YEAR, CREDITS, voted)
                .when(new CommitFunds(BUDGET_2022, DOSSIER, AGREEMENT, 1), PRODUCT)
                .refusedBy(ServicesVotesRegime.class);
        budget(YEAR, CREDITS, voted)
                .when(new ConsumePaymentCredits(BUDGET_2022, "dossier-8", 1, 500), PRODUCT)
                .records(paid(500));
        budget(YEAR, CREDITS, voted, normal)
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 1, END_OF_YEAR), PRODUCT)
                .records(reserved(DOSSIER, 1));
    }

    @Test
    void saysWhichNodeItContinues() {
        budget(YEAR)
                .when(new MapDestination(BUDGET_2022, "112-12"), MANAGER)
                .records(new DestinationMapped(BUDGET_2022, NODE, 2022, "112-12"));
        budget(YEAR)
                .when(new MapDestination(BUDGET_2022, ""), MANAGER)
                .refusedBy(FieldMissing.class, "field", "previousNode");
    }

    @Test
    void closesOnceNothingIsReserved() {
        budget(YEAR, CREDITS, reserved(DOSSIER, 1))
                .when(new CloseBudgetYear(BUDGET_2022), MANAGER)
                .refusedBy(ReservationsOpen.class, "dossiers", "[dossier-1]");
        budget(YEAR, CREDITS, reserved(DOSSIER, 1), new ReservationReleased(BUDGET_2022, NODE, 2022, DOSSIER, 1))
                .when(new CloseBudgetYear(BUDGET_2022), MANAGER)
                .records(new BudgetEvent.BudgetYearClosed(BUDGET_2022, NODE, 2022));
    }

    @ParameterizedTest
    @EnumSource(
            value = BudgetAct.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "OPEN",
                "RECEIVE_CARRIED_FORWARD",
                "RESTORE_PAYMENT_CREDITS",
                "LOWER_COMMITMENT",
                "CARRY_FORWARD",
                "HAND_BACK_CREDITS",
                "RECEIVE_HAND_BACK"
            })
    void movesNothingOnceClosed(BudgetAct act) {
        refusesOnceClosed(Samples.of(act));
    }

    @Test
    void receivesNothingOnceClosed() {
        refusesOnceClosed(new ReceiveCarriedForward(BUDGET_2022, NODE + "-2021", 1, 1, "law", "JO"));
    }

    private static void refusesOnceClosed(Record command) {
        Bench.refuses(
                fr.jalon.domain.budget.rule.BudgetYearClosed.class,
                BUDGET_2022,
                List.of(YEAR, CREDITS, new BudgetEvent.BudgetYearClosed(BUDGET_2022, NODE, 2022)),
                command,
                MANAGER);
    }

    private static OpenBudget opening(NodeKind kind, String parent, String ministry) {
        return new OpenBudget("UO-2022", "UO", 2022, kind, parent, ministry);
    }

    private static OpenCredits opening(String budgetId, long ae, long cp) {
        return new OpenCredits(budgetId, ae, cp, CreditOrigin.INITIAL_ACT, BILL, "LFI", "JO");
    }

    private static OpenCredits credits(CreditOrigin origin) {
        return new OpenCredits(PROGRAMME, 10_000, 5_000, origin, BILL, "LFI", "JO");
    }
}
