package fr.jalon.domain.bankfile;

import static fr.jalon.domain.language.Given.bankFile;
import static fr.jalon.domain.language.Life.DOCUMENT;
import static fr.jalon.domain.language.Life.RUN;
import static fr.jalon.domain.language.People.ACCOUNTANT;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bankfile.command.BankFileCommand.ReceiveBankFile;
import fr.jalon.domain.bankfile.command.BankFileCommand.ResolveLine;
import fr.jalon.domain.bankfile.event.BankFileEvent.*;
import fr.jalon.domain.bankfile.rule.BankFileMalformed;
import fr.jalon.domain.bankfile.rule.LineNotInQuarantine;
import fr.jalon.domain.bankfile.rule.NoLineInQuarantine;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.DocumentHashInvalid;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A file of the bank with two lines: one is ours, one is not. */
class BankFileTest {
    private static final String ID = "bank-" + DOCUMENT;
    private static final LocalDate DAY = parse("2022-09-21");
    private static final BankFileReceived RECEIVED = new BankFileReceived(ID, "camt.054.001.08", "m1", DOCUMENT, 2);
    private static final LineMatched MATCHED =
            new LineMatched(ID, 1, RUN, "dossier-1/1", BankOutcome.SETTLED, 100, DAY, "");
    private static final LineQuarantined QUARANTINED =
            new LineQuarantined(ID, 2, "other/1", BankOutcome.RETURNED, 7, DAY, "AC04", "unknown-line");
    private static final LineResolved RESOLVED = new LineResolved(ID, 2, "of another account");

    @Test
    void matchesWhatFitsAndKeepsTheRestApart() {
        bankFile().when(file().received(), ACCOUNTANT).records(RECEIVED, MATCHED, QUARANTINED);
    }

    @Test
    void mayHaveNoLine() {
        bankFile()
                .when(new Lists(ID, "pain.002.001.10", "m2", DOCUMENT).received(), ACCOUNTANT)
                .records(new BankFileReceived(ID, "pain.002.001.10", "m2", DOCUMENT, 0));
    }

    @Test
    void saysEverythingOfEachLine() {
        refused(lists -> lists.runIds.removeLast(), "runIds");
        refused(lists -> lists.outcomes.removeLast(), "outcomes");
        refused(lists -> lists.amounts.removeLast(), "amountsCents");
        refused(lists -> lists.days.removeLast(), "bookedOn");
        refused(lists -> lists.reasons.removeLast(), "reasonCodes");
        refused(lists -> lists.problems.add(""), "problems");
        refused(lists -> lists.runIds.set(0, ""), "runIds");
    }

    @Test
    void bearsTheNameOfItsBytes() {
        bankFile()
                .when(new Lists("bank-1", "camt.054.001.08", "m1", DOCUMENT).received(), ACCOUNTANT)
                .refusedBy(BankFileMalformed.class, "field", "bankFileId");
        bankFile()
                .when(new Lists("bank-1", "camt.054.001.08", "m1", "1").received(), ACCOUNTANT)
                .refusedBy(DocumentHashInvalid.class);
        bankFile()
                .when(new Lists(ID, "", "m1", DOCUMENT).received(), ACCOUNTANT)
                .refusedBy(FieldMissing.class, "field", "kind");
        bankFile()
                .when(new Lists(ID, "camt.054.001.08", "", DOCUMENT).received(), ACCOUNTANT)
                .refusedBy(FieldMissing.class, "field", "messageId");
    }

    @Test
    void settlesALineKeptApartOnce() {
        ResolveLine resolve = new ResolveLine(ID, 2, "of another account");
        bankFile(RECEIVED, MATCHED, QUARANTINED).when(resolve, ACCOUNTANT).records(RESOLVED);
        bankFile(RECEIVED, MATCHED, QUARANTINED)
                .when(new ResolveLine(ID, 2, ""), ACCOUNTANT)
                .refusedBy(ReasonsMissing.class, "field", "answer");
        bankFile(RECEIVED, MATCHED, QUARANTINED)
                .when(new ResolveLine(ID, 1, "ours"), ACCOUNTANT)
                .refusedBy(LineNotInQuarantine.class, "line", "1");
        bankFile(RECEIVED, MATCHED, QUARANTINED, RESOLVED)
                .when(resolve, ACCOUNTANT)
                .refusedBy(NoLineInQuarantine.class);
        bankFile(RECEIVED, MATCHED).when(resolve, ACCOUNTANT).refusedBy(NoLineInQuarantine.class);
    }

    @Test
    void offersToSettleWhileALineIsKeptApart() {
        assertThat(BankFile.nextActs(
                        List.of(RECEIVED, QUARANTINED),
                        Set.of(Role.ACCOUNTANT),
                        ACCOUNTANT.context(BankFileAct.RESOLVE_LINE)))
                .containsExactly(new NextAct(BankFileAct.RESOLVE_LINE, null));
    }

    private static void refused(java.util.function.Consumer<Lists> spoil, String field) {
        Lists lists = file();
        spoil.accept(lists);
        bankFile().when(lists.received(), ACCOUNTANT).refusedBy(BankFileMalformed.class, "field", field);
    }

    private static Lists file() {
        Lists lists = new Lists(ID, "camt.054.001.08", "m1", DOCUMENT);
        lists.line(RUN, "dossier-1/1", BankOutcome.SETTLED, 100, "", "");
        lists.line("", "other/1", BankOutcome.RETURNED, 7, "AC04", "unknown-line");
        return lists;
    }

    /** The lists of a file, line by line. */
    private static final class Lists {
        private final String id;
        private final String kind;
        private final String messageId;
        private final String sha256;
        private final List<String> runIds = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<BankOutcome> outcomes = new ArrayList<>();
        private final List<Long> amounts = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Lists(String id, String kind, String messageId, String sha256) {
            this.id = id;
            this.kind = kind;
            this.messageId = messageId;
            this.sha256 = sha256;
        }

        void line(String run, String name, BankOutcome outcome, long cents, String reason, String problem) {
            runIds.add(run);
            names.add(name);
            outcomes.add(outcome);
            amounts.add(cents);
            days.add(DAY);
            reasons.add(reason);
            problems.add(problem);
        }

        ReceiveBankFile received() {
            return new ReceiveBankFile(
                    id, kind, messageId, sha256, runIds, names, outcomes, amounts, days, reasons, problems);
        }
    }
}
