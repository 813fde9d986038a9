package fr.jalon.domain.paymentrun;

import static fr.jalon.domain.kernel.BankOutcome.*;
import static fr.jalon.domain.language.Given.run;
import static fr.jalon.domain.language.Life.DOCUMENT;
import static fr.jalon.domain.language.Life.DOSSIER;
import static fr.jalon.domain.language.Life.IBAN_TOKEN;
import static fr.jalon.domain.language.Life.RUN;
import static fr.jalon.domain.language.People.ACCOUNTANT;
import static fr.jalon.domain.language.People.PRODUCT;
import static java.time.LocalDate.parse;

import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import fr.jalon.domain.language.Given;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.RecordBankResult;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.RecordLineReturn;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.*;
import fr.jalon.domain.paymentrun.rule.BankAmountDiffers;
import fr.jalon.domain.paymentrun.rule.LineAlreadyReturned;
import fr.jalon.domain.paymentrun.rule.UnknownRunLine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bank says of the lines of an issued run, in whatever order and however often. */
class BankResultTest {
    private static final String LINE = DOSSIER + "/1";
    private static final List<PaymentRunEvent> APPROVED = List.of(
            new RunPrepared(RUN, parse("2022-09-20"), "accountant"),
            new RunLineAdded(RUN, DOSSIER, 1, LINE, 100, IBAN_TOKEN, "accountant"),
            new RunApproved(RUN, List.of(DOSSIER), List.of(1), 1, 100));
    private static final RunLineSettled SETTLED_LINE =
            new RunLineSettled(RUN, DOSSIER, 1, LINE, 100, parse("2022-09-21"));

    @Test
    void settlesALineOnce() {
        issued().when(said(SETTLED), PRODUCT).records(SETTLED_LINE);
        issued(SETTLED_LINE).when(said(SETTLED), PRODUCT).recordsNothing();
    }

    @Test
    void givesALineBackOnceWhetherItLeftOrNot() {
        for (BankOutcome outcome : List.of(REJECTED, RETURNED)) {
            issued().when(said(outcome), PRODUCT).records(returned(outcome == REJECTED));
            issued(returned(outcome == REJECTED)).when(said(REJECTED), PRODUCT).recordsNothing();
            issued(returned(outcome == REJECTED)).when(said(RETURNED), PRODUCT).recordsNothing();
        }
    }

    @Test
    void givesBackWhatWasSettledAndNeverTheOtherWayRound() {
        issued(SETTLED_LINE).when(said(RETURNED), PRODUCT).records(returned(false));
        issued(SETTLED_LINE, returned(false))
                .when(said(SETTLED), PRODUCT)
                .refusedBy(LineAlreadyReturned.class, "line", LINE);
    }

    @Test
    void answersForTheAmountThatWasOrdered() {
        for (BankOutcome outcome : BankOutcome.values()) {
            issued().when(result(LINE, outcome, 99), PRODUCT).refusedBy(BankAmountDiffers.class, "orderedCents", "100");
            issued().when(result(LINE, outcome, 101), PRODUCT).refusedBy(BankAmountDiffers.class);
            issued().when(result(LINE, outcome, -100), PRODUCT).refusedBy(BankAmountDiffers.class);
        }
    }

    @Test
    void answersForALineOfAnIssuedRun() {
        issued().when(result(DOSSIER + "/1-2", SETTLED, 100), PRODUCT).refusedBy(UnknownRunLine.class);
        run(APPROVED.toArray()).when(said(SETTLED), PRODUCT).refusedBy(NotAtThisStep.class, "step", "APPROVED");
    }

    /** The bank sent 90 of 100 back, less its fees: no file can say that the line came back, and a person does. */
    @Test
    void isRecordedByHandAsABankWouldSayIt() {
        for (boolean rejected : List.of(true, false)) {
            issued().when(byHand(LINE, rejected, "AC04"), ACCOUNTANT).records(returned(rejected));
            issued(SETTLED_LINE)
                    .when(byHand(LINE, rejected, "AC04"), ACCOUNTANT)
                    .records(returned(rejected));
            issued(returned(rejected))
                    .when(byHand(LINE, false, "fees"), ACCOUNTANT)
                    .recordsNothing();
            issued(returned(rejected)).when(said(RETURNED), PRODUCT).recordsNothing();
        }
    }

    @Test
    void isRecordedByHandOfALineOfAnIssuedRunForAReason() {
        issued().when(byHand(LINE, false, " "), ACCOUNTANT).refusedBy(FieldMissing.class, "field", "bankReason");
        issued().when(byHand(DOSSIER + "/1-2", false, "fees"), ACCOUNTANT).refusedBy(UnknownRunLine.class);
        run(APPROVED.toArray())
                .when(byHand(LINE, false, "fees"), ACCOUNTANT)
                .refusedBy(NotAtThisStep.class, "step", "APPROVED");
    }

    private static RecordLineReturn byHand(String line, boolean rejected, String reason) {
        return new RecordLineReturn(RUN, line, rejected, reason, parse("2022-09-21"));
    }

    private static Given issued(PaymentRunEvent... after) {
        return run(Stream.of(
                        APPROVED.stream(),
                        Stream.of(new RunIssued(RUN, DOCUMENT, List.of(DOSSIER), List.of(1), 100, parse("2022-09-20"))),
                        Stream.of(after))
                .flatMap(events -> events)
                .toArray());
    }

    private static RecordBankResult said(BankOutcome outcome) {
        return result(LINE, outcome, 100);
    }

    private static RecordBankResult result(String line, BankOutcome outcome, long cents) {
        return new RecordBankResult(RUN, line, outcome, cents, parse("2022-09-21"), "AC04");
    }

    private static RunLineReturned returned(boolean rejected) {
        return new RunLineReturned(RUN, DOSSIER, 1, LINE, rejected, 100, parse("2022-09-21"), "AC04");
    }
}
