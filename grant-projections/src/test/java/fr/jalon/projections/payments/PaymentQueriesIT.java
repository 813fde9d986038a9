package fr.jalon.projections.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentQueries.PaymentTime;
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
        assertThat(payments.find(new PaymentFilter(Lives.CALL, null, null, true, null), AsOf.NOW, null, 10)
                        .items())
                .extracting(PaymentView::payment)
                .containsExactly(3);
        assertThat(payments.find(PaymentFilter.in(PaymentState.RETURNED, null), AsOf.NOW, null, 10)
                        .items())
                .singleElement()
                .satisfies(payment -> assertThat(payment.grounds()).isEqualTo("Pièce; Date"));
        assertThat(payments.totals(Lives.CALL, AsOf.NOW))
                .containsExactly(
                        new StateTotal(PaymentState.REQUESTED, 1, 10_00, DAY),
                        new StateTotal(PaymentState.RETURNED, 1, 50_00, DAY),
                        new StateTotal(PaymentState.EXECUTED, 1, 100_00, DAY.plusDays(9)));
        var first = payments.find(PaymentFilter.ofDossier("d"), AsOf.NOW, null, 2);
        assertThat(payments.find(PaymentFilter.ofDossier("d"), AsOf.NOW, first.next(), 2)
                        .items())
                .extracting(PaymentView::payment)
                .containsExactly(3);
    }

    @Test
    void aRunABankReturnAndANewTransferAreFollowed() {
        history.add("d", requested(1, 100_00, DAY))
                .add("d", new PaymentEvent.ExpenditureReviewed("d", 1, 90_00, 10_00, "Une facture hors projet"))
                .add("d", new PaymentEvent.PaymentOrdered("d", 1, 90_00, "vault:iban"))
                .add("d", new PaymentEvent.PaymentControlled("d", 1, List.of(ControlPoint.values())))
                .on(DAY.plusDays(2))
                .add("d", new PaymentEvent.PaymentPlacedInRun("d", 1, 1, "run-1", 90_00, "vault:iban"));
        assertThat(first().state()).isEqualTo(PaymentState.IN_RUN);
        assertThat(first().justifiedCents()).isEqualTo(90_00);
        assertThat(first().rejectedCents()).isEqualTo(10_00);
        history.on(DAY.plusDays(3)).add("d", new PaymentEvent.PaymentTakenOutOfRun("d", 1, "run-1"));
        assertThat(first().state()).as("back to where it stood").isEqualTo(PaymentState.CONTROLLED);
        assertThat(first().stateSince()).isEqualTo(DAY);
        history.add("d", new PaymentEvent.PaymentPlacedInRun("d", 1, 1, "run-2", 90_00, "vault:iban"))
                .add("d", executed(1, 90_00))
                .on(DAY.plusDays(15))
                .add(
                        "d",
                        new PaymentEvent.PaymentReturnedByBank(
                                "d",
                                Lives.CALL,
                                1,
                                1,
                                Instalment.ADVANCE,
                                "N-2023",
                                90_00,
                                2023,
                                "AC04",
                                DAY.plusDays(15)));
        PaymentView returned = first();
        assertThat(returned.state()).isEqualTo(PaymentState.BANK_RETURNED);
        assertThat(returned.executedOn()).isNull();
        assertThat(returned.grounds()).isEqualTo("AC04");
        assertThat(returned.runId()).isEqualTo("run-2");
        history.on(DAY.plusDays(20)).add("d", new PaymentEvent.PaymentReissued("d", 1, 2, 90_00, "vault:iban-2"));
        assertThat(first().attempt()).isEqualTo(2);
        assertThat(first().state()).isEqualTo(PaymentState.ORDERED);
        history.add("d", new PaymentEvent.OrderVoided("d", 1, "Autre compte"));
        assertThat(first().state()).isEqualTo(PaymentState.LIQUIDATED);
    }

    @Test
    void daysSuspendedDoNotCountInTheTimeToPay() {
        history.add("d", requested(1, 100_00, DAY))
                .add("d", new PaymentEvent.PaymentOrdered("d", 1, 100_00, "vault:iban"))
                .on(DAY.plusDays(4))
                .add("d", new PaymentEvent.PaymentSuspended("d", 1, SuspensionGround.NO_CREDITS, "CP épuisés"));
        assertThat(first().paymentTimeDays(DAY.plusDays(30))).isEqualTo(4);
        history.on(DAY.plusDays(29))
                .add("d", new PaymentEvent.PaymentRegularised("d", 1, "CP ouverts"))
                .on(DAY.plusDays(45))
                .add("d", executed(1, 100_00, DAY.plusDays(45)))
                .on(DAY)
                .add("d", requested(2, 50_00, DAY))
                .add("d", executed(2, 50_00, DAY.plusDays(31)));
        assertThat(first().ground()).isEqualTo(SuspensionGround.NO_CREDITS);
        assertThat(first().suspendedDays()).isEqualTo(25);
        List<PaymentTime> times = payments().paymentTimes(Lives.CALL, 20, 30, AsOf.NOW);
        assertThat(times).containsExactly(new PaymentTime(2023, 2, 51, 1, 1));
        assertThat(times.getFirst().meanTenthsOfDays()).isEqualTo(255);
        assertThat(times.getFirst().withinTargetBp()).isEqualTo(5_000);
        assertThat(payments().paymentTimes("nothing", 20, 30, AsOf.NOW)).isEmpty();
    }

    @Test
    void anAdvanceWithoutProofOfStartIsFoundUntilTheStartIsDeclared() {
        history.add("d", requested(1, 100_00, DAY)).add("d", executed(1, 100_00));
        LocalDate paid = DAY.plusDays(9);
        assertThat(unproven(paid.minusDays(1))).isEmpty();
        assertThat(unproven(paid)).hasSize(1);
        history.add("d", new SubsidyEvent.StartDeclared("d", DAY, "Bon de commande"));
        assertThat(unproven(paid)).isEmpty();
    }

    private List<PaymentView> unproven(LocalDate paidBy) {
        PaymentFilter filter = PaymentFilter.unstarted(paidBy, Lives.CALL);
        List<PaymentView> found = payments().find(filter, AsOf.NOW, null, 10).items();
        assertThat(payments().count(filter, AsOf.NOW)).isEqualTo(found.size());
        return found;
    }

    private PaymentView first() {
        return payments().ofDossier("d", AsOf.NOW).getFirst();
    }

    private static PaymentEvent.PaymentRequested requested(int payment, long cents, LocalDate day) {
        return new PaymentEvent.PaymentRequested("d", payment, Instalment.ADVANCE, cents, List.of("RIB"), day);
    }

    private static PaymentEvent.PaymentExecuted executed(int payment, long cents) {
        return executed(payment, cents, DAY.plusDays(9));
    }

    private static PaymentEvent.PaymentExecuted executed(int payment, long cents, LocalDate day) {
        return new PaymentEvent.PaymentExecuted(
                "d", Lives.CALL, 1, payment, Instalment.ADVANCE, "N-2023", cents, day, "");
    }

    private PaymentQueries payments() {
        return new PaymentQueries(Database.fresh().with(history).client());
    }
}
