package fr.jalon.projections.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.projections.budget.BudgetQueries;
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
        var budget = new BudgetQueries(client).total(Lives.NODE, AsOf.NOW);
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

    private static SubsidyEvent.AgreementSigned signed() {
        return new SubsidyEvent.AgreementSigned(
                "d", Lives.CALL, 1, "C1", "N-2022", "N-2022", 250_000_00, SIGNED, "delegation-1");
    }
}
