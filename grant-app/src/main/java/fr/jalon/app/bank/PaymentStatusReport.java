package fr.jalon.app.bank;

import fr.jalon.app.bank.BankMessage.Content;
import fr.jalon.domain.kernel.BankOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads pain.002: what the bank did with a file, with each part of it, with each transfer. The most precise status counts; those that are
 * not final (accepted, pending) say nothing yet.
 */
final class PaymentStatusReport {
    private PaymentStatusReport() {}

    static Content read(XmlElement document) {
        XmlElement report = document.at("CstmrPmtStsRpt").orElseThrow(() -> Values.incomplete("CstmrPmtStsRpt"));
        String messageId = Values.needed("MsgId", report.text("GrpHdr", "MsgId"));
        LocalDate on = Values.day("CreDtTm", report.text("GrpHdr", "CreDtTm"));
        XmlElement group = report.at("OrgnlGrpInfAndSts").orElseThrow(() -> Values.incomplete("OrgnlGrpInfAndSts"));
        String run = Values.needed("OrgnlMsgId", group.text("OrgnlMsgId"));
        List<XmlElement> parts = report.all("OrgnlPmtInfAndSts");
        List<BankLine> lines = new ArrayList<>();
        if (parts.isEmpty()) {
            whole(run, group, "GrpSts", on).ifPresent(lines::add);
        }
        for (XmlElement part : parts) {
            List<XmlElement> transactions = part.all("TxInfAndSts");
            if (transactions.isEmpty()) {
                whole(run, part.has("PmtInfSts") ? part : group, part.has("PmtInfSts") ? "PmtInfSts" : "GrpSts", on)
                        .ifPresent(lines::add);
            }
            transactions.forEach(each -> line(run, each, on).ifPresent(lines::add));
        }
        return new Content(messageId, lines);
    }

    private static Optional<BankLine> whole(String run, XmlElement said, String status, LocalDate on) {
        return outcome(said.text(status))
                .map(outcome -> new BankLine(run, "", outcome, null, "", on, reason(said), ""));
    }

    private static Optional<BankLine> line(String run, XmlElement said, LocalDate on) {
        return outcome(said.text("TxSts")).map(outcome -> {
            String endToEndId = Values.needed("OrgnlEndToEndId", said.text("OrgnlEndToEndId"));
            Optional<XmlElement> amount = said.at("OrgnlTxRef", "Amt", "InstdAmt");
            return new BankLine(
                    run,
                    endToEndId,
                    outcome,
                    amount.map(Values::cents).orElse(null),
                    amount.map(XmlElement::currency).orElse(""),
                    on,
                    reason(said),
                    Values.account(said, "OrgnlTxRef", "CdtrAcct", "Id", "IBAN"));
        });
    }

    /** Rejected, or settled on the account of the payer or of the payee. */
    private static Optional<BankOutcome> outcome(String status) {
        return switch (status) {
            case "RJCT" -> Optional.of(BankOutcome.REJECTED);
            case "ACSC", "ACCC" -> Optional.of(BankOutcome.SETTLED);
            default -> Optional.empty();
        };
    }

    private static String reason(XmlElement said) {
        String code = said.text("StsRsnInf", "Rsn", "Cd");
        return Values.reference("Rsn", code.isEmpty() ? said.text("StsRsnInf", "Rsn", "Prtry") : code);
    }
}
