package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.ADVANCE;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.rule.AmountNotPositive;
import fr.jalon.domain.kernel.rule.DelayExpired;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.GuaranteeRegistered;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequested;
import fr.jalon.domain.payment.rule.AdvanceOverRate;
import fr.jalon.domain.payment.rule.GuaranteeMissing;
import fr.jalon.domain.subsidy.rule.NotNotified;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An advance of up to 150 000 euros instead of 75 000, under a first-demand guarantee of as much. */
class GuaranteeTest {
    private static final long MOST = 150_000_00L;
    private static final Life GUARANTEED = guaranteed(MOST);

    @Test
    void registersAGuaranteeThatStillRuns() {
        dossier(untilAwarded())
                .when(guarantee("bank 1", MOST), TELLER.on("2022-09-30"))
                .records(new GuaranteeRegistered(DOSSIER, "bank 1", MOST, parse("2022-09-30")));
        dossier(untilAwarded())
                .when(guarantee("bank 1", MOST), TELLER.on("2022-10-01"))
                .refusedBy(DelayExpired.class, "delay", "guarantee");
        dossier(untilAwarded()).when(guarantee("", MOST), TELLER).refusedBy(FieldMissing.class, "field", "reference");
        dossier(untilAwarded()).when(guarantee("bank 1", 0), TELLER).refusedBy(AmountNotPositive.class);
        dossier(untilProposed()).when(guarantee("bank 1", MOST), TELLER).refusedBy(NotNotified.class);
    }

    @Test
    void allowsTheLargerAdvanceAndNotOneCentMore() {
        dossier(GUARANTEED).when(ask(MOST), INSTRUCTOR.on("2022-09-30")).records(asked(MOST));
        dossier(guaranteed(2 * MOST))
                .when(ask(MOST + 1), INSTRUCTOR.on("2022-09-30"))
                .refusedBy(AdvanceOverRate.class, "mostCents", "15000000");
    }

    @Test
    void coversTheWholeAdvanceOnTheDayItIsAsked() {
        dossier(guaranteed(MOST - 1))
                .when(ask(MOST - 1), INSTRUCTOR.on("2022-09-30"))
                .records(asked(MOST - 1));
        dossier(guaranteed(MOST - 1))
                .when(ask(MOST), INSTRUCTOR.on("2022-09-30"))
                .refusedBy(GuaranteeMissing.class, "guaranteedCents", "14999999");
        dossier(GUARANTEED)
                .when(ask(MOST), INSTRUCTOR.on("2022-10-01"))
                .refusedBy(GuaranteeMissing.class, "guaranteedCents", "0");
        dossier(untilPayable()).when(ask(MOST), INSTRUCTOR).refusedBy(GuaranteeMissing.class);
    }

    /** Covered on the day it is asked, an advance leaves on no day on which it is not. */
    @Test
    void coversTheAdvanceUntilItIsPaid() {
        Life liquidated = GUARANTEED.requested(1, ADVANCE, MOST).liquidated(1, MOST);
        Life controlled = liquidated.ordered(1, MOST).controlled(1);
        Life inRun = controlled.placedInRun(1, MOST);
        Map<Record, Life> steps = Map.of(
                new OrderPayment(DOSSIER, 1), liquidated,
                new PlaceInRun(DOSSIER, 1, RUN), controlled,
                new ExecutePayment(DOSSIER, 1), controlled,
                new ApproveInRun(DOSSIER, 1, RUN), inRun,
                new ExecuteInRun(DOSSIER, 1, RUN), inRun,
                new ReissuePayment(DOSSIER, 1), bounced(controlled, MOST));
        steps.forEach((step, life) -> {
            Acting sender = Samples.sender(ActCatalogue.of(step.getClass()));
            assertThat(Bench.onDossier(life, step, sender.on("2022-09-30"))).isEmpty();
            Bench.refuses(GuaranteeMissing.class, life, step, sender.on("2022-10-01"));
        });
    }

    /** What is due in the end is due for works that are done: nothing of it is paid ahead. */
    @Test
    void coversNothingOnceTheFinalAmountIsFixed() {
        Life fixed = bounced(GUARANTEED.requested(1, ADVANCE, MOST).completed().finalAmountFixed(MOST), MOST);
        assertThat(Bench.onDossier(fixed, new ReissuePayment(DOSSIER, 1), ORDONNATEUR.on("2022-12-06")))
                .isEmpty();
    }

    private static Life bounced(Life life, long cents) {
        return life.paid(1, ADVANCE, cents).bankReturned(1, ADVANCE, cents).accountVerified();
    }

    private static Life guaranteed(long cents) {
        return untilPayable()
                .and(
                        new GuaranteeRegistered(DOSSIER, "bank 1", cents, parse("2022-09-30")),
                        TELLER.on("2022-09-06"),
                        PaymentAct.REGISTER_GUARANTEE);
    }

    private static RegisterGuarantee guarantee(String reference, long cents) {
        return new RegisterGuarantee(DOSSIER, reference, cents, parse("2022-09-30"));
    }

    private static RequestPayment ask(long cents) {
        return new RequestPayment(DOSSIER, 1, ADVANCE, cents, List.of());
    }

    private static PaymentRequested asked(long cents) {
        return new PaymentRequested(DOSSIER, 1, ADVANCE, cents, List.of(), parse("2022-09-30"));
    }
}
