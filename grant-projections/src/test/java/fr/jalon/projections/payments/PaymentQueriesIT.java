package fr.jalon.projections.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentQueries.StateTotal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentQueriesIT {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final History history = new History().on(DAY).add("d", Lives.drafted("d", 1));

    @Test
    void aPaymentShowsEachStepItsLatestAmountAndItsAge() {
        history.add("d", requested(1, 100_00, DAY))
                .on(DAY.plusDays(3))
                .add("d", new PaymentEvent.ServiceDoneCertified("d", 1, 90_00))
                .on(DAY.plusDays(5))
                .add("d", new PaymentEvent.PaymentLiquidated("d", 1, 80_00))
                .add("d", new PaymentEvent.PaymentOrdered("d", 1, 80_00, "vault:iban"))
                .on(DAY.plusDays(8))
                .add(
                        "d",
                        new PaymentEvent.PaymentSuspended("d", 1, SuspensionGround.MISSING_DOCUMENTS, "RIB illisible"));
        PaymentView suspended = payments().ofDossier("d", AsOf.NOW).getFirst();
        assertThat(suspended.state()).isEqualTo(PaymentState.SUSPENDED);
        assertThat(suspended.stateSince()).isEqualTo(DAY.plusDays(8));
        assertThat(suspended.requestedCents()).isEqualTo(100_00);
        assertThat(suspended.amountCents()).isEqualTo(80_00);
        assertThat(suspended.instalment()).isEqualTo("ADVANCE");
        assertThat(suspended.grounds()).isEqualTo("RIB illisible");
        assertThat(suspended.certifiedOn()).isEqualTo(DAY.plusDays(3));
        assertThat(suspended.executedOn()).isNull();
        assertThat(suspended.ageDays(DAY.plusDays(20))).isEqualTo(20);
        assertThat(payments()
                        .ofDossier("d", AsOf.knownAt(DAY.plusDays(4)))
                        .getFirst()
                        .state())
                .isEqualTo(PaymentState.CERTIFIED);
    }

    @Test
    void onlyWhatIsNotOverIsPending() {
        history.add("d", requested(1, 100_00, DAY))
                .add("d", requested(2, 50_00, DAY))
                .add("d", requested(3, 10_00, DAY))
                .add("d", new PaymentEvent.PaymentRequestReturned("d", 2, List.of("Pièce", "Date")))
                .add("d", executed(1, 100_00));
        PaymentQueries payments = payments();
        assertThat(payments.find(new PaymentFilter(Lives.CALL, null, null, true), AsOf.NOW, null, 10)
                        .items())
                .extracting(PaymentView::payment)
                .containsExactly(3);
        assertThat(payments.find(new PaymentFilter(null, null, PaymentState.RETURNED, false), AsOf.NOW, null, 10)
                        .items())
                .singleElement()
                .satisfies(payment -> assertThat(payment.grounds()).isEqualTo("Pièce; Date"));
        assertThat(payments.totals(Lives.CALL, AsOf.NOW))
                .containsExactlyInAnyOrder(
                        new StateTotal(PaymentState.EXECUTED, 1, 100_00),
                        new StateTotal(PaymentState.REQUESTED, 1, 10_00),
                        new StateTotal(PaymentState.RETURNED, 1, 50_00));
        var first = payments.find(new PaymentFilter(null, null, null, false), AsOf.NOW, null, 2);
        assertThat(payments.find(new PaymentFilter(null, null, null, false), AsOf.NOW, first.next(), 2)
                        .items())
                .extracting(PaymentView::payment)
                .containsExactly(3);
    }

    private static PaymentEvent.PaymentRequested requested(int payment, long cents, LocalDate day) {
        return new PaymentEvent.PaymentRequested("d", payment, Instalment.ADVANCE, cents, List.of("RIB"), day);
    }

    private static PaymentEvent.PaymentExecuted executed(int payment, long cents) {
        return new PaymentEvent.PaymentExecuted(
                "d", Lives.CALL, 1, payment, Instalment.ADVANCE, "N-2023", cents, DAY.plusDays(9), "");
    }

    private PaymentQueries payments() {
        return new PaymentQueries(Database.fresh().with(history).client());
    }
}
