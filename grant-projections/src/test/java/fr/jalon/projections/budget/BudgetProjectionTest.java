package fr.jalon.projections.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.CarriedForwardReceived;
import fr.jalon.domain.budget.event.BudgetEvent.CommitmentWithdrawn;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCancelled;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCarriedForward;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsFrozen;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsOpened;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsUnfrozen;
import fr.jalon.domain.budget.event.BudgetEvent.FundsCommitted;
import fr.jalon.domain.budget.event.BudgetEvent.FundsReserved;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsConsumed;
import fr.jalon.domain.budget.event.BudgetEvent.ReservationReleased;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.projections.history.History;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetProjectionTest {
    private static final String B = "N-2022";

    static Stream<Arguments> movements() {
        return Stream.of(
                change(
                        new CreditsOpened(B, "N", 2022, 5, 3, CreditOrigin.OPERATOR_VOTE, "", "LFI", "x"),
                        "ae_opened_cents=5 cp_opened_cents=3"),
                change(new CreditsFrozen(B, "N", 2022, 5, 3, "Gel", "x"), "ae_frozen_cents=5 cp_frozen_cents=3"),
                change(new CreditsUnfrozen(B, "N", 2022, 5, 3, "Gel", "x"), "ae_frozen_cents=-5 cp_frozen_cents=-3"),
                change(
                        new CreditsCancelled(B, "N", 2022, 5, 3, false, "", "D", "x"),
                        "ae_opened_cents=-5 cp_opened_cents=-3"),
                change(
                        new CreditsCancelled(B, "N", 2022, 5, 3, true, "", "D", "x"),
                        "ae_frozen_cents=-5 ae_opened_cents=-5 cp_frozen_cents=-3 cp_opened_cents=-3"),
                change(
                        new CreditsCarriedForward(B, "N", 2022, "N-2023", 5, 3, false, "A", "x"),
                        "ae_opened_cents=-5 cp_opened_cents=-3"),
                change(
                        new CarriedForwardReceived(B, "N", 2022, "N-2021", 5, 3, "A", "x"),
                        "ae_opened_cents=5 cp_opened_cents=3"),
                change(new FundsReserved(B, "N", 2022, "d", 5, LocalDate.parse("2022-12-31")), "ae_reserved_cents=5"),
                change(new ReservationReleased(B, "N", 2022, "d", 5), "ae_reserved_cents=-5"),
                change(new FundsCommitted(B, "N", 2022, "d", "C1", 5, 9), "ae_committed_cents=5"),
                change(new CommitmentWithdrawn(B, "N", 2022, "d", 5, 2022, true), "ae_committed_cents=-5"),
                change(new CommitmentWithdrawn(B, "N", 2022, "d", 5, 2021, false), "ae_lost_cents=5"),
                change(new PaymentCreditsConsumed(B, "N", 2022, "d", 1, 3), "cp_paid_cents=3"),
                change(new BudgetEvent.BudgetOpened(B, "N", 2022, NodeKind.OPERATOR, "", ""), ""),
                change(new BudgetEvent.BudgetYearClosed(B, "N", 2022), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("movements")
    void eachEventMovesTheseAndNoOtherPosition(BudgetEvent event, String expected) {
        Recorded<?> fact = new History().add(B, event).last();
        Rows rows = new Rows();
        rows.addFrom(new BudgetProjection(), fact);
        assertThat(rows.of(BudgetProjection.MOVEMENT)).hasSize(1);
        assertThat(moved(rows.of(BudgetProjection.MOVEMENT).getFirst())).isEqualTo(expected);
    }

    private static Arguments change(BudgetEvent event, String expected) {
        return Arguments.of(event, expected);
    }

    /** The amounts that are not zero, by column. */
    private static String moved(@Nullable String[] row) {
        Map<String, String> moved = new TreeMap<>();
        for (int i = 0; i < row.length; i++) {
            String column = BudgetProjection.MOVEMENT.columns().get(i).name();
            String value = row[i];
            if (column.endsWith("_cents") && value != null && !value.equals("0")) {
                moved.put(column, column + "=" + value);
            }
        }
        return String.join(" ", moved.values());
    }
}
