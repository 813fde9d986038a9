package fr.jalon.app.bank;

import java.nio.charset.StandardCharsets;

/** Answers of an invented bank. */
public final class Messages {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private Messages() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A pain.002 about the run {@code run}; {@code parts} are its {@code OrgnlPmtInfAndSts}. */
    public static String statusReport(String id, String run, String groupStatus, String parts) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="%spain.002.001.10" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="%spain.002.001.10 pain.002.001.10.xsd">
              <CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-07-15T08:30:00+02:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>
                %s
              </CstmrPmtStsRpt>
            </Document>
            """.formatted(
                        NAMESPACE,
                        NAMESPACE,
                        id,
                        run,
                        groupStatus.isEmpty() ? "" : "<GrpSts>" + groupStatus + "</GrpSts>",
                        parts);
    }

    /** One transfer of a pain.002. */
    public static String status(String endToEndId, String status, String reason, String amount) {
        return status(endToEndId, status, reason, amount, "");
    }

    /** One transfer of a pain.002 that repeats its {@code amount}, and {@code account} unless empty. */
    public static String status(String endToEndId, String status, String reason, String amount, String account) {
        return """
            <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s%s</TxInfAndSts>\
            """.formatted(
                        endToEndId,
                        status,
                        reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>",
                        amount.isEmpty()
                                ? ""
                                : "<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">" + amount + "</InstdAmt></Amt>"
                                        + creditor(account) + "</OrgnlTxRef>");
    }

    public static String part(String run, String transactions) {
        return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + run + "</OrgnlPmtInfId>" + transactions + "</OrgnlPmtInfAndSts>";
    }

    /** A camt.053 with {@code entries}. */
    public static String statement(String id, String entries) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="%scamt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-07-16T04:00:00+02:00</CreDtTm></GrpHdr>
            <Stmt><Id>1</Id>%s</Stmt></BkToCstmrStmt></Document>
            """.formatted(NAMESPACE, id, entries);
    }

    /** A camt.054 with {@code entries}. */
    public static String notification(String id, String entries) {
        return statement(id, entries)
                .replace("camt.053", "camt.054")
                .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
                .replace("Stmt>", "Ntfctn>");
    }

    /** One booked entry of one transfer; {@code more} goes into its details, e.g. a return. */
    public static String entry(String endToEndId, String side, String currency, String amount, String more) {
        return """
            <Ntry><Amt Ccy="%1$s">%2$s</Amt><CdtDbtInd>%3$s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-07-16</Dt></BookgDt>
            <NtryDtls><TxDtls><Refs><EndToEndId>%4$s</EndToEndId></Refs><Amt Ccy="%1$s">%2$s</Amt><CdtDbtInd>%3$s</CdtDbtInd>%5$s</TxDtls></NtryDtls></Ntry>
            """.formatted(currency, amount, side, endToEndId, more);
    }

    public static String debit(String endToEndId, String amount) {
        return entry(endToEndId, "DBIT", "EUR", amount, "");
    }

    /** A debit that names the account it went to. */
    public static String debit(String endToEndId, String amount, String account) {
        return entry(endToEndId, "DBIT", "EUR", amount, "<RltdPties>" + creditor(account) + "</RltdPties>");
    }

    public static String creditor(String account) {
        return account.isEmpty() ? "" : "<CdtrAcct><Id><IBAN>" + account + "</IBAN></Id></CdtrAcct>";
    }

    public static String returned(String endToEndId, String amount, String reason) {
        return entry(endToEndId, "CRDT", "EUR", amount, "<RtrInf><Rsn><Cd>" + reason + "</Cd></Rsn></RtrInf>");
    }
}
