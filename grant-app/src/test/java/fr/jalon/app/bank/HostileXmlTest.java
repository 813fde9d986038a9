package fr.jalon.app.bank;

import static fr.jalon.app.bank.Messages.bytes;
import static fr.jalon.app.bank.Messages.debit;
import static fr.jalon.app.bank.Messages.statement;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import fr.jalon.app.document.FileRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** XML that wants more than to be read: refused at once, without a file opened or a socket. Controls show that a plain parser would obey. */
class HostileXmlTest {
    private static final String CANARY = "canary-of-a-secret-file";

    private static final long MOST_BYTES = 50 << 20;
    /** The dearest takes less than a tenth; a machine has slow minutes. */
    private static final Duration MOST_CPU = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    private ServerSocket elsewhere;
    private Path secret;

    @BeforeEach
    void listen() throws IOException {
        elsewhere = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
        BankMessage.read(bytes(statement("warm", debit("d1/1", "1"))));
    }

    @AfterEach
    void close() throws IOException {
        elsewhere.close();
    }

    @Test
    void anEntityThatReadsAFile() throws Exception {
        String hostile = withType("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", "&x;");

        refused(hostile, "BankFileForbiddenXml");
        assertThat(plain(hostile, false).getDocumentElement().getTextContent()).contains(CANARY);
    }

    @Test
    void anEntityThatCallsAnotherMachine() throws Exception {
        String hostile = withType("<!ENTITY x SYSTEM \"" + address() + "\">", "&x;");

        refused(hostile, "BankFileForbiddenXml");
        calledBy(() -> plain(hostile, false));
    }

    @Test
    void aTypeKeptOnAnotherMachine() throws Exception {
        String hostile = statement("m", debit("d1/1", "1"))
                .replace("<Document", "<!DOCTYPE Document SYSTEM \"" + address() + "\"><Document");

        refused(hostile, "BankFileForbiddenXml");
        calledBy(() -> plain(hostile, false));
    }

    @Test
    void aBillionLaughs() throws Exception {
        String laughs = lol(9);

        refused(laughs, "BankFileForbiddenXml");
        assertThat(plain(lol(3), false).getDocumentElement().getTextContent().length())
                .isGreaterThan(2_000);
    }

    /** Control: what a parser without limits spends on the same text is seen. */
    @Test
    void aBillionLaughsWithoutLimits() {
        DocumentBuilderFactory unlimited = DocumentBuilderFactory.newDefaultInstance();
        for (String limit : List.of("entityExpansionLimit", "totalEntitySizeLimit", "maxGeneralEntitySizeLimit")) {
            unlimited.setAttribute("jdk.xml." + limit, "0");
        }
        byte[] laughs = bytes(lol(6));

        assertThatThrownBy(() -> cheap(() ->
                        catchThrowable(() -> unlimited.newDocumentBuilder().parse(new ByteArrayInputStream(laughs)))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes allocated");
    }

    @Test
    void anInclusion() throws Exception {
        String hostile = statement(
                "m",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + secret.toUri()
                        + "\"/>");

        refused(hostile, "BankFileForbiddenXml");
        assertThat(plain(hostile, true).getDocumentElement().getTextContent()).contains(CANARY);
    }

    @Test
    void aSchemaKeptOnAnotherMachine() throws Exception {
        String hostile = statement("m", debit("d1/1", "1"))
                .replace(
                        "<Document ",
                        "<Document xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08 "
                                + address() + "\" ");

        refused(hostile, "BankFileForbiddenXml");
        DocumentBuilderFactory validating = DocumentBuilderFactory.newDefaultInstance();
        validating.setNamespaceAware(true);
        validating.setValidating(true);
        validating.setAttribute(
                "http://java.sun.com/xml/jaxp/properties/schemaLanguage", "http://www.w3.org/2001/XMLSchema");
        calledBy(() -> validating.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(hostile))));
    }

    @Test
    void anInstructionAndAnElementFromElsewhere() {
        refused(
                statement("m", debit("d1/1", "1"))
                        .replace("<Document", "<?xml-stylesheet href=\"" + address() + "\"?><Document"),
                "BankFileForbiddenXml");
        refused(statement("m", debit("d1/1", "1") + "<x xmlns=\"urn:other\"/>"), "BankFileForbiddenXml");
        refused(
                statement("m", debit("d1/1", "1")).replace("<Stmt>", "<Stmt xml:base=\"" + address() + "\">"),
                "BankFileForbiddenXml");
    }

    @Test
    void fiftyMegabytes() {
        byte[] large = new byte[50 << 20];
        System.arraycopy(bytes("<Document>"), 0, large, 0, 10);

        assertThat(refused(large, "BankFileTooLarge").status().value()).isEqualTo(413);
        refused(statement("m", " ".repeat(SafeXml.LARGEST)), "BankFileTooLarge");
        refused(statement("m", " ".repeat(SafeXml.LARGEST / 2) + "<x xmlns=\"urn:other\"/>"), "BankFileForbiddenXml");
    }

    @Test
    void depthAndNumber() {
        refused(statement("m", "<a>".repeat(10_000) + "</a>".repeat(10_000)), "BankFileTooDeep");
        refused(statement("m", "<a/>".repeat(SafeXml.ELEMENTS_MOST)), "BankFileTooDeep");
        // Document, BkToCstmrStmt and Stmt are three levels of their own.
        int room = SafeXml.DEEPEST - 3;
        refused(statement("m", "<a>".repeat(room + 1) + "</a>".repeat(room + 1)), "BankFileTooDeep");
        assertThat(BankMessage.read(
                                bytes(statement("m", "<a>".repeat(room) + "</a>".repeat(room) + debit("d1/1", "1"))))
                        .lines())
                .hasSize(1);
    }

    @Test
    void anotherNamespaceOrNone() {
        String whole = statement("m", debit("d1/1", "1"));

        refused(whole.replace("camt.053.001.08", "camt.053.001.02"), "BankFileUnknownKind");
        refused(whole.replace("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08", "urn:evil"), "BankFileUnknownKind");
        refused(whole.replaceAll(" xmlns=\"[^\"]*\"", ""), "BankFileUnknownKind");
        refused("<html/>", "BankFileUnknownKind");
    }

    @Test
    void anotherEncoding() {
        String whole = statement("m", debit("d1/1", "1"));

        refused(whole.replace("UTF-8", "UTF-7").replace("<Ntry>", "+ADw-Ntry+AD4-"), "BankFileEncoding");
        refused(whole.replace("UTF-8", "ISO-8859-1"), "BankFileEncoding");
        refused(("\uFEFF" + whole).getBytes(UTF_16BE), "BankFileEncoding");
        refused(("\uFEFF" + whole).getBytes(UTF_16LE), "BankFileEncoding");
        assertThat(BankMessage.read(("\uFEFF" + whole).getBytes(UTF_8)).lines()).hasSize(1);
    }

    @Test
    void whatIsNoXml() {
        String whole = statement("m", debit("d1/1", "1"));

        refused("", "BankFileUnreadable");
        refused("not xml", "BankFileUnreadable");
        refused("\0", "BankFileUnreadable");
        refused(whole.substring(0, whole.length() - 20), "BankFileUnreadable");
        refused(whole + "<more/>", "BankFileUnreadable");
        refused(whole.replace("d1/1", "a\u0001b"), "BankFileUnreadable");
        refused(whole.replace("d1/1", "&unknown;"), "BankFileForbiddenXml", "BankFileUnreadable");
    }

    private String withType(String declaration, String text) {
        return statement("m", debit("d1/1", "1"))
                .replace("<Document", "<!DOCTYPE Document [" + declaration + "]><Document")
                .replace("d1/1", text);
    }

    private String lol(int levels) {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i <= levels; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return withType(entities.toString(), "&l" + levels + ";");
    }

    private String address() {
        return "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x";
    }

    private void refused(String hostile, String... codes) {
        FileRefused refused = refused(bytes(hostile));
        assertThat(refused.code()).isIn((Object[]) codes);
    }

    private FileRefused refused(byte[] hostile, String code) {
        FileRefused refused = refused(hostile);
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    /** Refused for little, and nobody was called. */
    private FileRefused refused(byte[] hostile) {
        refusal(hostile);
        FileRefused refused = cheap(() -> refusal(hostile));
        assertThat(refused.status().value()).isIn(413, 422);
        assertThatThrownBy(() -> {
                    elsewhere.setSoTimeout(20);
                    elsewhere.accept().close();
                })
                .isInstanceOf(SocketTimeoutException.class);
        return refused;
    }

    private static FileRefused refusal(byte[] hostile) {
        return catchThrowableOfType(FileRefused.class, () -> BankMessage.read(hostile));
    }

    /** What {@code reading} gives, once it took less of the processor and of memory than a refusal may: neither depends on who else works. */
    private static <T> T cheap(Supplier<T> reading) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        T read = reading.get();
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        Duration busy = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu);
        assertThat(bytes).as("bytes allocated").isLessThan(MOST_BYTES);
        assertThat(busy).as("time of the processor").isLessThan(MOST_CPU);
        return read;
    }

    private static Document plain(String xml, boolean including) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(including);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(xml)));
    }

    @FunctionalInterface
    private interface Parsing {
        Document parse() throws Exception;
    }

    /** Control: the same text makes a plain parser call; each call is hung up on, and a client may try twice. */
    private void calledBy(Parsing parsing) throws Exception {
        elsewhere.setSoTimeout(10_000);
        CompletableFuture<Boolean> called = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    elsewhere.accept().close();
                    called.complete(true);
                }
            } catch (IOException noMore) {
                called.complete(false);
            }
        });
        try {
            parsing.parse();
        } catch (IOException | SAXException hungUp) {
            assertThat(hungUp).isNotNull();
        }
        assertThat(called.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
