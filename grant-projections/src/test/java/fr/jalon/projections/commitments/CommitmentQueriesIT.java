package fr.jalon.projections.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetYear;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommitmentQueriesIT {
    private static final LocalDate SIGNED = LocalDate.of(2022, 9, 1);

    @Test
    void whatIsLeftToPayIsCommittedLessPaidLessWithdrawn() {
        History history = new History().on(SIGNED).add("d", Lives.drafted("d", 1));
        history.add("d", signed())
                .on(LocalDate.of(2022, 10, 1))
                .add(
                        "d",
                        new PaymentEvent.PaymentExecuted(
                                "d",
                                Lives.CALL,
                                1,
                                1,
                                Instalment.ADVANCE,
                                "N-2022",
                                75_000_00,
                                LocalDate.of(2022, 10, 1),
                                ""))
                .on(LocalDate.of(2025, 1, 15))
                .add("d", new SupportEvent.DossierClosed("d", "N-2025", 5_000_00, 2022));
        CommitmentQueries ledger =
                new CommitmentQueries(Database.fresh().with(history).client());
        assertThat(ledger.ofDossier("d", AsOf.NOW)).hasValueSatisfying(line -> {
            assertThat(line.agreementNo()).isEqualTo("C1");
            assertThat(line.originYear()).isEqualTo(2022);
            assertThat(line.committedCents()).isEqualTo(250_000_00);
            assertThat(line.paidCents()).isEqualTo(75_000_00);
            assertThat(line.withdrawnCents()).isEqualTo(5_000_00);
            assertThat(line.remainingCents()).isEqualTo(170_000_00);
        });
        assertThat(ledger.ofDossier("d", AsOf.knownAt(SIGNED)))
                .hasValueSatisfying(line -> assertThat(line.remainingCents()).isEqualTo(250_000_00));
        assertThat(ledger.ofDossier("d", AsOf.knownAt(SIGNED.minusDays(1)))).isEmpty();
    }

    @Test
    void theLedgerAndTheBudgetSayTheSame() {
        JdbcClient client = Database.fresh().with(Lives.drawn(5, 60)).client();
        var years = new CommitmentQueries(client).byOriginYear(Lives.CALL, AsOf.NOW);
        var budget = new BudgetQueries(client)
                .years(Lives.NODE, AsOf.NOW).stream()
                        .map(BudgetYear::position)
                        .reduce(BudgetPosition.NONE, BudgetPosition::plus);
        assertThat(years).singleElement().satisfies(year -> {
            assertThat(year.committedCents() - year.withdrawnCents()).isEqualTo(budget.aeCommittedCents());
            assertThat(year.paidCents()).isEqualTo(budget.cpPaidCents());
            assertThat(year.remainingCents()).isEqualTo(budget.aeCommittedCents() - budget.cpPaidCents());
        });
    }

    @Test
    void theLedgerIsReadInPages() {
        CommitmentQueries ledger =
                new CommitmentQueries(Database.fresh().with(Lives.drawn(5, 60)).client());
        Page<Commitment> all = ledger.ledger(Lives.CALL, 2022, AsOf.NOW, null, Page.MAX_SIZE);
        assertThat(all.items()).hasSizeGreaterThan(10);
        Page<Commitment> first = ledger.ledger(null, null, AsOf.NOW, null, 10);
        assertThat(first.items()).isEqualTo(all.items().subList(0, 10));
        assertThat(ledger.ledger(null, null, AsOf.NOW, first.next(), 1).items())
                .isEqualTo(all.items().subList(10, 11));
        assertThat(ledger.ledger(null, 1999, AsOf.NOW, null, 10).items()).isEmpty();
    }

    @Test
    void amendmentsReturnsAndTheFinalAmountMoveWhatIsLeft() {
        History history = wholeLife();
        CommitmentQueries ledger =
                new CommitmentQueries(Database.fresh().with(history).client());
        assertThat(ledger.ofDossier("d", AsOf.NOW)).hasValueSatisfying(line -> {
            assertThat(line.amendments()).isEqualTo(1);
            assertThat(line.committedCents()).isEqualTo(280_000_00);
            assertThat(line.paidCents()).isEqualTo(75_000_00);
            assertThat(line.withdrawnCents()).isEqualTo(5_000_00);
            assertThat(line.remainingCents()).isEqualTo(200_000_00);
            assertThat(line.lastPaidOn()).isEqualTo("2023-05-02");
        });
    }

    @Test
    void whatWasLeftRollsForwardToTheCentAndABudgetThatDisagreesIsSeen() {
        History history = wholeLife();
        CommitmentQueries ledger =
                new CommitmentQueries(Database.fresh().with(history).client());
        assertThat(ledger.rollForward(Lives.CALL, 2022, AsOf.NOW))
                .isEqualTo(new RollForward(2022, 0, 250_000_00, 75_000_00, 0, 0, 175_000_00));
        assertThat(ledger.rollForward(null, 2023, AsOf.NOW))
                .isEqualTo(new RollForward(2023, 175_000_00, 30_000_00, 75_000_00, 0, 75_000_00, 205_000_00));
        RollForward last = ledger.rollForward(null, 2024, AsOf.NOW);
        assertThat(last).isEqualTo(new RollForward(2024, 205_000_00, 0, 0, 5_000_00, 0, 200_000_00));
        assertThat(last.differenceCents()).isZero();
        assertThat(ledger.rollForward("nothing", 2023, AsOf.NOW).remainingAfterCents())
                .isZero();

        history.on(LocalDate.of(2024, 12, 1))
                .add("N-2024", new BudgetEvent.PaymentCreditsConsumed("N-2024", "N", 2024, "d", 9, 1));
        assertThat(new CommitmentQueries(Database.fresh().with(history).client())
                        .rollForward(null, 2024, AsOf.NOW)
                        .differenceCents())
                .isEqualTo(1);
    }

    @Test
    void anAgreementNotPaidSinceADayIsDormantOnBothSidesOfThatDay() {
        CommitmentQueries ledger =
                new CommitmentQueries(Database.fresh().with(wholeLife()).client());
        LocalDate paid = LocalDate.of(2023, 5, 2);
        assertThat(ledger.dormant(paid.minusDays(1), null, AsOf.NOW, null, 10).items())
                .isEmpty();
        assertThat(ledger.dormant(paid, Lives.CALL, AsOf.NOW, null, 10).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.idleSince()).isEqualTo(paid);
                    assertThat(line.isRecoverable(2022)).isTrue();
                    assertThat(line.isRecoverable(2024)).isFalse();
                });
    }

    @Test
    void whatIsLeftIsAddedUpByBeneficiary() {
        Database database = Database.fresh().with(Lives.drawn(5, 60));
        apart(database);
        CommitmentQueries ledger = new CommitmentQueries(database.client());
        var first = ledger.byBeneficiary(Lives.CALL, AsOf.NOW, null, 5);
        assertThat(first.items()).hasSize(5);
        var all = ledger.byBeneficiary(Lives.CALL, AsOf.NOW, null, Page.MAX_SIZE);
        assertThat(all.items().stream()
                        .mapToLong(CommitmentQueries.Beneficiary::remainingCents)
                        .sum())
                .isEqualTo(ledger.byOriginYear(Lives.CALL, AsOf.NOW).getFirst().remainingCents());
        assertThat(ledger.byBeneficiary(null, AsOf.NOW, first.next(), 5).items())
                .isEqualTo(all.items().subList(5, 10));
    }

    /** Homonyms are two beneficiaries; one that changed its name is one. */
    @Test
    void aBeneficiaryIsToldByItsSirenAndNotByItsName() {
        Database database = Database.fresh().with(Lives.drawn(5, 60));
        apart(database);
        CommitmentQueries ledger = new CommitmentQueries(database.client());
        var before = ledger.byBeneficiary(null, AsOf.NOW, null, Page.MAX_SIZE).items();
        database.ownerClient()
                .sql("update read.dossier set applicant = 'Same name'")
                .update();
        assertThat(before).hasSizeGreaterThan(10);
        assertThat(ledger.byBeneficiary(null, AsOf.NOW, null, Page.MAX_SIZE).items())
                .extracting(CommitmentQueries.Beneficiary::siren, CommitmentQueries.Beneficiary::remainingCents)
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .map(each -> tuple(each.siren(), each.remainingCents()))
                        .toList());
        database.ownerClient()
                .sql("update read.dossier set site_siret = '12345678200010', applicant = dossier_id")
                .update();
        assertThat(ledger.byBeneficiary(null, AsOf.NOW, null, Page.MAX_SIZE).items())
                .singleElement()
                .satisfies(one -> assertThat(one.agreements())
                        .isEqualTo(before.stream()
                                .mapToLong(CommitmentQueries.Beneficiary::agreements)
                                .sum()));
    }

    /** Each dossier of an undertaking of its own. */
    private static void apart(Database database) {
        database.ownerClient()
                .sql("update read.dossier set site_siret = (100000000 + event_index)::text || '00011'")
                .update();
    }

    /** Signed in 2022 for 250 000, paid 75 000, raised by 30 000 and paid again after a return in 2023, 5 000 withdrawn in 2024. */
    private static History wholeLife() {
        History history = new History().on(SIGNED).add("d", Lives.drafted("d", 1));
        return history.add("d", signed())
                .add("N-2022", new BudgetEvent.FundsCommitted("N-2022", "N", 2022, "d", "C1", 250_000_00, 250_000_00))
                .on(LocalDate.of(2022, 12, 20))
                .add("d", executed("N-2022", "2022-12-20"))
                .add("N-2022", new BudgetEvent.PaymentCreditsConsumed("N-2022", "N", 2022, "d", 1, 75_000_00))
                .on(LocalDate.of(2023, 1, 5))
                .add(
                        "d",
                        new PaymentEvent.PaymentReturnedByBank(
                                "d",
                                Lives.CALL,
                                1,
                                1,
                                Instalment.ADVANCE,
                                "N-2023",
                                75_000_00,
                                2022,
                                "AC04",
                                LocalDate.of(2023, 1, 5)))
                .add(
                        "N-2023",
                        new BudgetEvent.PaymentCreditsRestored("N-2023", "N", 2023, "d", 1, 75_000_00, 2022, false))
                .on(LocalDate.of(2023, 3, 1))
                .add(
                        "d",
                        new SubsidyEvent.AgreementAmended(
                                "d",
                                Lives.CALL,
                                1,
                                "C1",
                                1,
                                280_000_00,
                                30_000_00,
                                0,
                                "N-2023",
                                2022,
                                LocalDate.of(2023, 3, 1),
                                LocalDate.of(2024, 9, 1),
                                "",
                                AidBasis.NON_ECONOMIC,
                                "delegation-1",
                                "Surcoût"))
                .add("N-2023", new BudgetEvent.FundsCommitted("N-2023", "N", 2023, "d", "C1", 30_000_00, 30_000_00))
                .on(LocalDate.of(2023, 5, 2))
                .add("d", executed("N-2023", "2023-05-02"))
                .add("N-2023", new BudgetEvent.PaymentCreditsConsumed("N-2023", "N", 2023, "d", 1, 75_000_00))
                .on(LocalDate.of(2024, 11, 4))
                .add(
                        "d",
                        new PaymentEvent.FinalAmountFixed(
                                "d", Lives.CALL, 1, 550_000_00, 275_000_00, 75_000_00, 0, 5_000_00, "N-2024", 2022))
                .add("N-2024", new BudgetEvent.CommitmentWithdrawn("N-2024", "N", 2024, "d", 5_000_00, 2022, false));
    }

    private static PaymentEvent.PaymentExecuted executed(String budget, String day) {
        return new PaymentEvent.PaymentExecuted(
                "d", Lives.CALL, 1, 1, Instalment.ADVANCE, budget, 75_000_00, LocalDate.parse(day), "");
    }

    private static SubsidyEvent.AgreementSigned signed() {
        return new SubsidyEvent.AgreementSigned(
                "d", Lives.CALL, 1, "C1", "N-2022", "N-2022", 250_000_00, SIGNED, "delegation-1");
    }
}
