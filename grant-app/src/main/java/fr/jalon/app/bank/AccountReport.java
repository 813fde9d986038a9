package fr.jalon.app.bank;

import fr.jalon.app.bank.BankMessage.Content;
import fr.jalon.domain.kernel.BankOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads camt.053 and camt.054: what was booked on the account. A debit that names a transfer settled it; a credit that says it is a
 * return, or reverses a debit, brought it back. Money from elsewhere, fees, and what is not booked yet are left out.
 */
final class AccountReport {
    /** What a bank writes when it was given no reference. */
    private static final String NONE = "NOTPROVIDED";

    private AccountReport() {}

    static Content read(XmlElement document, String message, String report) {
        XmlElement root = document.at(message).orElseThrow(() -> Values.incomplete(message));
        String messageId = Values.needed("MsgId", root.text("GrpHdr", "MsgId"));
        List<BankLine> lines = new ArrayList<>();
        for (XmlElement account : root.all(report)) {
            for (XmlElement entry : account.all("Ntry")) {
                if (entry.text("Sts", "Cd").equals("BOOK")) {
                    lines.addAll(entry(entry));
                }
            }
        }
        return new Content(messageId, lines);
    }

    private static List<BankLine> entry(XmlElement entry) {
        LocalDate on = Values.day(
                "BookgDt",
                entry.at("BookgDt", "Dt")
                        .or(() -> entry.at("BookgDt", "DtTm"))
                        .map(XmlElement::text)
                        .orElse(""));
        List<XmlElement> transactions = entry.all("NtryDtls").stream()
                .flatMap(details -> details.all("TxDtls").stream())
                .toList();
        List<BankLine> lines = new ArrayList<>();
        if (transactions.isEmpty()) {
            batch(entry, on).ifPresent(lines::add);
        }
        for (XmlElement transaction : transactions) {
            outcome(entry, transaction)
                    .map(outcome -> line(entry, transaction, transactions.size(), outcome, on))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /** Of money that comes back, banks disagree on who is the creditor: that account is not read. */
    private static BankLine line(
            XmlElement entry, XmlElement transaction, int transactions, BankOutcome outcome, LocalDate on) {
        XmlElement amount = transaction
                .at("Amt")
                .or(() -> transaction.at("AmtDtls", "TxAmt", "Amt"))
                .or(() -> transaction.at("AmtDtls", "InstdAmt", "Amt"))
                .or(() -> transactions == 1 ? entry.at("Amt") : Optional.empty())
                .orElseThrow(() -> Values.incomplete("Amt"));
        String endToEndId = Values.reference("EndToEndId", transaction.text("Refs", "EndToEndId"));
        String code = transaction.text("RtrInf", "Rsn", "Cd");
        return new BankLine(
                Values.reference("PmtInfId", transaction.text("Refs", "PmtInfId")),
                endToEndId.isEmpty() ? NONE : endToEndId,
                outcome,
                Values.cents(amount),
                amount.currency(),
                on,
                Values.reference("Rsn", code.isEmpty() ? transaction.text("RtrInf", "Rsn", "Prtry") : code),
                outcome == BankOutcome.SETTLED
                        ? Values.account(transaction, "RltdPties", "CdtrAcct", "Id", "IBAN")
                        : "");
    }

    /** All transfers of a run booked as one debit. */
    private static Optional<BankLine> batch(XmlElement entry, LocalDate on) {
        String run = entry.text("NtryDtls", "Btch", "PmtInfId");
        if (run.isEmpty() || !entry.text("CdtDbtInd").equals("DBIT") || isReversal(entry)) {
            return Optional.empty();
        }
        XmlElement amount = entry.at("Amt").orElseThrow(() -> Values.incomplete("Amt"));
        return Optional.of(new BankLine(
                Values.reference("PmtInfId", run),
                "",
                BankOutcome.SETTLED,
                Values.cents(amount),
                amount.currency(),
                on,
                "",
                ""));
    }

    private static Optional<BankOutcome> outcome(XmlElement entry, XmlElement transaction) {
        String side = transaction.text("CdtDbtInd").isEmpty() ? entry.text("CdtDbtInd") : transaction.text("CdtDbtInd");
        boolean cameBack = transaction.has("RtrInf") || isReversal(entry);
        return switch (side) {
            case "DBIT" -> cameBack ? Optional.empty() : Optional.of(BankOutcome.SETTLED);
            case "CRDT" -> cameBack ? Optional.of(BankOutcome.RETURNED) : Optional.empty();
            default -> throw Values.incomplete("CdtDbtInd");
        };
    }

    private static boolean isReversal(XmlElement entry) {
        return List.of("true", "1").contains(entry.text("RvslInd"));
    }
}
