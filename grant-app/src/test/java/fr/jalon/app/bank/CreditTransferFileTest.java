package fr.jalon.app.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The file of a payment run, judged by the schema of ISO 20022. */
class CreditTransferFileTest {
    private static final Payer PAYER = new Payer("Démonstration", "FR7699999999990000000000153", "FICTFRP0XXX");
    private static final Transfer FIRST =
            new Transfer("mdp-2021-001/1", 75_000_00, "L’Atelier de la Forêt", "FR7630006000011234567890189", "Avance");
    private static final Transfer SECOND =
            new Transfer("mdp-2021-002/3", 1, "Cœur & Ouvrage", "DE89370400440532013000", "Solde");
    private static final TransferOrder ORDER = order(FIRST, SECOND);

    @Test
    void theFileIsValidByTheSchemaOfIso20022() throws Exception {
        validate(CreditTransferFile.write(ORDER, PAYER));
    }

    /** Control: the schema does find what is wrong. */
    @Test
    void theSchemaRefusesAnAmountWithThreeDecimalsTooMany() {
        byte[] wrong = new String(CreditTransferFile.write(ORDER, PAYER), UTF_8)
                .replace(">75000.00<", ">75000.000001<")
                .getBytes(UTF_8);

        assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }

    @Test
    void itSaysWhoPaysWhomHowMuchAndWhenInTheOrderOfTheRun() {
        String file = new String(CreditTransferFile.write(ORDER, PAYER), UTF_8);

        assertThat(file)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
                .contains(
                        "<MsgId>run-2026-07</MsgId>",
                        "<PmtInfId>run-2026-07</PmtInfId>",
                        "<CreDtTm>2026-07-14T10:00:00+00:00</CreDtTm>",
                        "<NbOfTxs>2</NbOfTxs>",
                        "<CtrlSum>75000.01</CtrlSum>",
                        "<Dt>2026-07-15</Dt>",
                        "<IBAN>FR7699999999990000000000153</IBAN>",
                        "<BICFI>FICTFRP0XXX</BICFI>",
                        "<InstdAmt Ccy=\"EUR\">75000.00</InstdAmt>",
                        "<InstdAmt Ccy=\"EUR\">0.01</InstdAmt>",
                        "<Nm>L'Atelier de la Foret</Nm>",
                        "<Nm>Coeur + Ouvrage</Nm>")
                .doesNotContain("PstlAdr");
        assertThat(file.indexOf("mdp-2021-001/1")).isPositive().isLessThan(file.indexOf("mdp-2021-002/3"));
    }

    @Test
    void theSameRunIsTheSameBytesOnAnyMachineAtAnyTime() {
        byte[] first = CreditTransferFile.write(ORDER, PAYER);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(CreditTransferFile.write(order(FIRST, SECOND), PAYER)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(CreditTransferFile.write(order(SECOND, FIRST), PAYER)).isNotEqualTo(first);
    }

    @Test
    void longIdsBecomeReferencesThatTheSchemaTakes() throws Exception {
        String id = "d-123e4567-e89b-12d3-a456-426614174000/12";
        Transfer transfer = new Transfer(id, 100, "x".repeat(200), FIRST.iban(), "y".repeat(200));
        byte[] file = CreditTransferFile.write(
                new TransferOrder("run_" + id, Instant.EPOCH, LocalDate.EPOCH, List.of(transfer)), PAYER);

        validate(file);
        assertThat(new String(file, UTF_8)).contains(Sepa.reference(id));
    }

    @Test
    void aRunThatPaysNothingHasNoFile() {
        assertThatIllegalArgumentException().isThrownBy(() -> order());
    }

    @Test
    void aPayerWhoseAccountMakesNoSenseStopsTheStart() {
        assertThatThrownBy(() -> new Payer("x", "FR7699999999990000000000158", "FICTFRP0XXX"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new Payer("x", "FR7699999999990000000000153", "nothing"))
                .isInstanceOf(RuntimeException.class);
    }

    static void validate(byte[] file) throws IOException, SAXException {
        String name = new String(file, UTF_8).replaceAll("(?s).*xsd:(pain\\.\\d{3}\\.\\d{3}\\.\\d{2}).*", "$1");
        URL schema = Objects.requireNonNull(CreditTransferFileTest.class.getResource("/" + name + ".xsd"), name);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    private static TransferOrder order(Transfer... transfers) {
        return new TransferOrder(
                "run-2026-07",
                Instant.parse("2026-07-14T10:00:00.123Z"),
                LocalDate.of(2026, 7, 15),
                List.of(transfers));
    }
}
