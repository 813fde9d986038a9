package fr.jalon.app.bank;

import static fr.jalon.app.bank.Messages.bytes;
import static fr.jalon.app.bank.Messages.creditor;
import static fr.jalon.app.bank.Messages.debit;
import static fr.jalon.app.bank.Messages.entry;
import static fr.jalon.app.bank.Messages.notification;
import static fr.jalon.app.bank.Messages.part;
import static fr.jalon.app.bank.Messages.returned;
import static fr.jalon.app.bank.Messages.statement;
import static fr.jalon.app.bank.Messages.status;
import static fr.jalon.app.bank.Messages.statusReport;
import static fr.jalon.domain.kernel.BankOutcome.REJECTED;
import static fr.jalon.domain.kernel.BankOutcome.RETURNED;
import static fr.jalon.domain.kernel.BankOutcome.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jalon.app.document.FileRefused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank answers, line by line. */
class BankMessageTest {
    private static final LocalDate ANSWERED = LocalDate.of(2026, 7, 15);
    private static final LocalDate BOOKED = LocalDate.of(2026, 7, 16);

    @Test
    void aStatusReportSaysTheFateOfEachTransferAndNothingOfThoseStillOnTheirWay() throws Exception {
        String report = statusReport(
                "st-1",
                "run-1",
                "PART",
                part(
                        "run-1",
                        status("d1/1", "RJCT", "AC04", "75000.00")
                                + status("d2/1", "ACSC", "", "")
                                + status("d3/1", "ACSP", "", "1.00")));
        CreditTransferFileTest.validate(bytes(report));

        BankMessage read = BankMessage.read(bytes(report));

        assertThat(read.kind()).isEqualTo("pain.002.001.10");
        assertThat(read.messageId()).isEqualTo("st-1");
        assertThat(read.lines())
                .containsExactly(
                        new BankLine("run-1", "d1/1", REJECTED, 75_000_00L, "EUR", ANSWERED, "AC04", ""),
                        new BankLine("run-1", "d2/1", SETTLED, null, "", ANSWERED, "", ""));
    }

    @Test
    void aWholeFileOrAWholePartMayBeRejectedAtOnce() throws Exception {
        String group = statusReport("st-2", "run-1", "RJCT", "");
        String part = statusReport("st-3", "run-1", "", part("run-1", "<PmtInfSts>RJCT</PmtInfSts>"));
        CreditTransferFileTest.validate(bytes(group));
        CreditTransferFileTest.validate(bytes(part));

        for (String whole : new String[] {group, part}) {
            assertThat(BankMessage.read(bytes(whole)).lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.isAboutWholeRun()).isTrue())
                    .satisfies(line -> assertThat(line.runReference()).isEqualTo("run-1"))
                    .satisfies(line -> assertThat(line.outcome()).isEqualTo(REJECTED));
        }
    }

    @Test
    void aStatementSaysWhatWasBookedAndWhatCameBack() {
        BankMessage read =
                BankMessage.read(bytes(statement("m-1", debit("d1/1", "75000.00") + returned("d2/1", "0.1", "AC01"))));

        assertThat(read.kind()).isEqualTo("camt.053.001.08");
        assertThat(read.lines())
                .containsExactly(
                        new BankLine("", "d1/1", SETTLED, 75_000_00L, "EUR", BOOKED, "", ""),
                        new BankLine("", "d2/1", RETURNED, 10L, "EUR", BOOKED, "AC01", ""));
    }

    @Test
    void theAccountCreditedIsReadOfWhatLeftAndOfNothingElse() throws Exception {
        String account = "FR7630006000011234567890189";
        String report =
                statusReport("st-4", "run-1", "PART", part("run-1", status("d1/1", "ACSC", "", "1.00", account)));
        CreditTransferFileTest.validate(bytes(report));
        String back = returned("d2/1", "2", "AC01")
                .replace("<RtrInf>", "<RltdPties>" + creditor(account) + "</RltdPties><RtrInf>");

        assertThat(BankMessage.read(bytes(report)).lines())
                .extracting(BankLine::account)
                .containsExactly(account);
        assertThat(BankMessage.read(
                                bytes(statement("m-6", debit("d1/1", "1", "fr76 3000 6000 0112 3456 7890 189") + back)))
                        .lines())
                .extracting(BankLine::account)
                .containsExactly(account, "");
        assertThat(code(statement("m-7", debit("d1/1", "1", "x".repeat(36))))).isEqualTo("BankFileIncomplete");
    }

    @Test
    void aNotificationIsReadLikeAStatement() {
        BankMessage read = BankMessage.read(bytes(notification("n-1", returned("d2/1", "12.5", "AC01"))));

        assertThat(read.kind()).isEqualTo("camt.054.001.08");
        assertThat(read.lines()).containsExactly(new BankLine("", "d2/1", RETURNED, 12_50L, "EUR", BOOKED, "AC01", ""));
    }

    @Test
    void whatIsNotBookedMoneyFromElsewhereAndFeesAreLeftOut() {
        String pending = debit("d1/1", "1").replace("BOOK", "PDNG");
        String income = entry("their-ref", "CRDT", "EUR", "5", "");
        String fees = """
            <Ntry><Amt Ccy="EUR">3.20</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-07-16</Dt></BookgDt></Ntry>
            """;

        assertThat(BankMessage.read(bytes(statement("m-2", pending + income + fees + debit("d1/2", "1"))))
                        .lines())
                .extracting(BankLine::endToEndId)
                .containsExactly("d1/2");
        assertThat(code(statement("m-3", pending + income + fees))).isEqualTo("BankFileWithoutResult");
    }

    @Test
    void aDebitOfAWholeRunNamesTheRun() {
        String batch = """
            <Ntry><Amt Ccy="EUR">75000.01</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-07-15T23:30:00Z</DtTm></BookgDt>
            <NtryDtls><Btch><PmtInfId>run-1</PmtInfId></Btch></NtryDtls></Ntry>
            """;

        assertThat(BankMessage.read(bytes(statement("m-4", batch))).lines())
                .containsExactly(new BankLine("run-1", "", SETTLED, 75_000_01L, "EUR", BOOKED, "", ""));
    }

    @Test
    void aReversedDebitCameBackAndADebitWithoutReferenceIsNotLost() {
        String reversed = entry("d1/1", "CRDT", "EUR", "2", "")
                .replace("</CdtDbtInd><Sts>", "</CdtDbtInd><RvslInd>true</RvslInd><Sts>");

        assertThat(BankMessage.read(bytes(statement("m-5", reversed + debit("", "3"))))
                        .lines())
                .extracting(line -> line.endToEndId() + " " + line.outcome())
                .containsExactly("d1/1 RETURNED", "NOTPROVIDED SETTLED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0.001",
                "1e3",
                "1 000",
                "1,00",
                "NaN",
                "",
                "1.",
                ".5",
                "１",
                "+1",
                "99999999999999999",
                "0x10"
            })
    void anAmountThatIsNotPlainIsRefusedAndNeverRounded(String amount) {
        assertThat(code(statement("m", debit("d1/1", amount)))).isEqualTo("BankFileIncomplete");
    }

    @Test
    void whatAMessageMustSayIsMissed() {
        String whole = statement("m", debit("d1/1", "1"));

        assertThat(code(whole.replace("<MsgId>m</MsgId>", ""))).isEqualTo("BankFileIncomplete");
        assertThat(code(whole.replace("2026-07-16<", "yesterday<"))).isEqualTo("BankFileIncomplete");
        assertThat(code(whole.replace("DBIT", "BOTH"))).isEqualTo("BankFileIncomplete");
        assertThat(code(whole.replace("d1/1", "x".repeat(36)))).isEqualTo("BankFileIncomplete");
        assertThat(code(whole.replace("BkToCstmrStmt", "Other"))).isEqualTo("BankFileIncomplete");
        assertThat(code(statusReport("s", "", "RJCT", ""))).isEqualTo("BankFileIncomplete");
    }

    private static String code(String message) {
        return catchThrowableOfType(FileRefused.class, () -> BankMessage.read(bytes(message)))
                .code();
    }
}
