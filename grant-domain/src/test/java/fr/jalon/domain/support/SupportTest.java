package fr.jalon.domain.support;

import static fr.jalon.domain.kernel.Instalment.*;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.rule.PaymentsInProgress;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AidReleased;
import fr.jalon.domain.subsidy.rule.StartNotDeclared;
import fr.jalon.domain.support.command.SupportCommand.*;
import fr.jalon.domain.support.event.SupportEvent.*;
import fr.jalon.domain.support.rule.*;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportTest {
    private static final String HASH = "0".repeat(64);
    private static final String BUDGET_2025 = Rules.NODE + "-2025";

    @Test
    void startsForTwoYearsDateToDate() {
        dossier(untilStarted())
                .when(new StartSupport(DOSSIER, "expert-2"), TELLER.on("2024-02-29"))
                .records(new SupportStarted(DOSSIER, "expert-2", parse("2024-02-29"), parse("2026-02-28")));
    }

    @Test
    void startsOnceTheWorksHaveStarted() {
        dossier(untilNotified())
                .when(new StartSupport(DOSSIER, "expert-2"), TELLER)
                .refusedBy(StartNotDeclared.class);
        dossier(untilStarted())
                .when(new StartSupport(DOSSIER, ""), TELLER)
                .refusedBy(FieldMissing.class, "field", "expert");
        dossier(untilSupported())
                .when(new StartSupport(DOSSIER, "expert-2"), TELLER)
                .refusedBy(NotAtThisStep.class);
    }

    @Test
    void recordsVisits() {
        dossier(untilSupported())
                .when(new RecordVisit(DOSSIER, "expert-2", "all runs"), TELLER)
                .records(new SiteVisited(DOSSIER, "expert-2", "all runs"));
        dossier(untilSupported())
                .when(new RecordVisit(DOSSIER, "", "all runs"), TELLER)
                .refusedBy(FieldMissing.class, "field", "expert");
        dossier(untilSupported())
                .when(new RecordVisit(DOSSIER, "expert-2", ""), TELLER)
                .refusedBy(FieldMissing.class, "field", "findings");
    }

    @Test
    void countsFromZero() {
        dossier(untilSupported())
                .when(new RecordIndicators(DOSSIER, 0, 0, 0, 0), TELLER)
                .records(new IndicatorsReported(DOSSIER, 0, 0, 0, 0));
        dossier(untilSupported())
                .when(new RecordIndicators(DOSSIER, -1, 0, 0, 0), TELLER)
                .refusedBy(IndicatorNegative.class, "field", "jobs");
        dossier(untilSupported())
                .when(new RecordIndicators(DOSSIER, 0, -1, 0, 0), TELLER)
                .refusedBy(IndicatorNegative.class, "field", "residents");
        dossier(untilSupported())
                .when(new RecordIndicators(DOSSIER, 0, 0, -1, 0), TELLER)
                .refusedBy(IndicatorNegative.class, "field", "machines");
        dossier(untilSupported())
                .when(new RecordIndicators(DOSSIER, 0, 0, 0, -1), TELLER)
                .refusedBy(IndicatorNegative.class, "field", "trainees");
    }

    @Test
    void receivesReportsUntilTheClosing() {
        for (Life life : List.of(untilSupported(), untilSupported().supportEnded())) {
            dossier(life)
                    .when(new ReceiveFinancialReport(DOSSIER, 2025, HASH), TELLER.on("2025-01-02"))
                    .records(new FinancialReportReceived(DOSSIER, 2025, HASH));
            dossier(life)
                    .when(new ReceiveFinancialReport(DOSSIER, 2026, HASH), TELLER.on("2025-12-31"))
                    .refusedBy(ReportYearNotBegun.class, "year", "2026");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0000000000000000000000000000000000000000000000000000000000000000A"})
    void knowsAReportByItsHash(String hash) {
        dossier(untilSupported())
                .when(new ReceiveFinancialReport(DOSSIER, 2023, hash), TELLER.on("2024-01-02"))
                .refusedBy(DocumentHashInvalid.class);
    }

    @Test
    void endsOnItsLastDayAndNotTheDayBefore() {
        dossier(untilSupported())
                .when(new EndSupport(DOSSIER, "thriving"), TELLER.on("2025-01-02"))
                .records(new SupportEnded(DOSSIER, "thriving"));
        dossier(untilSupported())
                .when(new EndSupport(DOSSIER, "thriving"), TELLER.on("2025-01-01"))
                .refusedBy(DelayStillRunning.class, "delay", "support");
        dossier(untilSupported())
                .when(new EndSupport(DOSSIER, ""), TELLER.on("2025-01-02"))
                .refusedBy(FieldMissing.class, "field", "conclusion");
    }

    @Test
    void closesAndWithdrawsWhatStayedUnpaid() {
        dossier(untilPayable()
                        .requested(1, ADVANCE, 75_000_00L)
                        .paid(1, ADVANCE, 75_000_00L)
                        .supported()
                        .reported()
                        .supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER.on("2025-02-01"))
                .records(
                        new DossierClosed(DOSSIER, BUDGET_2025, 175_000_00L, 2022),
                        new AidReleased(DOSSIER, SIREN, 175_000_00L));
        dossier(untilPayable()
                        .requested(1, BALANCE, REQUESTED)
                        .paid(1, BALANCE, REQUESTED)
                        .supported()
                        .reported()
                        .supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER.on("2025-02-01"))
                .records(new DossierClosed(DOSSIER, BUDGET_2025, 0, 2022));
    }

    @Test
    void closesOnceReportedWithNothingOnItsWay() {
        dossier(untilSupported().supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER)
                .refusedBy(FinancialReportMissing.class, "year", "2024");
        dossier(untilSupported()
                        .and(
                                new FinancialReportReceived(DOSSIER, 2023, HASH),
                                TELLER.on("2024-12-01"),
                                SupportAct.RECEIVE_FINANCIAL_REPORT)
                        .supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER)
                .refusedBy(FinancialReportMissing.class);
        dossier(untilPayable().requested(1, ADVANCE, 1).supported().reported().supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER)
                .refusedBy(PaymentsInProgress.class, "payments", "[1]");
        dossier(untilPayable()
                        .requested(1, ADVANCE, 1)
                        .returned(1)
                        .supported()
                        .reported()
                        .supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER.on("2025-02-01"))
                .records(
                        new DossierClosed(DOSSIER, BUDGET_2025, REQUESTED, 2022),
                        new AidReleased(DOSSIER, SIREN, REQUESTED));
    }

    @ParameterizedTest
    @EnumSource(value = SupportAct.class, mode = EnumSource.Mode.EXCLUDE, names = "START")
    void happensAtItsStep(SupportAct act) {
        Bench.refuses(NotAtThisStep.class, untilPayable(), Samples.of(act), Samples.sender(act));
        if (act != SupportAct.CLOSE_DOSSIER && act != SupportAct.RECEIVE_FINANCIAL_REPORT) {
            Bench.refuses(NotAtThisStep.class, untilSupported().supportEnded(), Samples.of(act), Samples.sender(act));
        }
    }

    @Test
    void closesOnlyWhatEnded() {
        dossier(untilSupported().reported())
                .when(new CloseDossier(DOSSIER), MANAGER)
                .refusedBy(NotAtThisStep.class, "step", "RUNNING");
    }

    @ParameterizedTest
    @EnumSource(SupportAct.class)
    void endsWithTheLabel(SupportAct act) {
        Bench.refuses(
                LabelNotGranted.class,
                untilSupported().hearingOpened().labelWithdrawn(),
                Samples.of(act),
                Samples.sender(act));
    }
}
