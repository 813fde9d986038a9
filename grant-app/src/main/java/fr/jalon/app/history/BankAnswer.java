package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.ACCOUNTANT;

import fr.jalon.domain.bankfile.command.BankFileCommand.ReceiveBankFile;
import fr.jalon.domain.kernel.BankOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A notification of the bank about the lines of a run: booked, or sent back because the account is closed. ISO 20022, camt.054. */
final class BankAnswer {
    private static final String KIND = "camt.054.001.08";
    /** ISO 20022: the account is closed. */
    private static final String ACCOUNT_CLOSED = "AC04";

    /** As the import says it of a line that is about no transfer of ours. */
    static final String UNKNOWN = "unknown-transfer";

    private final String messageId;
    private final LocalDate bookedOn;
    private final List<Entry> entries = new ArrayList<>();

    /** @param problem why the line is kept apart, empty when it fits */
    private record Entry(String runId, String endToEndId, BankOutcome outcome, long cents, String problem) {
        private String reason() {
            return outcome == BankOutcome.SETTLED ? "" : ACCOUNT_CLOSED;
        }
    }

    private BankAnswer(String messageId, LocalDate bookedOn) {
        this.messageId = messageId;
        this.bookedOn = bookedOn;
    }

    static BankAnswer about(String runId, List<RunLine> lines, LocalDate bookedOn) {
        BankAnswer answer = new BankAnswer("avis-" + runId, bookedOn);
        lines.forEach(line -> answer.entries.add(new Entry(
                runId,
                line.endToEndId(),
                line.comesBack() ? BankOutcome.RETURNED : BankOutcome.SETTLED,
                line.cents(),
                "")));
        return answer;
    }

    /** Of one line that is about nothing we paid. */
    static BankAnswer unknown(String messageId, String endToEndId, long cents, LocalDate bookedOn) {
        BankAnswer answer = new BankAnswer(messageId, bookedOn);
        answer.entries.add(new Entry("", endToEndId, BankOutcome.SETTLED, cents, UNKNOWN));
        return answer;
    }

    void receive(Agenda agenda, Papers papers, Instant at) {
        String sha256 = papers.bankFile(messageId + ".xml", xml());
        String id = "bank-" + sha256;
        agenda.add(
                id,
                at,
                ACCOUNTANT,
                new ReceiveBankFile(
                        id,
                        KIND,
                        messageId,
                        sha256,
                        entries.stream().map(Entry::runId).toList(),
                        entries.stream().map(Entry::endToEndId).toList(),
                        entries.stream().map(Entry::outcome).toList(),
                        entries.stream().map(Entry::cents).toList(),
                        entries.stream().map(entry -> bookedOn).toList(),
                        entries.stream().map(Entry::reason).toList(),
                        entries.stream().map(Entry::problem).toList()));
    }

    private String xml() {
        StringBuilder xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%1$s">
            <BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>%2$s</MsgId><CreDtTm>%3$sT23:00:00</CreDtTm></GrpHdr>
            <Ntfctn><Id>%2$s</Id><CreDtTm>%3$sT23:00:00</CreDtTm><Acct><Id><Othr><Id>COMPTE-FICTIF</Id></Othr></Id></Acct>
            """.formatted(KIND, messageId, bookedOn));
        entries.forEach(entry -> xml.append(xml(entry)));
        return xml.append("</Ntfctn>\n</BkToCstmrDbtCdtNtfctn>\n</Document>\n").toString();
    }

    private String xml(Entry entry) {
        boolean settled = entry.outcome() == BankOutcome.SETTLED;
        String sense = settled ? "DBIT" : "CRDT";
        String amount = "<Amt Ccy=\"EUR\">"
                + BigDecimal.valueOf(entry.cents(), 2).toPlainString() + "</Amt><CdtDbtInd>" + sense + "</CdtDbtInd>";
        String back = settled ? "" : "<RtrInf><Rsn><Cd>" + ACCOUNT_CLOSED + "</Cd></Rsn></RtrInf>";
        return """
            <Ntry>%1$s<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%2$s</Dt></BookgDt><BkTxCd><Prtry><Cd>VIREMENT</Cd></Prtry></BkTxCd>
            <NtryDtls><TxDtls><Refs><EndToEndId>%3$s</EndToEndId></Refs>%1$s%4$s</TxDtls></NtryDtls></Ntry>
            """.formatted(amount, bookedOn, entry.endToEndId(), back);
    }
}
