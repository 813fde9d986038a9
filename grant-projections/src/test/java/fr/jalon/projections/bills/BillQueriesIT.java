package fr.jalon.projections.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillQueriesIT {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 20);
    private static final String BILL = "PLF-2024";

    @Test
    void anAmendmentShowsItsTableOfCreditsItsBalanceAndItsOutcome() {
        History history = tabled();
        history.on(DAY.plusDays(20))
                .add(BILL, new BillEvent.OffsetLifted(BILL, "3"))
                .add(
                        BILL,
                        new BillEvent.AmendmentDecided(
                                BILL, "3", AmendmentOutcome.REJECTED, DAY.plusDays(19), "Compte rendu"));
        BillQueries bills = new BillQueries(Database.fresh().with(history).client());
        AmendmentView amendment = bills.amendments(BILL, AsOf.NOW).getFirst();
        assertThat(amendment.lines())
                .containsExactly(
                        new AmendmentView.Line("134", 0, 20_000_000_00L, 0, 20_000_000_00L),
                        new AmendmentView.Line("305", 20_000_000_00L, 0, 20_000_000_00L, 0));
        assertThat(amendment.total().aeBalanceCents()).isZero();
        assertThat(amendment.total().cpBalanceCents()).isZero();
        assertThat(amendment.places(250_000_00)).isEqualTo(80);
        assertThat(amendment.mission()).isEqualTo("Économie");
        assertThat(amendment.chamber()).isEqualTo(Chamber.ASSEMBLY);
        assertThat(amendment.outcome()).isEqualTo(AmendmentOutcome.REJECTED);
        assertThat(amendment.offsetLifted()).isTrue();
        assertThatThrownBy(() -> amendment.places(0)).isInstanceOf(IllegalArgumentException.class);

        AmendmentView before = bills.amendments(null, AsOf.knownAt(DAY)).getFirst();
        assertThat(before.outcome()).isNull();
        assertThat(before.offsetLifted()).isFalse();
        assertThat(bills.amendments("nothing", AsOf.NOW)).isEmpty();
    }

    @Test
    void aBillShowsItsProgrammesThenWhatItBecameAndWhatDecreesTookOfItsLimits() {
        History history = tabled();
        history.on(DAY.plusDays(70))
                .add(BILL, new BillEvent.BillPromulgated(BILL, "JORF 0303", DAY.plusDays(70), 190_00, 180_00))
                .add(BILL, new BillEvent.CancellationRegistered(BILL, "P305-2024", 7_00, 6_00))
                .add(BILL, new BillEvent.AdvanceRegistered(BILL, "P305-2024", 2_00, 1_00));
        BillQueries bills = new BillQueries(Database.fresh().with(history).client());
        assertThat(bills.bill(BILL, AsOf.NOW))
                .hasValue(new BillView(
                        BILL,
                        FinanceActKind.INITIAL,
                        2024,
                        "Projet de loi de finances pour 2024",
                        2,
                        150_00,
                        140_00,
                        1,
                        "JORF 0303",
                        DAY.plusDays(70),
                        190_00L,
                        180_00L,
                        7_00,
                        6_00,
                        2_00,
                        1_00));
        assertThat(bills.programmes(BILL, AsOf.NOW))
                .extracting(BillView.Programme::programme)
                .containsExactly("134", "305");
        assertThat(bills.bills(AsOf.knownAt(DAY)))
                .singleElement()
                .satisfies(bill -> assertThat(bill.promulgatedOn()).isNull());
    }

    private static History tabled() {
        return new History()
                .on(DAY)
                .add(
                        BILL,
                        new BillEvent.BillTabled(
                                BILL, FinanceActKind.INITIAL, 2024, "Projet de loi de finances pour 2024"))
                .add(BILL, new BillEvent.ProgrammeInscribed(BILL, "Économie", "305", "Strategies", "ECO", 5_00, 4_00))
                .add(BILL, new BillEvent.ProgrammeInscribed(BILL, "Économie", "305", "Stratégies", "ECO", 50_00, 40_00))
                .add(
                        BILL,
                        new BillEvent.ProgrammeInscribed(BILL, "Économie", "134", "Entreprises", "ECO", 100_00, 100_00))
                .add(
                        BILL,
                        new BillEvent.AmendmentDeposited(
                                BILL,
                                "3",
                                Chamber.ASSEMBLY,
                                2,
                                DAY,
                                "Économie",
                                Map.of("305", 20_000_000_00L, "134", -20_000_000_00L),
                                Map.of("305", 20_000_000_00L, "134", -20_000_000_00L),
                                "Manufactures de proximité",
                                "Exposé des motifs"));
    }
}
