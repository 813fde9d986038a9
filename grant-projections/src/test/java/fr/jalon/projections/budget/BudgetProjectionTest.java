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
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.SubsidyKind;
import fr.jalon.projections.history.History;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
                change(
                        new CreditsOpened(B, "N", 2022, 5, 3, CreditOrigin.INITIAL_ACT, "LFI-2022", "LFI", "x"),
                        "ae_opened_cents=5 cp_initial_cents=3 cp_opened_cents=3"),
                change(new CreditsFrozen(B, "N", 2022, 5, 3, "Gel", "x"), "ae_frozen_cents=5 cp_frozen_cents=3"),
                change(new CreditsUnfrozen(B, "N", 2022, 5, 3, "Gel", "x"), "ae_frozen_cents=-5 cp_frozen_cents=-3"),
                change(
                        new CreditsCancelled(B, "N", 2022, 5, 3, false, "", "D", "x"),
                        "ae_opened_cents=-5 cp_opened_cents=-3"),
                change(
                        new BudgetEvent.CreditsCancelledByFinanceAct(B, "N", 2022, 5, 3, false, "LFR-2022", "LFR", "x"),
                        "ae_opened_cents=-5 cp_opened_cents=-3"),
                change(
                        new CreditsCancelled(B, "N", 2022, 5, 3, true, "", "D", "x"),
                        "ae_frozen_cents=-5 ae_opened_cents=-5 cp_frozen_cents=-3 cp_opened_cents=-3"),
                change(
                        new CreditsCarriedForward(B, "N", 2022, "N-2023", 5, 3, false, "", "A", "x"),
                        "ae_opened_cents=-5 cp_carried_cents=3 cp_opened_cents=-3"),
                change(
                        new CreditsCarriedForward(B, "N", 2022, "N-2023", 5, 3, true, "LFI-2023", "A", "x"),
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
                change(new BudgetEvent.PaymentCreditsRestored(B, "N", 2022, "d", 1, 3, 2022, true), "cp_paid_cents=-3"),
                change(new BudgetEvent.PaymentCreditsRestored(B, "N", 2022, "d", 1, 3, 2021, false), "cp_lost_cents=3"),
                change(
                        new BudgetEvent.ReserveIncreased(B, "N", 2022, 5, 3, "Surgel", "x"),
                        "ae_frozen_cents=5 cp_frozen_cents=3"),
                change(
                        new BudgetEvent.CreditsMovedByVirement(B, "N", 2022, "M-2022", "ECO", 5, 3, "D", "x"),
                        "ae_opened_cents=-5 cp_opened_cents=-3"),
                change(
                        new BudgetEvent.VirementReceived(B, "N", 2022, "M-2022", 5, 3, "D", "x"),
                        "ae_opened_cents=5 cp_opened_cents=3"),
                change(
                        new BudgetEvent.CreditsTransferred(B, "N", 2022, "M-2022", "ECO", 5, 3, "D", "x"),
                        "ae_opened_cents=-5 cp_opened_cents=-3"),
                change(
                        new BudgetEvent.TransferReceived(B, "N", 2022, "M-2022", 5, 3, "D", "x"),
                        "ae_opened_cents=5 cp_opened_cents=3"),
                change(
                        new BudgetEvent.CreditsAdvanced(B, "N", 2022, "M-2022", "LFI-2022", 5, 3, "D", "x"),
                        "ae_opened_cents=5 cp_opened_cents=3"),
                change(
                        new BudgetEvent.CreditsYielded(B, "N", 2022, "M-2022", 5, 3, "D", "x"),
                        "ae_opened_cents=-5 cp_opened_cents=-3"),
                change(
                        new BudgetEvent.CreditsAllotted(B, "N", 2022, "N-A-2022", 5, 3, 9, 9, "D", "x"),
                        "ae_allotted_cents=5 cp_allotted_cents=3"),
                change(
                        new BudgetEvent.HandBackReceived(B, "N", 2022, "N-A-2022", 5, 3, "D", "x"),
                        "ae_allotted_cents=-5 cp_allotted_cents=-3"),
                change(
                        new BudgetEvent.CreditsHandedBack(B, "N", 2022, "P-2022", 5, 3, "D", "x"),
                        "ae_opened_cents=-5 cp_opened_cents=-3"),
                change(
                        new BudgetEvent.ControllerOpinionGiven(
                                B, "N", 2022, Opinion.FAVOURABLE, LocalDate.parse("2022-03-01"), "x"),
                        ""),
                change(
                        new BudgetEvent.AllotmentReceived(B, "N", 2022, "P-2022", 5, 3, "D", "x"),
                        "ae_opened_cents=5 cp_opened_cents=3"),
                change(
                        new BudgetEvent.OperatorSubsidyDecided(
                                B, "N", 2022, "ANCT-2022", SubsidyKind.TRANSFER, 5, 3, "x"),
                        "ae_committed_cents=5"),
                change(
                        new BudgetEvent.OperatorSubsidyReceived(
                                B, "N", 2022, "P-2022", SubsidyKind.TRANSFER, 5, 3, "x"),
                        "ae_notified_cents=5 cp_notified_cents=3"),
                change(new BudgetEvent.OperatorSubsidyPaid(B, "N", 2022, "ANCT-2022", 3, "x"), "cp_paid_cents=3"),
                change(new BudgetEvent.DestinationMapped(B, "N", 2022, "M"), ""),
                change(new BudgetEvent.RegimeDeclared(B, "N", 2022, BudgetRegime.VOTED_SERVICES, "LS"), ""),
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

    @Test
    void everyKindOfEventHasAMovementHere() {
        Set<String> moved = movements()
                .map(each -> each.get()[0].getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(BudgetEvent.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(moved);
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
