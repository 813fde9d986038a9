package fr.jalon.domain.bill;

import static fr.jalon.domain.bill.Bills.*;
import static fr.jalon.domain.language.Given.bill;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.bill.event.BillEvent.*;
import fr.jalon.domain.bill.rule.ActionSplitNotAmendable;
import fr.jalon.domain.bill.rule.AdvanceOver1pct;
import fr.jalon.domain.bill.rule.BillAlreadyPromulgated;
import fr.jalon.domain.bill.rule.BillNotPromulgated;
import fr.jalon.domain.bill.rule.CancellationOver1_5pct;
import fr.jalon.domain.bill.rule.ProgrammeAlreadyInscribed;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bill from the day it is tabled to the limits of the act it became. */
class BillTest {
    @Test
    void isTabledUnderATitle() {
        bill().when(new TableBill(BILL, FinanceActKind.INITIAL, 2022, "Finance bill for 2022"), MANAGER)
                .records(TABLED);
        bill().when(new TableBill(BILL, FinanceActKind.INITIAL, 2022, " "), MANAGER)
                .refusedBy(FieldMissing.class, "field", "title");
    }

    @Test
    void inscribesEachProgrammeUnderOneMission() {
        bill(TABLED)
                .when(new InscribeProgramme(BILL, ECONOMY, "305", "Stratégies", ECONOMY, 100, 90), MANAGER)
                .records(programme(ECONOMY, "305"));
        bill(TABLED, programme(ECONOMY, "305"))
                .when(new InscribeProgramme(BILL, COHESION, "305", "Stratégies", ECONOMY, 1, 1), MANAGER)
                .refusedBy(ProgrammeAlreadyInscribed.class, "programme", "305");
        bill(TABLED, new ProgrammeInscribed(BILL, ECONOMY, "305", "Stratégies", ECONOMY, 1, 1))
                .when(new InscribeProgramme(BILL, ECONOMY, "305", "Stratégies", ECONOMY, 100, 90), MANAGER)
                .records(programme(ECONOMY, "305"));
        bill(TABLED)
                .when(new InscribeProgramme(BILL, ECONOMY, "305-04", "Stratégies", ECONOMY, 1, 1), MANAGER)
                .refusedBy(ActionSplitNotAmendable.class, "line", "305-04");
    }

    @Test
    void inscribesAProgrammeThatSaysEverything() {
        bill(TABLED)
                .when(new InscribeProgramme(BILL, "", "305", "Stratégies", ECONOMY, 1, 1), MANAGER)
                .refusedBy(FieldMissing.class, "field", "mission");
        bill(TABLED)
                .when(new InscribeProgramme(BILL, ECONOMY, "", "Stratégies", ECONOMY, 1, 1), MANAGER)
                .refusedBy(FieldMissing.class, "field", "programme");
        bill(TABLED)
                .when(new InscribeProgramme(BILL, ECONOMY, "305", "", ECONOMY, 1, 1), MANAGER)
                .refusedBy(FieldMissing.class, "field", "title");
        bill(TABLED)
                .when(new InscribeProgramme(BILL, ECONOMY, "305", "Stratégies", "", 1, 1), MANAGER)
                .refusedBy(FieldMissing.class, "field", "ministry");
        bill(TABLED)
                .when(new InscribeProgramme(BILL, ECONOMY, "305", "Stratégies", ECONOMY, -1, 1), MANAGER)
                .refusedBy(AmountNegative.class, "field", "aeCents");
        bill(TABLED)
                .when(new InscribeProgramme(BILL, ECONOMY, "305", "Stratégies", ECONOMY, 1, -1), MANAGER)
                .refusedBy(AmountNegative.class, "field", "cpCents");
    }

    @Test
    void becomesAnActOnce() {
        bill(TABLED)
                .when(new PromulgateBill(BILL, "JO", parse("2021-12-30"), 1_000, 800), MANAGER)
                .records(PROMULGATED);
        bill(TABLED)
                .when(new PromulgateBill(BILL, "", parse("2021-12-30"), 1_000, 800), MANAGER)
                .refusedBy(FieldMissing.class, "field", "journalReference");
        bill(TABLED)
                .when(new PromulgateBill(BILL, "JO", parse("2021-12-30"), -1, 800), MANAGER)
                .refusedBy(AmountNegative.class, "field", "totalAeCents");
        bill(TABLED)
                .when(new PromulgateBill(BILL, "JO", parse("2021-12-30"), 1_000, -1), MANAGER)
                .refusedBy(AmountNegative.class, "field", "totalCpCents");
    }

    @ParameterizedTest
    @EnumSource(
            value = BillAct.class,
            names = {"INSCRIBE_PROGRAMME", "DEPOSIT_AMENDMENT", "LIFT_OFFSET", "PROMULGATE"})
    void isAmendedNoMoreOnceItIsAnAct(BillAct act) {
        Bench.refuses(
                BillAlreadyPromulgated.class,
                BILL,
                List.of(TABLED, programme(ECONOMY, "305"), programme(ECONOMY, "134"), deposited(1), PROMULGATED),
                Samples.of(act),
                MANAGER);
    }

    /** The minutes may come after the act. */
    @Test
    void learnsHowAnAmendmentEndedOnceItIsAnAct() {
        bill(TABLED, programme(ECONOMY, "305"), programme(ECONOMY, "134"), deposited(2), PROMULGATED)
                .when(
                        new RecordAmendmentOutcome(BILL, "AN-1", AmendmentOutcome.FELL, parse("2021-11-04"), "minutes"),
                        MANAGER)
                .records(new AmendmentDecided(BILL, "AN-1", AmendmentOutcome.FELL, parse("2021-11-04"), "minutes"));
    }

    /** 1.5 % of 1 000 and of 800 cents: 15 and 12. */
    @Test
    void countsCancellationsUpToTheLimitOfTheYear() {
        CancellationRegistered ten = new CancellationRegistered(BILL, "134-2022", 10, 10);
        bill(TABLED, PROMULGATED)
                .when(new RegisterCancellation(BILL, "305-2022", 15, 12), PRODUCT)
                .records(new CancellationRegistered(BILL, "305-2022", 15, 12));
        bill(TABLED, PROMULGATED)
                .when(new RegisterCancellation(BILL, "305-2022", 16, 12), PRODUCT)
                .refusedBy(CancellationOver1_5pct.class, "kind", "AE");
        bill(TABLED, PROMULGATED, ten)
                .when(new RegisterCancellation(BILL, "305-2022", 5, 2), PRODUCT)
                .records(new CancellationRegistered(BILL, "305-2022", 5, 2));
        bill(TABLED, PROMULGATED, ten)
                .when(new RegisterCancellation(BILL, "305-2022", 5, 3), PRODUCT)
                .refusedBy(CancellationOver1_5pct.class, "kind", "CP");
        bill(TABLED)
                .when(new RegisterCancellation(BILL, "305-2022", 0, 1), PRODUCT)
                .refusedBy(BillNotPromulgated.class, "bill", BILL);
    }

    /** 1 % of 1 000 and of 800 cents: 10 and 8. */
    @Test
    void countsAdvancesUpToTheLimitOfTheYear() {
        AdvanceRegistered six = new AdvanceRegistered(BILL, "134-2022", 6, 6);
        bill(TABLED, PROMULGATED)
                .when(new RegisterAdvance(BILL, "305-2022", 10, 8), PRODUCT)
                .records(new AdvanceRegistered(BILL, "305-2022", 10, 8));
        bill(TABLED, PROMULGATED)
                .when(new RegisterAdvance(BILL, "305-2022", 11, 8), PRODUCT)
                .refusedBy(AdvanceOver1pct.class, "kind", "AE");
        bill(TABLED, PROMULGATED, six)
                .when(new RegisterAdvance(BILL, "305-2022", 4, 2), PRODUCT)
                .records(new AdvanceRegistered(BILL, "305-2022", 4, 2));
        bill(TABLED, PROMULGATED, six)
                .when(new RegisterAdvance(BILL, "305-2022", 4, 3), PRODUCT)
                .refusedBy(AdvanceOver1pct.class, "alreadyCents", "6");
        bill(TABLED).when(new RegisterAdvance(BILL, "305-2022", 0, 1), PRODUCT).refusedBy(BillNotPromulgated.class);
    }
}
