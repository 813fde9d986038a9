package fr.jalon.app.payment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.jalon.projections.commitments.Commitment;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.dossiers.DossierView;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentState;
import fr.jalon.projections.payments.PaymentView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The payments made, one row each, under the names that extracts of Chorus bear where open data reads them. Chorus-like: no interface of
 * Chorus, and only the columns we know. A payment that the bank returned is no payment made.
 *
 * <p>Comma, UTF-8 without mark, amounts with a dot and two decimals, ISO dates. Cost: two questions for each dossier paid.
 */
@Component
public class PaymentsCsv {
    static final List<String> COLUMNS = List.of(
            "ej",
            "siret",
            "exercice",
            "numeroDemandePaiement",
            "nomStructure",
            "codeCentreFinancier",
            "amount",
            "dateOperation");

    private final PaymentQueries payments;
    private final CommitmentQueries commitments;
    private final DossierQueries dossiers;

    public PaymentsCsv(PaymentQueries payments, CommitmentQueries commitments, DossierQueries dossiers) {
        this.payments = payments;
        this.commitments = commitments;
        this.dossiers = dossiers;
    }

    /**
     * The whole file, in UTF-8, or a failure and nothing. Memory: about 150 bytes a payment.
     *
     * @param call payments of this call only; of all when null
     */
    public byte[] file(@Nullable String call, AsOf asOf) {
        StringWriter file = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
            csv.writeRecord(COLUMNS);
            String cursor = null;
            do {
                Page<PaymentView> page =
                        payments.find(PaymentFilter.in(PaymentState.EXECUTED, call), asOf, cursor, Page.MAX_SIZE);
                page.items().forEach(payment -> csv.writeRecord(row(payment, asOf)));
                cursor = page.next();
            } while (cursor != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(PaymentView payment, AsOf asOf) {
        Optional<Commitment> commitment = commitments.ofDossier(payment.dossierId(), asOf);
        Optional<DossierView> dossier = dossiers.get(payment.dossierId(), asOf);
        LocalDate paidOn = Objects.requireNonNull(payment.executedOn());
        return List.of(
                Cells.text(commitment.map(Commitment::agreementNo).orElse("")),
                Cells.text(dossier.map(DossierView::siteSiret).orElse("")),
                Integer.toString(paidOn.getYear()),
                Cells.text(payment.dossierId() + "/" + payment.payment()),
                Cells.text(payment.applicant()),
                Cells.text(dossier.map(DossierView::budgetNode).orElse("")),
                BigDecimal.valueOf(payment.amountCents(), 2).toPlainString(),
                paidOn.toString());
    }
}
