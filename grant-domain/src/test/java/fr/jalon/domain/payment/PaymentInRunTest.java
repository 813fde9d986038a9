package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.ADVANCE;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.BankDetailsUnverified;
import fr.jalon.domain.payment.rule.NoPaymentAtThisStep;
import fr.jalon.domain.payment.rule.PaymentNotInRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A payment enters a run, leaves it, or is paid with it. */
class PaymentInRunTest {
    private static final Life ORDERED =
            untilPayable().requested(1, ADVANCE, 100).liquidated(1, 100).ordered(1, 100);
    private static final Life CONTROLLED = ORDERED.controlled(1);
    private static final Life REQUISITIONED = ORDERED.suspended(1).requisitioned(1);
    private static final PaymentTakenOutOfRun OUT = new PaymentTakenOutOfRun(DOSSIER, 1, RUN);

    @Test
    void entersOnceControlledOrRequisitioned() {
        for (Life life : List.of(CONTROLLED, REQUISITIONED)) {
            dossier(life)
                    .when(new PlaceInRun(DOSSIER, 1, RUN), ACCOUNTANT)
                    .records(new PaymentPlacedInRun(DOSSIER, 1, 1, RUN, 100, IBAN_TOKEN));
        }
        dossier(CONTROLLED)
                .when(new PlaceInRun(DOSSIER, 1, ""), ACCOUNTANT)
                .refusedBy(FieldMissing.class, "field", "runId");
    }

    @Test
    void leavesToWhereItWas() {
        for (Life life : List.of(CONTROLLED, REQUISITIONED)) {
            Life placed = life.placedInRun(1, 100);
            dossier(placed).when(new TakeOutOfRun(DOSSIER, 1), ACCOUNTANT).records(OUT);
            dossier(placed).when(new LeaveCancelledRun(DOSSIER, 1), PRODUCT).records(OUT);
            Life out = placed.and(OUT, ACCOUNTANT, PaymentAct.TAKE_OUT_OF_RUN);
            dossier(out)
                    .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-09-20"))
                    .records(executed(""));
            dossier(out)
                    .when(new ControlPayment(DOSSIER, 1, List.of()), ACCOUNTANT)
                    .refusedBy(NoPaymentAtThisStep.class);
        }
    }

    @Test
    void leavesAlsoWhenTheLabelIsLostAndItsOrderFallsThen() {
        Life placed = CONTROLLED.placedInRun(1, 100).hearingOpened().labelWithdrawn();
        OrderVoided fallen = new OrderVoided(DOSSIER, 1, "the-grant-ended");
        dossier(placed).when(new TakeOutOfRun(DOSSIER, 1), ACCOUNTANT).records(OUT, fallen);
        dossier(placed).when(new LeaveCancelledRun(DOSSIER, 1), PRODUCT).records(OUT, fallen);
        dossier(placed.and(OUT, ACCOUNTANT, PaymentAct.TAKE_OUT_OF_RUN)
                        .and(fallen, ACCOUNTANT, PaymentAct.TAKE_OUT_OF_RUN))
                .when(new ReturnPaymentRequest(DOSSIER, 1, List.of("Label retiré")), TELLER)
                .records(new PaymentRequestReturned(DOSSIER, 1, List.of("Label retiré")));
    }

    @Test
    void isApprovedWithTheRunThatHoldsIt() {
        Life placed = CONTROLLED.placedInRun(1, 100);
        dossier(placed)
                .when(new ApproveInRun(DOSSIER, 1, RUN), PRODUCT)
                .records(new PaymentApprovedInRun(DOSSIER, 1, RUN));
        dossier(placed)
                .when(new ApproveInRun(DOSSIER, 1, "run-2"), PRODUCT)
                .refusedBy(PaymentNotInRun.class, "heldBy", RUN);
        dossier(CONTROLLED).when(new ApproveInRun(DOSSIER, 1, RUN), PRODUCT).refusedBy(NoPaymentAtThisStep.class);
    }

    @Test
    void isPaidWithTheRunThatHoldsItAndNotAlone() {
        Life placed = CONTROLLED.placedInRun(1, 100);
        dossier(placed)
                .when(new ExecuteInRun(DOSSIER, 1, RUN), PRODUCT.on("2022-09-20"))
                .records(executed(RUN));
        dossier(placed)
                .when(new ExecuteInRun(DOSSIER, 1, "run-2"), PRODUCT.on("2022-09-20"))
                .refusedBy(PaymentNotInRun.class, "heldBy", RUN);
        dossier(placed).when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2).refusedBy(NoPaymentAtThisStep.class);
    }

    @Test
    void isNotPaidToAnAccountInDoubt() {
        Life doubtful = CONTROLLED
                .placedInRun(1, 100)
                .requested(2, ADVANCE, 5)
                .paid(2, ADVANCE, 5)
                .bankReturned(2, ADVANCE, 5);
        dossier(doubtful)
                .when(new ExecuteInRun(DOSSIER, 1, RUN), PRODUCT.on("2022-09-30"))
                .refusedBy(BankDetailsUnverified.class);
    }

    private static PaymentExecuted executed(String run) {
        return new PaymentExecuted(DOSSIER, CALL, 1, 1, ADVANCE, BUDGET_2022, 100, parse("2022-09-20"), run);
    }
}
