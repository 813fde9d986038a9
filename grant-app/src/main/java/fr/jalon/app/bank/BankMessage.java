package fr.jalon.app.bank;

import fr.jalon.app.document.FileRefused;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A message of the bank as far as it is about our transfers. Fr: retour bancaire.
 *
 * @param kind message of ISO 20022, e.g. {@code pain.002.001.10}
 * @param messageId what the bank calls it
 */
public record BankMessage(String kind, String messageId, List<BankLine> lines) {
    /** Largest file read, in bytes. */
    public static final int LARGEST = SafeXml.LARGEST;

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private static final Map<String, Reading> KNOWN = Map.of(
            NAMESPACE + "pain.002.001.10", PaymentStatusReport::read,
            NAMESPACE + "camt.053.001.08", root -> AccountReport.read(root, "BkToCstmrStmt", "Stmt"),
            NAMESPACE + "camt.054.001.08", root -> AccountReport.read(root, "BkToCstmrDbtCdtNtfctn", "Ntfctn"));

    @FunctionalInterface
    private interface Reading {
        Content read(XmlElement root);
    }

    /** What one kind of message holds. */
    record Content(String messageId, List<BankLine> lines) {}

    public BankMessage {
        lines = List.copyOf(lines);
    }

    /**
     * @throws FileRefused {@code BankFileTooLarge}, {@code BankFileTooDeep}, {@code BankFileEncoding}, {@code BankFileForbiddenXml},
     *     {@code BankFileUnreadable}, {@code BankFileUnknownKind}, {@code BankFileIncomplete}, or {@code BankFileWithoutResult} when it says
     *     nothing final of any transfer
     */
    public static BankMessage read(byte[] content) {
        SafeXml.Root root = SafeXml.read(content, KNOWN.keySet());
        Content read = Objects.requireNonNull(KNOWN.get(root.namespace())).read(root.element());
        if (read.lines().isEmpty()) {
            throw SafeXml.refused("BankFileWithoutResult");
        }
        return new BankMessage(root.namespace().substring(NAMESPACE.length()), read.messageId(), read.lines());
    }
}
