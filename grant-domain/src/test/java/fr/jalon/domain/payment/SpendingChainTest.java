package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.*;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.kernel.rule.PayerControlled;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.CertifiedOverJustified;
import fr.jalon.domain.payment.rule.CertifiedOverRequest;
import fr.jalon.domain.payment.rule.ExpenditureNotReviewed;
import fr.jalon.domain.payment.rule.NoPaymentAtThisStep;
import fr.jalon.domain.payment.rule.OverdueReportBlocksPayment;
import fr.jalon.domain.payment.rule.ServiceDoneNotCertified;
import fr.jalon.domain.support.SupportAct;
import fr.jalon.domain.support.event.SupportEvent.FinancialReportReceived;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the request to the payment: review, certify, liquidate, order, pay. */
class SpendingChainTest {
    private static final Life REQUESTED_ONE = untilPayable().requested(1, INTERIM, 100);
    private static final Life REVIEWED_ONE = REQUESTED_ONE.reviewed(1, 190);
    private static final Life CERTIFIED_ONE = REVIEWED_ONE.certified(1, 90);
    private static final Life LIQUIDATED_ONE = CERTIFIED_ONE.liquidated(1, 90);
    private static final Life CONTROLLED_ONE = LIQUIDATED_ONE.ordered(1, 90).controlled(1);

    @Test
    void returnsARequestWithReasons() {
        dossier(REQUESTED_ONE)
                .when(new ReturnPaymentRequest(DOSSIER, 1, List.of("unsigned")), INSTRUCTOR)
                .records(new PaymentRequestReturned(DOSSIER, 1, List.of("unsigned")));
        dossier(REQUESTED_ONE)
                .when(new ReturnPaymentRequest(DOSSIER, 1, List.of()), INSTRUCTOR)
                .refusedBy(ReasonsMissing.class, "field", "reasons");
    }

    @Test
    void reviewsTheExpenditureOfARequest() {
        dossier(REQUESTED_ONE)
                .when(new ReviewExpenditure(DOSSIER, 1, 0, 0, "none was paid"), INSTRUCTOR)
                .records(new ExpenditureReviewed(DOSSIER, 1, 0, 0, "none was paid"));
        dossier(REVIEWED_ONE)
                .when(new ReviewExpenditure(DOSSIER, 1, 96, 4, "one came late"), INSTRUCTOR)
                .records(new ExpenditureReviewed(DOSSIER, 1, 96, 4, "one came late"));
        dossier(REQUESTED_ONE)
                .when(new ReviewExpenditure(DOSSIER, 1, -1, 0, "none"), INSTRUCTOR)
                .refusedBy(AmountNegative.class, "field", "justifiedCents");
        dossier(REQUESTED_ONE)
                .when(new ReviewExpenditure(DOSSIER, 1, 0, -1, "none"), INSTRUCTOR)
                .refusedBy(AmountNegative.class, "field", "rejectedCents");
        dossier(REQUESTED_ONE)
                .when(new ReviewExpenditure(DOSSIER, 1, 0, 0, ""), INSTRUCTOR)
                .refusedBy(FieldMissing.class, "field", "findings");
    }

    @Test
    void certifiesAtMostWhatWasAskedAndTheHalfOfWhatIsJustified() {
        dossier(REVIEWED_ONE)
                .when(new CertifyServiceDone(DOSSIER, 1, 95), CERTIFIER)
                .records(new ServiceDoneCertified(DOSSIER, 1, 95));
        dossier(REVIEWED_ONE)
                .when(new CertifyServiceDone(DOSSIER, 1, 96), CERTIFIER)
                .refusedBy(CertifiedOverJustified.class, "earnedCents", "95");
        dossier(REQUESTED_ONE.reviewed(1, 200))
                .when(new CertifyServiceDone(DOSSIER, 1, 100), CERTIFIER)
                .records(new ServiceDoneCertified(DOSSIER, 1, 100));
        dossier(REQUESTED_ONE.reviewed(1, 200))
                .when(new CertifyServiceDone(DOSSIER, 1, 101), CERTIFIER)
                .refusedBy(CertifiedOverRequest.class, "requestedCents", "100");
        dossier(REVIEWED_ONE)
                .when(new CertifyServiceDone(DOSSIER, 1, 0), CERTIFIER)
                .refusedBy(AmountNotPositive.class, "field", "acceptedCents");
    }

    /** 75 000 were advanced: with them, 200 000 are the half of 400 000 spent, and nothing is due on the first 150 000. */
    @Test
    void worksOffTheAdvanceByTheFirstExpenditure() {
        Life asked = untilPayable()
                .requested(1, ADVANCE, 75_000_00L)
                .paid(1, ADVANCE, 75_000_00L)
                .requested(2, INTERIM, 125_000_00L);
        dossier(asked.reviewed(2, 400_000_00L))
                .when(new CertifyServiceDone(DOSSIER, 2, 125_000_00L), CERTIFIER)
                .records(new ServiceDoneCertified(DOSSIER, 2, 125_000_00L));
        dossier(asked.reviewed(2, 399_999_99L))
                .when(new CertifyServiceDone(DOSSIER, 2, 125_000_00L), CERTIFIER)
                .refusedBy(CertifiedOverJustified.class, "earnedCents", "19999999");
        dossier(asked.reviewed(2, 150_000_02L))
                .when(new CertifyServiceDone(DOSSIER, 2, 1), CERTIFIER)
                .records(new ServiceDoneCertified(DOSSIER, 2, 1));
        dossier(asked.reviewed(2, 125_000_00L))
                .when(new CertifyServiceDone(DOSSIER, 2, 1), CERTIFIER)
                .refusedBy(CertifiedOverJustified.class, "alreadyCents", "7500000");
    }

    /** All was spent before the interim, which could be four fifths at most. */
    @Test
    void certifiesABalanceOnWhatAnInterimJustified() {
        Life spent = untilPayable()
                .requested(1, INTERIM, 200_000_00L)
                .reviewed(1, ELIGIBLE)
                .certified(1, 200_000_00L)
                .paid(1, INTERIM, 200_000_00L)
                .completed()
                .finalAmountFixed(200_000_00L)
                .requested(2, BALANCE, 50_000_00L);
        dossier(spent.reviewed(2, 0))
                .when(new CertifyServiceDone(DOSSIER, 2, 50_000_00L), CERTIFIER)
                .records(new ServiceDoneCertified(DOSSIER, 2, 50_000_00L));
    }

    /** Two asked at once are certified one after the other; what was returned will be shown again. */
    @Test
    void countsWhatIsCertifiedAndNotReturned() {
        dossier(untilPayable()
                        .requested(1, INTERIM, 100)
                        .requested(2, INTERIM, 100)
                        .reviewed(1, 200))
                .when(new CertifyServiceDone(DOSSIER, 1, 100), CERTIFIER)
                .records(new ServiceDoneCertified(DOSSIER, 1, 100));
        dossier(untilPayable()
                        .requested(1, INTERIM, 100)
                        .reviewed(1, 1_000)
                        .returned(1)
                        .requested(2, INTERIM, 100)
                        .reviewed(2, 100))
                .when(new CertifyServiceDone(DOSSIER, 2, 51), CERTIFIER)
                .refusedBy(CertifiedOverJustified.class, "justifiedCents", "100");
    }

    @Test
    void certifiesWhatWasReviewedButForAnAdvance() {
        dossier(REQUESTED_ONE)
                .when(new CertifyServiceDone(DOSSIER, 1, 100), CERTIFIER)
                .refusedBy(ExpenditureNotReviewed.class, "payment", "1");
        dossier(untilPayable().requested(1, BALANCE, 100))
                .when(new CertifyServiceDone(DOSSIER, 1, 100), CERTIFIER)
                .refusedBy(ExpenditureNotReviewed.class);
        dossier(untilPayable().requested(1, ADVANCE, 100))
                .when(new CertifyServiceDone(DOSSIER, 1, 100), CERTIFIER)
                .records(new ServiceDoneCertified(DOSSIER, 1, 100));
    }

    @Test
    void liquidatesWhatIsCertifiedAndAnAdvanceWithoutIt() {
        dossier(CERTIFIED_ONE)
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .records(new PaymentLiquidated(DOSSIER, 1, 90));
        dossier(REVIEWED_ONE)
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .refusedBy(ServiceDoneNotCertified.class);
        dossier(untilPayable().requested(1, BALANCE, 100))
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .refusedBy(ServiceDoneNotCertified.class);
        dossier(untilPayable().requested(1, ADVANCE, 100))
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .records(new PaymentLiquidated(DOSSIER, 1, 100));
    }

    /** The project is due in 2024: its report is due six months after that year. */
    @Test
    void ordersNothingWhileTheFinancialReportIsOverdue() {
        OrderPayment order = new OrderPayment(DOSSIER, 1);
        PaymentOrdered ordered = new PaymentOrdered(DOSSIER, 1, 90, IBAN_TOKEN);
        dossier(LIQUIDATED_ONE).when(order, ORDONNATEUR.on("2025-06-30")).records(ordered);
        dossier(LIQUIDATED_ONE)
                .when(order, ORDONNATEUR.on("2025-07-01"))
                .refusedBy(OverdueReportBlocksPayment.class, "dueOn", "2025-06-30");
        dossier(LIQUIDATED_ONE)
                .when(order, ORDONNATEUR.on("2025-09-01").withEffectOn("2025-06-30"))
                .refusedBy(OverdueReportBlocksPayment.class);
        dossier(reported(LIQUIDATED_ONE, 2024))
                .when(order, ORDONNATEUR.on("2025-07-01"))
                .records(ordered);
        dossier(reported(LIQUIDATED_ONE, 2023))
                .when(order, ORDONNATEUR.on("2025-07-01"))
                .refusedBy(OverdueReportBlocksPayment.class);
    }

    /** A project that ended in 2022 has no later year to report on. */
    @Test
    void isReportedWithTheYearInWhichItEnded() {
        dossier(reported(LIQUIDATED_ONE.completed(), 2022))
                .when(new OrderPayment(DOSSIER, 1), ORDONNATEUR.on("2025-07-01"))
                .records(new PaymentOrdered(DOSSIER, 1, 90, IBAN_TOKEN));
    }

    /** Ordered in time, it is not paid once the report is overdue, alone or in a run. */
    @Test
    void paysNothingWhileTheFinancialReportIsOverdue() {
        Life inRun = CONTROLLED_ONE.placedInRun(1, 90);
        Map<Record, Life> steps = Map.of(
                new PlaceInRun(DOSSIER, 1, RUN), CONTROLLED_ONE,
                new ExecutePayment(DOSSIER, 1), CONTROLLED_ONE,
                new ApproveInRun(DOSSIER, 1, RUN), inRun,
                new ExecuteInRun(DOSSIER, 1, RUN), inRun);
        steps.forEach((step, life) -> {
            Acting sender = Samples.sender(ActCatalogue.of(step.getClass()));
            assertThat(Bench.onDossier(life, step, sender.on("2025-06-30"))).isEmpty();
            Bench.refuses(OverdueReportBlocksPayment.class, life, step, sender.on("2025-07-01"));
        });
    }

    @Test
    void paysInTheBudgetOfTheYearOfPayment() {
        for (Life life : List.of(
                CONTROLLED_ONE, LIQUIDATED_ONE.ordered(1, 90).suspended(1).requisitioned(1))) {
            dossier(life)
                    .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-12-31"))
                    .records(new PaymentExecuted(
                            DOSSIER, CALL, 1, 1, INTERIM, BUDGET_2022, 90, parse("2022-12-31"), ""));
        }
        dossier(CONTROLLED_ONE)
                .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2023-01-01"))
                .records(new PaymentExecuted(
                        DOSSIER, CALL, 1, 1, INTERIM, Rules.NODE + "-2023", 90, parse("2023-01-01"), ""));
    }

    /** Be it controlled anew, after a suspension or after the bank sent it back. */
    @Test
    void isNotPaidByWhoeverControlledIt() {
        Life bounced = CONTROLLED_ONE.paid(1, INTERIM, 90).bankReturned(1, INTERIM, 90);
        for (Life life : List.of(
                CONTROLLED_ONE,
                CONTROLLED_ONE.suspended(1).requisitioned(1),
                controlledBy(ACCOUNTANT2, CONTROLLED_ONE.suspended(1).regularised(1)),
                bounced.accountVerified().reissued(1, 2, 90).controlled(1))) {
            dossier(life)
                    .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT.on("2022-12-31"))
                    .refusedBy(PayerControlled.class, "actor", "accountant");
        }
        dossier(CONTROLLED_ONE
                        .requested(2, INTERIM, 5)
                        .liquidated(2, 5)
                        .ordered(2, 5)
                        .and(
                                new PaymentControlled(DOSSIER, 2, List.of(ControlPoint.values())),
                                ACCOUNTANT2,
                                PaymentAct.CONTROL))
                .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-12-31"))
                .records(executed());
    }

    /** Whoever paid it before does not control it anew, but for those who did both when that was allowed. */
    @Test
    void isNotControlledByWhoeverPaidIt() {
        ControlPayment control = new ControlPayment(DOSSIER, 1, List.of(ControlPoint.values()));
        PaymentControlled controlled = new PaymentControlled(DOSSIER, 1, List.of(ControlPoint.values()));
        Life again = CONTROLLED_ONE
                .paid(1, INTERIM, 90)
                .bankReturned(1, INTERIM, 90)
                .accountVerified()
                .reissued(1, 2, 90);
        dossier(again).when(control, ACCOUNTANT2).refusedBy(PayerControlled.class, "payment", "1");
        dossier(again).when(control, ACCOUNTANT).records(controlled);
        Life alone = CONTROLLED_ONE
                .and(executed(), ACCOUNTANT, PaymentAct.EXECUTE)
                .bankReturned(1, INTERIM, 90)
                .accountVerified()
                .reissued(1, 2, 90);
        dossier(alone).when(control, ACCOUNTANT).records(controlled);
        dossier(alone.controlled(1))
                .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-12-31"))
                .records(executed());
    }

    @Test
    void paysOnceControlled() {
        for (Life life : List.of(
                LIQUIDATED_ONE.ordered(1, 90),
                LIQUIDATED_ONE.ordered(1, 90).suspended(1).regularised(1),
                CONTROLLED_ONE.paid(1, INTERIM, 90))) {
            dossier(life)
                    .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-12-31"))
                    .refusedBy(NoPaymentAtThisStep.class, "act", "payment.execute");
        }
    }

    @Test
    void paysNoSuspendedPayment() {
        dossier(CONTROLLED_ONE
                        .suspended(1)
                        .requested(2, ADVANCE, 5)
                        .liquidated(2, 5)
                        .ordered(2, 5)
                        .controlled(2))
                .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2)
                .refusedBy(fr.jalon.domain.payment.rule.PaymentSuspended.class, "payment", "1");
        dossier(CONTROLLED_ONE.suspended(1))
                .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2)
                .refusedBy(NoPaymentAtThisStep.class);
    }

    private static Life controlledBy(Acting accountant, Life life) {
        return life.and(
                new PaymentControlled(DOSSIER, 1, List.of(ControlPoint.values())), accountant, PaymentAct.CONTROL);
    }

    private static PaymentExecuted executed() {
        return new PaymentExecuted(DOSSIER, CALL, 1, 1, INTERIM, BUDGET_2022, 90, parse("2022-12-31"), "");
    }

    private static Life reported(Life life, int year) {
        return life.and(
                new FinancialReportReceived(DOSSIER, year, DOCUMENT),
                TELLER.on("2025-07-01"),
                SupportAct.RECEIVE_FINANCIAL_REPORT);
    }
}
