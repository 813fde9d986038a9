package fr.jalon.domain.budget;

import static fr.jalon.domain.budget.Credits.*;
import static fr.jalon.domain.language.Given.budget;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.CounterpartInvalid;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import fr.jalon.domain.budget.rule.CreditsOverUnconsumed;
import fr.jalon.domain.budget.rule.NotAProgramme;
import fr.jalon.domain.budget.rule.TransferTowardUnvoted;
import fr.jalon.domain.budget.rule.TransferWithinMinistry;
import fr.jalon.domain.budget.rule.VirementAcrossMinistries;
import fr.jalon.domain.budget.rule.VirementOver2pct;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Credits moved between programmes: one with 10 000 cents of AE and 5 000 of CP of the initial act, and others. */
class MovementsTest {
    private static final CreditsFrozen FROZEN = new CreditsFrozen(PROGRAMME, "305", 2022, 100, 100, "law", "JO");

    @ParameterizedTest
    @EnumSource(
            value = BudgetAct.class,
            names = {
                "OPEN_CREDITS",
                "FREEZE_CREDITS",
                "FREEZE_FURTHER",
                "UNFREEZE_CREDITS",
                "CANCEL_CREDITS",
                "MOVE_BY_VIREMENT",
                "TRANSFER_CREDITS",
                "ADVANCE_CREDITS",
                "ALLOT_CREDITS",
                "CARRY_FORWARD"
            })
    void movesAPositiveAmountByALegalAct(BudgetAct act) {
        refuses(AmountNotPositive.class, move(act, 0, 0, "law", "JO"));
        refuses(AmountNegative.class, move(act, -1, 2, "law", "JO"));
        refuses(AmountNegative.class, move(act, 2, -1, "law", "JO"));
        refuses(FieldMissing.class, move(act, 1, 1, "", "JO"));
        refuses(FieldMissing.class, move(act, 1, 1, "law", " "));
    }

    @ParameterizedTest
    @EnumSource(
            value = BudgetAct.class,
            names = {"MOVE_BY_VIREMENT", "TRANSFER_CREDITS", "ADVANCE_CREDITS"})
    void movesByDecreeBetweenProgrammesOfTheYear(BudgetAct act) {
        for (NodeKind kind : List.of(NodeKind.OPERATOR, NodeKind.MISSION, NodeKind.ACTION, NodeKind.OPERATING_UNIT)) {
            Bench.refuses(
                    NotAProgramme.class,
                    PROGRAMME,
                    List.of(new BudgetOpened(PROGRAMME, "305", 2022, kind, "", "")),
                    move(act, 1, 1, "law", "JO"),
                    MANAGER);
        }
        refuses(CounterpartInvalid.class, toward(act, PROGRAMME));
        refuses(CounterpartInvalid.class, toward(act, "134-2023"));
        refuses(CounterpartInvalid.class, toward(act, ""));
    }

    /** The limits of both are those of the programme: a unit below it would escape them. */
    @ParameterizedTest
    @EnumSource(
            value = NodeKind.class,
            names = {"MISSION", "ACTION", "OPERATING_UNIT"})
    void isCancelledAndCarriedForwardByTheProgrammeOfTheState(NodeKind kind) {
        for (Record asked : List.of(
                new CancelCredits(PROGRAMME, 1, 1, false, "decree", "JO"),
                new CarryForwardCredits(PROGRAMME, 1, 1, "decree", "JO"))) {
            Bench.refuses(
                    NotAProgramme.class,
                    PROGRAMME,
                    List.of(new BudgetOpened(PROGRAMME, "305", 2022, kind, "", "")),
                    asked,
                    MANAGER.on("2022-06-01"));
        }
    }

    @Test
    void receivesByDecreeInAProgrammeOnly() {
        for (Record received : List.of(
                new ReceiveVirement(PROGRAMME, OTHER, "", 1, 1, "decree", "JO"),
                new ReceiveTransfer(PROGRAMME, OTHER, "Intérieur", 1, 1, "decree", "JO"),
                new GiveUpForAdvance(PROGRAMME, OTHER, 1, 1, "decree", "JO"))) {
            Bench.refuses(
                    NotAProgramme.class,
                    PROGRAMME,
                    List.of(new BudgetOpened(PROGRAMME, "305", 2022, NodeKind.OPERATOR, "", "")),
                    received,
                    PRODUCT);
        }
    }

    @Test
    void movesTwoPercentByVirementAndNotOneCentMore() {
        budget(PROGRAMME_YEAR, VOTED).when(virement(200, 100), MANAGER).records(moved(200, 100));
        budget(PROGRAMME_YEAR, VOTED).when(virement(201, 100), MANAGER).refusedBy(VirementOver2pct.class, "kind", "AE");
        budget(PROGRAMME_YEAR, VOTED).when(virement(200, 101), MANAGER).refusedBy(VirementOver2pct.class, "kind", "CP");
    }

    /** What leaves and what comes were both moved: a programme that sent 120 and received 50 has 30 left to move. */
    @Test
    void countsVirementsOverTheYearInBothDirections() {
        budget(PROGRAMME_YEAR, VOTED, moved(120, 10), received(50, 20))
                .when(virement(30, 70), MANAGER)
                .records(moved(30, 70));
        budget(PROGRAMME_YEAR, VOTED, moved(120, 10), received(50, 20))
                .when(virement(31, 0), MANAGER)
                .refusedBy(VirementOver2pct.class, "alreadyCents", "170");
        budget(PROGRAMME_YEAR, VOTED, moved(120, 10), received(50, 20))
                .when(virement(0, 71), MANAGER)
                .refusedBy(VirementOver2pct.class, "limitCents", "100");
    }

    /** Only the initial act counts: what an amending act added is no base. */
    @Test
    void receivesTwoPercentOfItsOwnInitialCredits() {
        CreditsOpened amending = new CreditsOpened(
                PROGRAMME, "305", 2022, 90_000, 90_000, CreditOrigin.AMENDING_ACT, "plfr-2022", "LFR", "JO");
        budget(PROGRAMME_YEAR, VOTED, amending)
                .when(receiveVirement(MINISTRY, 200, 100), PRODUCT)
                .records(received(200, 100));
        budget(PROGRAMME_YEAR, VOTED, amending)
                .when(receiveVirement(MINISTRY, 201, 100), PRODUCT)
                .refusedBy(VirementOver2pct.class, "kind", "AE");
        budget(PROGRAMME_YEAR, amending)
                .when(receiveVirement(MINISTRY, 0, 1), PRODUCT)
                .refusedBy(VirementOver2pct.class, "limitCents", "0");
        budget(PROGRAMME_YEAR, VOTED)
                .when(receiveVirement("Intérieur", 1, 1), PRODUCT)
                .refusedBy(VirementAcrossMinistries.class, "from", "Intérieur");
    }

    @Test
    void movesOnlyWhatIsAvailable() {
        BudgetEvent[] used = {
            PROGRAMME_YEAR,
            VOTED,
            new FundsReserved(PROGRAMME, "305", 2022, "dossier-9", 9_900, END_OF_YEAR),
            new PaymentCreditsConsumed(PROGRAMME, "305", 2022, "dossier-8", 1, 4_950)
        };
        for (BudgetAct act : List.of(BudgetAct.MOVE_BY_VIREMENT, BudgetAct.TRANSFER_CREDITS, BudgetAct.ALLOT_CREDITS)) {
            budget(used)
                    .when(move(act, 101, 50, "law", "JO"), MANAGER)
                    .refusedBy(CreditsOverUnconsumed.class, "unconsumedCents", "100");
            budget(used)
                    .when(move(act, 100, 51, "law", "JO"), MANAGER)
                    .refusedBy(CreditsOverUnconsumed.class, "unconsumedCents", "50");
        }
        budget(used).when(virement(100, 50), MANAGER).records(moved(100, 50));
        budget(used)
                .when(new TransferCredits(PROGRAMME, OTHER, 100, 50, "decree", "JO"), MANAGER)
                .records(new CreditsTransferred(PROGRAMME, "305", 2022, OTHER, MINISTRY, 100, 50, "decree", "JO"));
    }

    @Test
    void transfersTowardAVotedProgrammeOfAnotherMinistry() {
        budget(PROGRAMME_YEAR, VOTED)
                .when(receiveTransfer("Intérieur"), PRODUCT)
                .records(new TransferReceived(PROGRAMME, "305", 2022, OTHER, 9_999, 9_999, "decree", "JO"));
        budget(PROGRAMME_YEAR, VOTED)
                .when(receiveTransfer(MINISTRY), PRODUCT)
                .refusedBy(TransferWithinMinistry.class, "to", MINISTRY);
        budget(
                        PROGRAMME_YEAR,
                        new CreditsOpened(
                                PROGRAMME, "305", 2022, 9, 9, CreditOrigin.CONTRIBUTION, "", "agreement", "1"))
                .when(receiveTransfer("Intérieur"), PRODUCT)
                .refusedBy(TransferTowardUnvoted.class, "budget", PROGRAMME);
    }

    @Test
    void advancesWhereTheInitialActOpenedSomething() {
        budget(PROGRAMME_YEAR, VOTED)
                .when(new AdvanceCredits(PROGRAMME, OTHER, 7, 3, "decree", "JO"), MANAGER)
                .records(new CreditsAdvanced(PROGRAMME, "305", 2022, OTHER, BILL, 7, 3, "decree", "JO"));
        budget(PROGRAMME_YEAR)
                .when(new AdvanceCredits(PROGRAMME, OTHER, 7, 3, "decree", "JO"), MANAGER)
                .refusedBy(CreditsNotOpened.class, "source", PROGRAMME);
    }

    @Test
    void givesUpForAnAdvanceWhatIsAvailable() {
        budget(PROGRAMME_YEAR, VOTED, FROZEN)
                .when(new GiveUpForAdvance(PROGRAMME, OTHER, 9_900, 4_900, "decree", "JO"), PRODUCT)
                .records(new CreditsYielded(PROGRAMME, "305", 2022, OTHER, 9_900, 4_900, "decree", "JO"));
        budget(PROGRAMME_YEAR, VOTED, FROZEN)
                .when(new GiveUpForAdvance(PROGRAMME, OTHER, 9_901, 4_900, "decree", "JO"), PRODUCT)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
        budget(PROGRAMME_YEAR, VOTED, FROZEN)
                .when(new GiveUpForAdvance(PROGRAMME, OTHER, 9_900, 4_901, "decree", "JO"), PRODUCT)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "CP");
    }

    private static void refuses(Class<?> rule, Record command) {
        Bench.refuses(rule, PROGRAMME, List.of(PROGRAMME_YEAR, VOTED, FROZEN), command, MANAGER);
    }

    private static Record toward(BudgetAct act, String other) {
        return switch (act) {
            case MOVE_BY_VIREMENT -> new MoveByVirement(PROGRAMME, other, 1, 1, "law", "JO");
            case TRANSFER_CREDITS -> new TransferCredits(PROGRAMME, other, 1, 1, "law", "JO");
            case ADVANCE_CREDITS -> new AdvanceCredits(PROGRAMME, other, 1, 1, "law", "JO");
            default -> throw new IllegalArgumentException(act.code());
        };
    }

    private static Record move(BudgetAct act, long ae, long cp, String law, String reference) {
        return switch (act) {
            case OPEN_CREDITS -> new OpenCredits(PROGRAMME, ae, cp, CreditOrigin.INITIAL_ACT, BILL, law, reference);
            case FREEZE_CREDITS -> new FreezeCredits(PROGRAMME, ae, cp, law, reference);
            case FREEZE_FURTHER -> new FreezeFurther(PROGRAMME, ae, cp, law, reference);
            case UNFREEZE_CREDITS -> new UnfreezeCredits(PROGRAMME, ae, cp, law, reference);
            case CANCEL_CREDITS -> new CancelCredits(PROGRAMME, ae, cp, false, law, reference);
            case CARRY_FORWARD -> new CarryForwardCredits(PROGRAMME, ae, cp, law, reference);
            case MOVE_BY_VIREMENT -> new MoveByVirement(PROGRAMME, OTHER, ae, cp, law, reference);
            case TRANSFER_CREDITS -> new TransferCredits(PROGRAMME, OTHER, ae, cp, law, reference);
            case ADVANCE_CREDITS -> new AdvanceCredits(PROGRAMME, OTHER, ae, cp, law, reference);
            case ALLOT_CREDITS -> new AllotCredits(PROGRAMME, "UO-2022", ae, cp, law, reference);
            default -> throw new IllegalArgumentException(act.code());
        };
    }

    private static MoveByVirement virement(long ae, long cp) {
        return new MoveByVirement(PROGRAMME, OTHER, ae, cp, "decree", "JO");
    }

    private static ReceiveVirement receiveVirement(String from, long ae, long cp) {
        return new ReceiveVirement(PROGRAMME, OTHER, from, ae, cp, "decree", "JO");
    }

    private static ReceiveTransfer receiveTransfer(String from) {
        return new ReceiveTransfer(PROGRAMME, OTHER, from, 9_999, 9_999, "decree", "JO");
    }
}
