package fr.jalon.domain.recovery;

import static fr.jalon.domain.kernel.Instalment.INTERIM;
import static fr.jalon.domain.kernel.RecoveryGround.*;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.rule.InsolvencyStop;
import fr.jalon.domain.recovery.command.RecoveryCommand.*;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import fr.jalon.domain.recovery.rule.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AidReleased;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantWithdrawn;
import fr.jalon.domain.subsidy.rule.DateInFuture;
import fr.jalon.domain.subsidy.rule.NotNotified;
import fr.jalon.domain.support.command.SupportCommand.CloseDossier;
import fr.jalon.domain.support.event.SupportEvent.DossierClosed;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the hearing to the last euro: told, heard, decided, ordered, challenged, collected or given up. */
class RecoveryTest {
    private static final List<String> WHY = List.of("less was spent");
    private static final Life PAID = untilPayable()
            .requested(1, INTERIM, 100)
            .certified(1, 100)
            .liquidated(1, 100)
            .ordered(1, 100)
            .paid(1, INTERIM, 100);
    private static final Life HEARING = PAID.hearing(1, OVERPAID, 60);
    private static final Life DECIDED = HEARING.observed(1).recoveryDecided(1, 60);
    private static final Life ISSUED = DECIDED.orderIssued(1, 60);
    private static final Life OWING = ISSUED.orderNotified(1);
    private static final Life CHALLENGED = OWING.challenged(1, false);
    private static final Life CHALLENGED_LATE = OWING.challenged(1, true);

    // The hearing

    @Test
    void tellsTheBeneficiaryFirstAndGivesItTimeToAnswer() {
        dossier(PAID)
                .when(new OpenRecoveryHearing(DOSSIER, 1, FRAUD, 100, WHY), MANAGER.on("2025-02-03"))
                .records(new RecoveryHearingOpened(DOSSIER, 1, FRAUD, 100, WHY, parse("2025-02-18")));
        dossier(PAID)
                .when(new OpenRecoveryHearing(DOSSIER, 1, FRAUD, 100, List.of()), MANAGER)
                .refusedBy(ReasonsMissing.class, "field", "reasons");
        dossier(PAID)
                .when(new OpenRecoveryHearing(DOSSIER, 1, FRAUD, 0, WHY), MANAGER)
                .refusedBy(AmountNotPositive.class, "field", "amountCents");
        dossier(PAID)
                .when(new OpenRecoveryHearing(DOSSIER, 2, FRAUD, 100, WHY), MANAGER)
                .refusedBy(RecoveryNumberTaken.class, "expected", "1");
    }

    @Test
    void asksBackNoMoreThanWasPaid() {
        dossier(PAID)
                .when(new OpenRecoveryHearing(DOSSIER, 1, FRAUD, 101, WHY), MANAGER)
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "100");
        dossier(untilPayable().requested(1, INTERIM, 100))
                .when(new OpenRecoveryHearing(DOSSIER, 1, FRAUD, 100, WHY), MANAGER)
                .refusedBy(NothingToRecover.class);
    }

    /** What the bank sent back since the hearing was opened is back already. */
    @Test
    void decidesAndOrdersNoMoreThanIsStillPaid() {
        dossier(HEARING.observed(1).bankReturned(1, INTERIM, 100))
                .when(new DecideRecovery(DOSSIER, 1, 10, WHY), Samples.sender(RecoveryAct.DECIDE))
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "0");
        dossier(HEARING.observed(1).recoveryDecided(1, 10).bankReturned(1, INTERIM, 100))
                .when(new IssueRevenueOrder(DOSSIER, 1, "RO-1"), Samples.sender(RecoveryAct.ISSUE_ORDER))
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "0");
    }

    /** Paid 100, due 40, and the bank sends all of it back: nothing is overpaid any more, though what is paid again may be as much. */
    @Test
    void asksBackNoMoreThanIsOverpaidOnceTheFinalAmountIsKnown() {
        dossier(PAID.overpaid(40, 100))
                .when(new OpenRecoveryHearing(DOSSIER, 1, OVERPAID, 61, WHY), MANAGER)
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "60");
        Life undone = PAID.requested(2, INTERIM, 30)
                .paid(2, INTERIM, 30)
                .overpaid(40, 130)
                .hearing(1, OVERPAID, 90)
                .observed(1)
                .bankReturned(1, INTERIM, 100);
        dossier(undone)
                .when(new DecideRecovery(DOSSIER, 1, 10, WHY), Samples.sender(RecoveryAct.DECIDE))
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "0");
        dossier(undone.recoveryDecided(1, 10))
                .when(new IssueRevenueOrder(DOSSIER, 1, "RO-1"), Samples.sender(RecoveryAct.ISSUE_ORDER))
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "0");
    }

    @Test
    void asksNothingBackTwice() {
        dossier(OWING)
                .when(new OpenRecoveryHearing(DOSSIER, 2, FRAUD, 41, WHY), MANAGER)
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "40");
        dossier(OWING)
                .when(new OpenRecoveryHearing(DOSSIER, 2, FRAUD, 40, WHY), MANAGER.on("2025-06-01"))
                .records(new RecoveryHearingOpened(DOSSIER, 2, FRAUD, 40, WHY, parse("2025-06-16")));
        dossier(PAID.hearing(1, FRAUD, 100))
                .when(new OpenRecoveryHearing(DOSSIER, 2, FRAUD, 1, WHY), MANAGER)
                .refusedBy(NothingToRecover.class);
        // What was heard and not decided, dropped or cancelled may be asked again; what was paid back, remitted or
        // written off may not.
        dossier(HEARING.observed(1).recoveryDecided(1, 10))
                .when(new OpenRecoveryHearing(DOSSIER, 2, FRAUD, 91, WHY), MANAGER)
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "90");
        dossier(HEARING.recoveryDropped(1))
                .when(new OpenRecoveryHearing(DOSSIER, 2, FRAUD, 101, WHY), MANAGER)
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "100");
        dossier(OWING.collected(1, 60, 0))
                .when(new OpenRecoveryHearing(DOSSIER, 2, FRAUD, 41, WHY), MANAGER)
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "40");
        dossier(OWING.collected(1, 20, 40)
                        .challenged(1, false)
                        .and(
                                new RevenueOrderCancelled(DOSSIER, 1, 40, WHY),
                                ORDONNATEUR.on("2025-06-02"),
                                RecoveryAct.CANCEL_ORDER))
                .when(new OpenRecoveryHearing(DOSSIER, 2, FRAUD, 81, WHY), MANAGER)
                .refusedBy(RecoveryOverPaid.class, "recoverableCents", "80");
    }

    /** What was paid can come back once the label and the grant have fallen; only a closed dossier is closed to it. */
    @Test
    void outlivesTheLabelAndTheGrant() {
        Life fallen = PAID.hearingOpened()
                .and(
                        new GrantWithdrawn(DOSSIER, CALL, 1, BUDGET_2022, 0, REQUESTED - 100, 2022, WHY),
                        AUTHORITY.on("2022-09-20"),
                        fr.jalon.domain.label.LabelAct.WITHDRAW)
                .labelWithdrawn();
        dossier(fallen)
                .when(new OpenRecoveryHearing(DOSSIER, 1, NOT_COMPLETED, 100, WHY), MANAGER.on("2025-02-03"))
                .records(new RecoveryHearingOpened(DOSSIER, 1, NOT_COMPLETED, 100, WHY, parse("2025-02-18")));
        dossier(fallen.owing(1, 60))
                .when(new CollectRecovery(DOSSIER, 1, 60, "transfer 1"), ACCOUNTANT.on("2025-04-01"))
                .records(new RecoveryCollected(DOSSIER, 1, 60, 0, "transfer 1", parse("2025-04-01")));
        dossier(fallen)
                .when(new RecordInsolvency(DOSSIER, parse("2025-04-10"), "BODACC 1"), MANAGER.on("2025-04-14"))
                .records(new InsolvencyOpened(DOSSIER, 0, parse("2025-04-10"), parse("2025-06-10"), "BODACC 1"));
    }

    @Test
    void keepsWhatTheBeneficiaryAnswers() {
        dossier(HEARING)
                .when(new RecordRecoveryObservations(DOSSIER, 1, "an invoice is late"), INSTRUCTOR)
                .records(new RecoveryObservationsReceived(DOSSIER, 1, "an invoice is late"));
        dossier(HEARING)
                .when(new RecordRecoveryObservations(DOSSIER, 1, " "), INSTRUCTOR)
                .refusedBy(FieldMissing.class, "field", "observations");
    }

    @Test
    void dropsWithGrounds() {
        dossier(HEARING)
                .when(new DropRecovery(DOSSIER, 1, "the invoice came"), AUTHORITY)
                .records(new RecoveryDropped(DOSSIER, 1, "the invoice came"));
        dossier(HEARING)
                .when(new DropRecovery(DOSSIER, 1, ""), AUTHORITY)
                .refusedBy(ReasonsMissing.class, "field", "grounds");
    }

    // The decision and the order

    @Test
    void decidesOnceItWasAnsweredOrTheTimeToAnswerIsOver() {
        dossier(HEARING)
                .when(new DecideRecovery(DOSSIER, 1, 60, WHY), AUTHORITY.on("2025-02-18"))
                .refusedBy(DelayStillRunning.class, "delay", "hearing");
        dossier(HEARING)
                .when(new DecideRecovery(DOSSIER, 1, 60, WHY), AUTHORITY.on("2025-02-19"))
                .records(new RecoveryDecided(DOSSIER, 1, OVERPAID, 60, WHY));
        dossier(HEARING.observed(1))
                .when(new DecideRecovery(DOSSIER, 1, 1, WHY), AUTHORITY.on("2025-02-11"))
                .records(new RecoveryDecided(DOSSIER, 1, OVERPAID, 1, WHY));
    }

    @Test
    void decidesNoMoreThanItTold() {
        dossier(HEARING.observed(1))
                .when(new DecideRecovery(DOSSIER, 1, 61, WHY), AUTHORITY)
                .refusedBy(DecidedOverHearing.class, "heardCents", "60");
        dossier(HEARING.observed(1))
                .when(new DecideRecovery(DOSSIER, 1, 60, List.of()), AUTHORITY)
                .refusedBy(ReasonsMissing.class, "field", "reasons");
        dossier(HEARING.observed(1))
                .when(new DecideRecovery(DOSSIER, 1, 0, WHY), AUTHORITY)
                .refusedBy(AmountNotPositive.class, "field", "amountCents");
    }

    @Test
    void issuesTheOrderForWhatWasDecided() {
        dossier(HEARING.observed(1).recoveryDecided(1, 25))
                .when(new IssueRevenueOrder(DOSSIER, 1, "TP-2025-001"), ORDONNATEUR.on("2025-02-24"))
                .records(new RevenueOrderIssued(DOSSIER, 1, "TP-2025-001", 25));
        dossier(DECIDED)
                .when(new IssueRevenueOrder(DOSSIER, 1, ""), ORDONNATEUR.on("2025-02-24"))
                .refusedBy(FieldMissing.class, "field", "revenueOrderNo");
    }

    @Test
    void notifiesWithTheDaysToChallengeAndToClaim() {
        dossier(ISSUED)
                .when(new NotifyRevenueOrder(DOSSIER, 1), ACCOUNTANT.on("2024-12-31"))
                .records(new RevenueOrderNotified(
                        DOSSIER, 1, parse("2024-12-31"), parse("2025-02-28"), parse("2029-12-31")));
    }

    /** Whoever opened the hearing on 3 February 2025 knew the facts: five years to claim from there, then from the order notified. */
    @Test
    void claimsNothingOnceItIsPrescribed() {
        dossier(DECIDED)
                .when(new IssueRevenueOrder(DOSSIER, 1, "TP"), ORDONNATEUR.on("2030-02-03"))
                .records(new RevenueOrderIssued(DOSSIER, 1, "TP", 60));
        dossier(DECIDED)
                .when(new IssueRevenueOrder(DOSSIER, 1, "TP"), ORDONNATEUR.on("2030-02-04"))
                .refusedBy(DebtPrescribed.class, "prescribedOn", "2030-02-03");
        dossier(ISSUED)
                .when(new NotifyRevenueOrder(DOSSIER, 1), ACCOUNTANT.on("2030-02-04"))
                .refusedBy(DebtPrescribed.class, "prescribedOn", "2030-02-03");
        dossier(OWING)
                .when(new AgreeRecoveryPlan(DOSSIER, 1, 2, parse("2030-03-04")), ACCOUNTANT.on("2030-03-04"))
                .refusedBy(DebtPrescribed.class, "prescribedOn", "2030-03-03");
        dossier(OWING)
                .when(new OffsetDebt(DOSSIER, 1, 60, "balance"), ACCOUNTANT.on("2030-03-04"))
                .refusedBy(DebtPrescribed.class, "prescribedOn", "2030-03-03");
        dossier(OWING)
                .when(new OffsetDebt(DOSSIER, 1, 60, "balance"), ACCOUNTANT.on("2030-03-03"))
                .records(new DebtSetOffRecorded(DOSSIER, 1, 60, 0, "balance"));
        // What is paid of it all the same is kept, and what is not may be given up.
        dossier(OWING)
                .when(new CollectRecovery(DOSSIER, 1, 10, "transfer 1"), ACCOUNTANT.on("2030-03-04"))
                .records(new RecoveryCollected(DOSSIER, 1, 10, 50, "transfer 1", parse("2030-03-04")));
        dossier(ISSUED)
                .when(new WriteOffDebt(DOSSIER, 1, "prescribed"), ACCOUNTANT.on("2030-03-04"))
                .records(new WriteOffAdmitted(DOSSIER, 1, 60, "prescribed"));
    }

    // The challenge

    @Test
    void keepsAChallengePostedTooLateAndSaysSo() {
        dossier(OWING)
                .when(new LodgeChallenge(DOSSIER, 1, parse("2025-05-03"), "ours"), INSTRUCTOR.on("2025-05-06"))
                .records(new RevenueOrderChallenged(
                        DOSSIER, 1, parse("2025-05-03"), false, "ours", parse("2025-11-03")));
        dossier(OWING)
                .when(new LodgeChallenge(DOSSIER, 1, parse("2025-05-04"), "ours"), INSTRUCTOR.on("2025-05-06"))
                .records(
                        new RevenueOrderChallenged(DOSSIER, 1, parse("2025-05-04"), true, "ours", parse("2025-11-04")));
        dossier(OWING)
                .when(new LodgeChallenge(DOSSIER, 1, parse("2025-05-07"), "ours"), INSTRUCTOR.on("2025-05-06"))
                .refusedBy(DateInFuture.class, "field", "postedOn");
        dossier(OWING)
                .when(new LodgeChallenge(DOSSIER, 1, parse("2025-05-03"), ""), INSTRUCTOR.on("2025-05-06"))
                .refusedBy(ReasonsMissing.class, "field", "grounds");
    }

    @Test
    void enforcesNothingBeforeTheRulingNorBeforeSilenceRejects() {
        for (Record command : List.of(
                new OffsetDebt(DOSSIER, 1, 60, "balance"),
                new AgreeRecoveryPlan(DOSSIER, 1, 2, parse("2025-12-01")),
                new WriteOffDebt(DOSSIER, 1, "nothing left"))) {
            Bench.refuses(CollectionSuspended.class, CHALLENGED, command, ACCOUNTANT.on("2025-11-03"));
            accepts(CHALLENGED, command, "2025-11-04");
            accepts(CHALLENGED.orderConfirmed(1), command, "2025-06-02");
            accepts(CHALLENGED_LATE, command, "2025-05-06");
        }
    }

    /** Money that arrives is a fact; whoever pays under protest, to the last euro, is still heard. */
    @Test
    void receivesWhatIsPaidBeforeTheRuling() {
        dossier(CHALLENGED)
                .when(new CollectRecovery(DOSSIER, 1, 60, "transfer 1"), ACCOUNTANT.on("2025-06-02"))
                .records(new RecoveryCollected(DOSSIER, 1, 60, 0, "transfer 1", parse("2025-06-02")));
        dossier(CHALLENGED.collected(1, 60, 0))
                .when(new CancelRevenueOrder(DOSSIER, 1, WHY), ORDONNATEUR.on("2025-07-01"))
                .records(new RevenueOrderCancelled(DOSSIER, 1, 0, WHY));
        dossier(CHALLENGED.collected(1, 60, 0).supportEnded().closed())
                .when(new CancelRevenueOrder(DOSSIER, 1, WHY), ORDONNATEUR.on("2025-07-01"))
                .records(new RevenueOrderCancelled(DOSSIER, 1, 0, WHY));
        dossier(OWING.collected(1, 60, 0))
                .when(new CancelRevenueOrder(DOSSIER, 1, WHY), ORDONNATEUR.on("2025-07-01"))
                .refusedBy(NotAtThisStep.class);
    }

    @Test
    void rulesWithReasons() {
        for (Life life : List.of(CHALLENGED, CHALLENGED_LATE)) {
            dossier(life)
                    .when(new ConfirmRevenueOrder(DOSSIER, 1, WHY), ORDONNATEUR.on("2025-06-02"))
                    .records(new RevenueOrderConfirmed(DOSSIER, 1, WHY));
        }
        dossier(CHALLENGED)
                .when(new ConfirmRevenueOrder(DOSSIER, 1, List.of()), ORDONNATEUR.on("2025-06-02"))
                .refusedBy(ReasonsMissing.class, "field", "reasons");
        dossier(OWING.collected(1, 20, 40).challenged(1, false))
                .when(new CancelRevenueOrder(DOSSIER, 1, WHY), ORDONNATEUR.on("2025-06-02"))
                .records(new RevenueOrderCancelled(DOSSIER, 1, 40, WHY));
        dossier(CHALLENGED)
                .when(new CancelRevenueOrder(DOSSIER, 1, List.of(" ")), ORDONNATEUR.on("2025-06-02"))
                .refusedBy(ReasonsMissing.class, "field", "reasons");
    }

    // The ends

    @Test
    void collectsUpToTheLastCent() {
        dossier(OWING)
                .when(new CollectRecovery(DOSSIER, 1, 60, "transfer 1"), ACCOUNTANT.on("2025-04-01"))
                .records(new RecoveryCollected(DOSSIER, 1, 60, 0, "transfer 1", parse("2025-04-01")));
        dossier(OWING.collected(1, 20, 40))
                .when(new CollectRecovery(DOSSIER, 1, 41, "transfer 2"), ACCOUNTANT.on("2025-04-02"))
                .refusedBy(CollectedOverDue.class, "leftCents", "40");
        dossier(OWING.collected(1, 20, 40))
                .when(new OffsetDebt(DOSSIER, 1, 41, "balance"), ACCOUNTANT.on("2025-04-02"))
                .refusedBy(CollectedOverDue.class, "leftCents", "40");
        dossier(OWING.collected(1, 20, 40))
                .when(new RemitDebt(DOSSIER, 1, 41, WHY), AUTHORITY.on("2025-04-02"))
                .refusedBy(CollectedOverDue.class, "leftCents", "40");
        dossier(OWING)
                .when(new CollectRecovery(DOSSIER, 1, 0, "transfer 1"), ACCOUNTANT.on("2025-04-01"))
                .refusedBy(AmountNotPositive.class, "field", "amountCents");
        dossier(OWING)
                .when(new CollectRecovery(DOSSIER, 1, 1, ""), ACCOUNTANT.on("2025-04-01"))
                .refusedBy(FieldMissing.class, "field", "reference");
    }

    @Test
    void setsOffAndRemits() {
        dossier(OWING)
                .when(new OffsetDebt(DOSSIER, 1, 15, "balance"), ACCOUNTANT.on("2025-04-01"))
                .records(new DebtSetOffRecorded(DOSSIER, 1, 15, 45, "balance"));
        dossier(OWING)
                .when(new OffsetDebt(DOSSIER, 1, 15, ""), ACCOUNTANT.on("2025-04-01"))
                .refusedBy(FieldMissing.class, "field", "reference");
        dossier(OWING)
                .when(new RemitDebt(DOSSIER, 1, 60, WHY), AUTHORITY.on("2025-04-01"))
                .records(new DebtRemitted(DOSSIER, 1, 60, 0, WHY));
        dossier(OWING)
                .when(new RemitDebt(DOSSIER, 1, 60, List.of()), AUTHORITY.on("2025-04-01"))
                .refusedBy(ReasonsMissing.class, "field", "reasons");
    }

    @Test
    void writesOffAllThatIsLeft() {
        dossier(OWING.collected(1, 20, 40))
                .when(new WriteOffDebt(DOSSIER, 1, "nothing left"), ACCOUNTANT.on("2025-04-02"))
                .records(new WriteOffAdmitted(DOSSIER, 1, 40, "nothing left"));
        dossier(OWING)
                .when(new WriteOffDebt(DOSSIER, 1, ""), ACCOUNTANT.on("2025-04-02"))
                .refusedBy(ReasonsMissing.class, "field", "grounds");
    }

    @Test
    void plansMonthByMonthAndLosesNoCent() {
        dossier(OWING.collected(1, 10, 50))
                .when(new AgreeRecoveryPlan(DOSSIER, 1, 3, parse("2025-12-31")), ACCOUNTANT.on("2025-04-02"))
                .records(new RecoveryPlanAgreed(
                        DOSSIER,
                        1,
                        List.of(parse("2025-12-31"), parse("2026-01-31"), parse("2026-02-28")),
                        List.of(17L, 17L, 16L)));
    }

    @Test
    void refusesAPlanOfNothingInThePastOrTooLong() {
        Life owing = OWING.collected(1, 57, 3);
        Bench.refuses(PlanInvalid.class, owing, plan(1, "2025-04-02"), ACCOUNTANT.on("2025-04-02"));
        accepts(owing, plan(2, "2025-04-02"), "2025-04-02");
        Bench.refuses(PlanInvalid.class, owing, plan(2, "2025-04-01"), ACCOUNTANT.on("2025-04-02"));
        accepts(owing, plan(3, "2025-04-02"), "2025-04-02");
        Bench.refuses(PlanInvalid.class, owing, plan(4, "2025-04-02"), ACCOUNTANT.on("2025-04-02"));
        accepts(owing, plan(2, "2030-02-03"), "2025-04-02");
        Bench.refuses(PlanInvalid.class, owing, plan(2, "2030-02-04"), ACCOUNTANT.on("2025-04-02"));
        Bench.refuses(PlanInvalid.class, owing, plan(Integer.MAX_VALUE, "2025-04-02"), ACCOUNTANT.on("2025-04-02"));
    }

    // Insolvency

    @Test
    void recordsAnInsolvencyOnce() {
        dossier(untilAwarded())
                .when(new RecordInsolvency(DOSSIER, parse("2025-12-31"), "BODACC 1"), MANAGER.on("2025-12-31"))
                .records(new InsolvencyOpened(DOSSIER, 0, parse("2025-12-31"), parse("2026-02-28"), "BODACC 1"));
        dossier(untilProposed())
                .when(new RecordInsolvency(DOSSIER, parse("2025-12-31"), "BODACC 1"), MANAGER.on("2025-12-31"))
                .refusedBy(NotNotified.class);
        dossier(untilAwarded().insolvent())
                .when(new RecordInsolvency(DOSSIER, parse("2025-12-31"), "BODACC 2"), MANAGER.on("2025-12-31"))
                .refusedBy(InsolvencyAlreadyOpened.class);
        dossier(untilAwarded())
                .when(new RecordInsolvency(DOSSIER, parse("2026-01-01"), "BODACC 1"), MANAGER.on("2025-12-31"))
                .refusedBy(DateInFuture.class, "field", "publishedOn");
        dossier(untilAwarded())
                .when(new RecordInsolvency(DOSSIER, parse("2025-12-31"), ""), MANAGER.on("2025-12-31"))
                .refusedBy(FieldMissing.class, "field", "reference");
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentAct.class,
            names = {"ORDER", "PLACE_IN_RUN", "APPROVE_IN_RUN", "EXECUTE", "EXECUTE_IN_RUN", "REISSUE"})
    void stopsPaymentsToWhoeverIsInsolvent(PaymentAct act) {
        Life ordered = untilPayable()
                .requested(1, INTERIM, 100)
                .certified(1, 100)
                .liquidated(1, 100)
                .ordered(1, 100);
        Life life = act == PaymentAct.ORDER
                ? ordered.requested(2, INTERIM, 5).certified(2, 5).liquidated(2, 5)
                : ordered;
        Bench.refuses(InsolvencyStop.class, life.insolvent(), Samples.of(act), Samples.sender(act));
    }

    @Test
    void goesOnExaminingWhatAnInsolventBeneficiaryAsksFor() {
        accepts(
                untilPayable().insolvent(),
                new RequestPayment(DOSSIER, 1, INTERIM, 100, List.of(DOCUMENT)),
                "2025-05-01");
    }

    @Test
    void neitherSetsOffNorSplitsTheDebtOfWhoeverIsInsolvent() {
        for (Record command : List.of(new OffsetDebt(DOSSIER, 1, 60, "balance"), plan(2, "2025-05-02"))) {
            accepts(OWING, command, "2025-05-02");
            Bench.refuses(InsolvencyFreezesDebt.class, OWING.insolvent(), command, ACCOUNTANT.on("2025-05-02"));
        }
    }

    @Test
    void declaresItsClaimAndSaysWhenItIsLate() {
        dossier(OWING.collected(1, 20, 40).insolvent())
                .when(new DeclareClaim(DOSSIER, 1, "claim 1"), ACCOUNTANT.on("2025-06-10"))
                .records(new ClaimDeclared(DOSSIER, 1, 40, false, "claim 1"));
        dossier(DECIDED.insolvent())
                .when(new DeclareClaim(DOSSIER, 1, "claim 1"), ACCOUNTANT.on("2025-06-11"))
                .records(new ClaimDeclared(DOSSIER, 1, 60, true, "claim 1"));
        dossier(OWING)
                .when(new DeclareClaim(DOSSIER, 1, "claim 1"), ACCOUNTANT.on("2025-06-10"))
                .refusedBy(InsolvencyNotOpened.class);
        dossier(OWING.insolvent())
                .when(new DeclareClaim(DOSSIER, 1, ""), ACCOUNTANT.on("2025-06-10"))
                .refusedBy(FieldMissing.class, "field", "reference");
        Life declared = OWING.insolvent()
                .and(
                        new ClaimDeclared(DOSSIER, 1, 60, false, "claim 1"),
                        ACCOUNTANT.on("2025-06-10"),
                        RecoveryAct.DECLARE_CLAIM);
        dossier(declared)
                .when(new DeclareClaim(DOSSIER, 1, "claim 1"), ACCOUNTANT.on("2025-06-10"))
                .refusedBy(ClaimAlreadyDeclared.class, "recovery", "1");
        // What the insolvency pays is collected, what it cannot pay is written off.
        accepts(declared, new CollectRecovery(DOSSIER, 1, 10, "dividend"), "2026-01-01");
        accepts(declared, new WriteOffDebt(DOSSIER, 1, "no assets"), "2026-01-01");
    }

    // The steps

    @ParameterizedTest
    @EnumSource(
            value = RecoveryAct.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPEN_HEARING", "RECORD_INSOLVENCY"})
    void actsOnARecoveryThatWaitsForIt(RecoveryAct act) {
        Map<RecoveryStep, Life> lives = new LinkedHashMap<>();
        lives.put(RecoveryStep.HEARING, HEARING);
        lives.put(RecoveryStep.DROPPED, HEARING.recoveryDropped(1));
        lives.put(RecoveryStep.DECIDED, DECIDED);
        lives.put(RecoveryStep.ISSUED, ISSUED);
        lives.put(RecoveryStep.NOTIFIED, OWING);
        lives.put(RecoveryStep.CHALLENGED, CHALLENGED);
        lives.put(RecoveryStep.CONFIRMED, CHALLENGED.orderConfirmed(1));
        lives.put(
                RecoveryStep.CANCELLED,
                CHALLENGED.and(
                        new RevenueOrderCancelled(DOSSIER, 1, 60, WHY),
                        ORDONNATEUR.on("2025-06-02"),
                        RecoveryAct.CANCEL_ORDER));
        lives.put(RecoveryStep.SETTLED, OWING.collected(1, 60, 0));
        lives.put(
                RecoveryStep.WRITTEN_OFF,
                OWING.and(
                        new WriteOffAdmitted(DOSSIER, 1, 60, "nothing left"),
                        ACCOUNTANT.on("2025-06-02"),
                        RecoveryAct.WRITE_OFF));
        Bench.refuses(NoRecoveryAtThisStep.class, PAID.insolvent(), Samples.of(act), Samples.sender(act));
        lives.forEach((step, life) -> {
            if (!waiting(act).contains(step)) {
                Bench.refuses(NoRecoveryAtThisStep.class, life.insolvent(), Samples.of(act), Samples.sender(act));
            }
        });
    }

    /** Two recoveries, one of which waits for a decision: the other does not. */
    @Test
    void namesTheRecoveryThatItIsAbout() {
        Life two = OWING.hearing(2, FRAUD, 40).observed(2);
        dossier(two)
                .when(new DecideRecovery(DOSSIER, 1, 40, WHY), AUTHORITY)
                .refusedBy(NotAtThisStep.class, "step", "NOTIFIED");
        dossier(two)
                .when(new DecideRecovery(DOSSIER, 3, 40, WHY), AUTHORITY)
                .refusedBy(UnknownRecovery.class, "recovery", "3");
        dossier(two)
                .when(new DecideRecovery(DOSSIER, 2, 40, WHY), AUTHORITY)
                .records(new RecoveryDecided(DOSSIER, 2, FRAUD, 40, WHY));
        // One suspended, one free.
        dossier(CHALLENGED.owing(2, 40))
                .when(new CollectRecovery(DOSSIER, 2, 40, "transfer 1"), ACCOUNTANT.on("2025-06-02"))
                .records(new RecoveryCollected(DOSSIER, 2, 40, 0, "transfer 1", parse("2025-06-02")));
    }

    // The closing

    @Test
    void keepsTheDossierOpenUntilEachRecoveryHasEnded() {
        for (Life life : List.of(HEARING, DECIDED, ISSUED, OWING, CHALLENGED, OWING.collected(1, 59, 1))) {
            Bench.refuses(RecoveryOpen.class, ended(life), new CloseDossier(DOSSIER), MANAGER.on("2025-12-01"));
        }
        for (Life life : List.of(HEARING.recoveryDropped(1), OWING.collected(1, 60, 0))) {
            dossier(ended(life))
                    .when(new CloseDossier(DOSSIER), MANAGER.on("2025-12-01"))
                    .records(
                            new DossierClosed(DOSSIER, Rules.NODE + "-2025", REQUESTED - 100, 2022),
                            new AidReleased(DOSSIER, SIREN, REQUESTED - 100));
        }
    }

    @Test
    void keepsTheDossierOpenUntilWhatWasOverpaidIsAskedBack() {
        Life overpaid = PAID.overpaid(40, 100);
        Bench.refuses(
                OverpaymentNotRecovered.class, ended(overpaid), new CloseDossier(DOSSIER), MANAGER.on("2025-12-01"));
        Bench.refuses(
                OverpaymentNotRecovered.class,
                ended(overpaid.owing(1, 59).collected(1, 59, 0)),
                new CloseDossier(DOSSIER),
                MANAGER.on("2025-12-01"));
        for (Life life : List.of(
                overpaid.owing(1, 60).collected(1, 60, 0),
                overpaid.hearing(1, OVERPAID, 60).recoveryDropped(1),
                PAID.overpaid(100, 100))) {
            accepts(ended(life), new CloseDossier(DOSSIER), "2025-12-01");
        }
    }

    private static Life ended(Life life) {
        return life.supported().reported().supportEnded();
    }

    private static AgreeRecoveryPlan plan(int instalments, String firstDueOn) {
        return new AgreeRecoveryPlan(DOSSIER, 1, instalments, parse(firstDueOn));
    }

    private static void accepts(Life life, Record command, String on) {
        Act act = ActCatalogue.of(command.getClass());
        assertThat(Bench.onDossier(life, command, Samples.sender(act).on(on)))
                .as(act.code())
                .isEmpty();
    }

    private static Set<RecoveryStep> waiting(RecoveryAct act) {
        return switch (act) {
            case RECORD_OBSERVATIONS, DROP, DECIDE -> EnumSet.of(RecoveryStep.HEARING);
            case ISSUE_ORDER -> EnumSet.of(RecoveryStep.DECIDED);
            case NOTIFY_ORDER -> EnumSet.of(RecoveryStep.ISSUED);
            case LODGE_CHALLENGE -> EnumSet.of(RecoveryStep.NOTIFIED);
            case CONFIRM_ORDER -> EnumSet.of(RecoveryStep.CHALLENGED);
            case CANCEL_ORDER ->
                EnumSet.of(
                        RecoveryStep.ISSUED,
                        RecoveryStep.NOTIFIED,
                        RecoveryStep.CHALLENGED,
                        RecoveryStep.CONFIRMED,
                        RecoveryStep.SETTLED);
            case WRITE_OFF, DECLARE_CLAIM ->
                EnumSet.of(
                        RecoveryStep.DECIDED,
                        RecoveryStep.ISSUED,
                        RecoveryStep.NOTIFIED,
                        RecoveryStep.CHALLENGED,
                        RecoveryStep.CONFIRMED);
            default -> EnumSet.of(RecoveryStep.NOTIFIED, RecoveryStep.CHALLENGED, RecoveryStep.CONFIRMED);
        };
    }
}
