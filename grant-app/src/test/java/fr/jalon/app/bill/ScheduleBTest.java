package fr.jalon.app.bill;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Chamber;
import fr.jalon.projections.bills.AmendmentView;
import fr.jalon.projections.bills.AmendmentView.Line;
import fr.jalon.projections.bills.BillView.Programme;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleBTest {
    private static final long MILLION = 1_000_000_00L;

    private static final List<Programme> PROGRAMMES = List.of(
            new Programme("Cohésion", "112", "Impulsion", "ANCT", 0, 0),
            new Programme("Économie", "134", "Développement des entreprises", "Bercy", 0, 0),
            new Programme("Économie", "220", "Statistiques", "Bercy", 0, 0),
            new Programme("Économie", "305", "Stratégies économiques", "Bercy", 0, 0));

    @Test
    void everyProgrammeOfTheMissionHasALineAndNoOther() {
        ScheduleB table = ScheduleB.of(amendment(20 * MILLION), PROGRAMMES, 250_000_00L);

        assertThat(table.rows())
                .extracting(ScheduleB.Row::label)
                .containsExactly(
                        "134 — Développement des entreprises", "220 — Statistiques", "305 — Stratégies économiques");
        assertThat(table.rows().get(1).line()).isEqualTo(new Line("220", 0, 0, 0, 0));
        assertThat(table.isBalanced()).isTrue();
        assertThat(table.places()).isEqualTo(80);
    }

    @Test
    void aLineOfAProgrammeThatTheBillDoesNotKnowIsStillShown() {
        ScheduleB table = ScheduleB.of(amendment(20 * MILLION), List.of(), 250_000_00L);

        assertThat(table.rows()).extracting(ScheduleB.Row::label).containsExactly("134", "305");
    }

    @Test
    void oneCentTooMuchIsNoBalance() {
        assertThat(ScheduleB.of(amendment(20 * MILLION + 1), PROGRAMMES, 250_000_00L)
                        .isBalanced())
                .isFalse();
    }

    private static AmendmentView amendment(long plusCents) {
        return new AmendmentView(
                "plf-2024",
                "AN-1",
                Chamber.ASSEMBLY,
                2,
                LocalDate.of(2023, 10, 26),
                "Économie",
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(
                        new Line("134", 0, 20 * MILLION, 0, 20 * MILLION),
                        new Line("305", plusCents, 0, 20 * MILLION, 0)));
    }
}
