package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.*;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequested;
import fr.jalon.domain.payment.rule.*;
import fr.jalon.domain.subsidy.rule.NotNotified;
import fr.jalon.domain.subsidy.rule.StartNotDeclared;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be asked for. The grant is 250 000 euros: an advance of 75 000 at most, 200 000 before the balance. */
class PaymentsTest {
    private static final long ADVANCE_MOST = 75_000_00L;
    private static final long CEILING = 200_000_00L;

    @Test
    void asksForExactlyTheLargestAdvanceAndNotOneCentMore() {
        dossier(untilPayable())
                .when(ask(1, ADVANCE, ADVANCE_MOST), INSTRUCTOR.on("2022-09-07"))
                .records(asked(1, ADVANCE, ADVANCE_MOST));
        dossier(untilPayable())
                .when(ask(1, ADVANCE, ADVANCE_MOST + 1), INSTRUCTOR)
                .refusedBy(GuaranteeMissing.class, "plainCents", "7500000");
    }

    @Test
    void asksForOneAdvanceUnlessItWasReturned() {
        Life advanced = untilPayable().requested(1, ADVANCE, 1);
        dossier(advanced).when(ask(2, ADVANCE, 1), INSTRUCTOR).refusedBy(AdvanceAlreadyRequested.class);
        dossier(advanced.returned(1))
                .when(ask(2, ADVANCE, 1), INSTRUCTOR.on("2022-09-07"))
                .records(asked(2, ADVANCE, 1));
    }

    @Test
    void asksBeforeTheBalanceForExactlyTheCeilingAndNotOneCentMore() {
        Life advanced = untilPayable().requested(1, ADVANCE, ADVANCE_MOST);
        long left = CEILING - ADVANCE_MOST;
        dossier(advanced)
                .when(ask(2, INTERIM, left), INSTRUCTOR.on("2022-09-07"))
                .records(asked(2, INTERIM, left));
        dossier(advanced)
                .when(ask(2, INTERIM, left + 1), INSTRUCTOR)
                .refusedBy(InterimOverCeiling.class, "ceilingCents", "20000000");
    }

    /** Whatever comes first, advance and interims stay under one ceiling. */
    @Test
    void countsALateAdvanceAgainstTheCeiling() {
        Life interim = untilPayable().requested(1, INTERIM, CEILING - 100);
        dossier(interim).when(ask(2, ADVANCE, 100), INSTRUCTOR.on("2022-09-07")).records(asked(2, ADVANCE, 100));
        dossier(interim).when(ask(2, ADVANCE, 101), INSTRUCTOR).refusedBy(InterimOverCeiling.class);
    }

    /** A project of more than four years: its interims may go up to nine tenths. */
    @Test
    void raisesTheCeilingOfALongProject() {
        for (String due : List.of("2026-07-01", "2026-07-02")) {
            boolean isLong = due.endsWith("2");
            Life life = payable(untilAwarded().agreementDrafted(parse(due)));
            long most = isLong ? 225_000_00L : CEILING;
            dossier(life)
                    .when(ask(1, INTERIM, most), INSTRUCTOR.on("2022-09-07"))
                    .records(asked(1, INTERIM, most));
            dossier(life)
                    .when(ask(1, INTERIM, most + 1), INSTRUCTOR)
                    .refusedBy(InterimOverCeiling.class, "ceilingCents", String.valueOf(most));
        }
    }

    @Test
    void asksInAllForExactlyTheGrantAndNotOneCentMore() {
        Life interim = untilPayable()
                .requested(1, INTERIM, CEILING)
                .paid(1, INTERIM, CEILING)
                .completed()
                .finalAmountFixed(CEILING);
        dossier(interim)
                .when(ask(2, BALANCE, REQUESTED - CEILING), INSTRUCTOR.on("2022-09-07"))
                .records(asked(2, BALANCE, REQUESTED - CEILING));
        dossier(interim)
                .when(ask(2, BALANCE, REQUESTED - CEILING + 1), INSTRUCTOR)
                .refusedBy(PaymentOverGrant.class, "grantCents", "25000000");
    }

    @Test
    void asksAgainForWhatWasNotCertified() {
        Life certified = untilPayable().requested(1, INTERIM, CEILING).certified(1, CEILING - 50);
        dossier(certified)
                .when(ask(2, INTERIM, 50), INSTRUCTOR.on("2022-09-07"))
                .records(asked(2, INTERIM, 50));
        dossier(certified).when(ask(2, INTERIM, 51), INSTRUCTOR).refusedBy(InterimOverCeiling.class);
    }

    @Test
    void asksForNothingAfterTheBalanceUnlessItWasReturned() {
        Life balanced = untilPayable().completed().finalAmountFixed(0).requested(1, BALANCE, 1);
        dossier(balanced).when(ask(2, INTERIM, 1), INSTRUCTOR).refusedBy(BalanceAlreadyRequested.class);
        dossier(balanced.returned(1))
                .when(ask(2, INTERIM, 1), INSTRUCTOR.on("2022-09-07"))
                .records(asked(2, INTERIM, 1));
    }

    @Test
    void takesItsRatesFromTheRuleSet() {
        Life life = payable(drafted(Life.draft(Rules.with(
                Rules.with(RuleParameter.ADVANCE_RATE_BP, 1_000), RuleParameter.INTERIM_CEILING_BP, 2_000))));
        dossier(life)
                .when(ask(1, ADVANCE, 25_000_00L), INSTRUCTOR.on("2022-09-07"))
                .records(asked(1, ADVANCE, 25_000_00L));
        dossier(life).when(ask(1, ADVANCE, 25_000_01L), INSTRUCTOR).refusedBy(GuaranteeMissing.class);
        dossier(life)
                .when(ask(1, INTERIM, 50_000_00L), INSTRUCTOR.on("2022-09-07"))
                .records(asked(1, INTERIM, 50_000_00L));
        dossier(life).when(ask(1, INTERIM, 50_000_01L), INSTRUCTOR).refusedBy(InterimOverCeiling.class);
    }

    @Test
    void numbersItsRequestsOneByOne() {
        dossier(untilPayable())
                .when(ask(2, ADVANCE, 1), INSTRUCTOR)
                .refusedBy(PaymentNumberTaken.class, "expected", "1");
        dossier(untilPayable().requested(1, ADVANCE, 1))
                .when(ask(1, INTERIM, 1), INSTRUCTOR)
                .refusedBy(PaymentNumberTaken.class, "expected", "2");
    }

    @Test
    void asksForAtLeastOneCentWithDocumentsButForAnAdvance() {
        dossier(untilPayable())
                .when(ask(1, ADVANCE, 0), INSTRUCTOR)
                .refusedBy(AmountNotPositive.class, "field", "amountCents");
        dossier(untilPayable())
                .when(new RequestPayment(DOSSIER, 1, INTERIM, 1, List.of()), INSTRUCTOR)
                .refusedBy(DocumentsMissing.class);
        dossier(untilPayable())
                .when(new RequestPayment(DOSSIER, 1, ADVANCE, 1, List.of()), INSTRUCTOR.on("2022-09-07"))
                .records(new PaymentRequested(DOSSIER, 1, ADVANCE, 1, List.of(), parse("2022-09-07")));
        dossier(untilPayable().completed().finalAmountFixed(0))
                .when(new RequestPayment(DOSSIER, 1, BALANCE, 1, List.of()), INSTRUCTOR)
                .refusedBy(DocumentsMissing.class);
    }

    @Test
    void asksOnceTheAgreementIsNotifiedAndTheWorksHaveStarted() {
        dossier(untilSigned()).when(ask(1, ADVANCE, 1), INSTRUCTOR).refusedBy(NotNotified.class);
        dossier(untilNotified()).when(ask(1, ADVANCE, 1), INSTRUCTOR).refusedBy(StartNotDeclared.class);
    }

    @Test
    void asksForNothingOnceTheDelayToCloseHasPassed() {
        dossier(untilPayable())
                .when(ask(1, INTERIM, 1), INSTRUCTOR.on("2025-12-31"))
                .records(new PaymentRequested(DOSSIER, 1, INTERIM, 1, List.of(DOCUMENT), parse("2025-12-31")));
        dossier(untilPayable())
                .when(ask(1, INTERIM, 1), INSTRUCTOR.on("2026-01-01"))
                .refusedBy(ClosingDeadlinePassed.class, "dueOn", "2025-12-31");
    }

    @Test
    void asksForTheBalanceOnceTheFinalAmountIsFixed() {
        dossier(untilPayable().completed()).when(ask(1, BALANCE, 1), INSTRUCTOR).refusedBy(FinalAmountNotFixed.class);
    }

    @Test
    void namesItsDocumentsByTheirHash() {
        dossier(untilPayable())
                .when(new RequestPayment(DOSSIER, 1, INTERIM, 1, List.of("invoice")), INSTRUCTOR)
                .refusedBy(DocumentHashInvalid.class, "sha256", "invoice");
    }

    private static Life drafted(Life draft) {
        return draft.toSelected()
                .labelled()
                .incubating()
                .delivered()
                .attested()
                .proposed()
                .awarded()
                .agreementDrafted();
    }

    private static Life payable(Life drafted) {
        return drafted.signedByBeneficiary().signed().agreementNotified().started();
    }

    private static RequestPayment ask(int payment, Instalment instalment, long cents) {
        return new RequestPayment(DOSSIER, payment, instalment, cents, List.of(DOCUMENT));
    }

    private static PaymentRequested asked(int payment, Instalment instalment, long cents) {
        return new PaymentRequested(DOSSIER, payment, instalment, cents, List.of(DOCUMENT), parse("2022-09-07"));
    }
}
