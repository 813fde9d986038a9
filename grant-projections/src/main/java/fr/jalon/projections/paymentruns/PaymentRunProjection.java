package fr.jalon.projections.paymentruns;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;

/** Steps of runs and of their lines, and what each line of a bank file was found to be. */
public final class PaymentRunProjection implements Projection {
    static final Table RUN = Table.of(
            "payment_run",
            text("run_id"),
            text("step"),
            date("execution_on"),
            integer("lines"),
            bigint("total_cents"),
            text("file_sha256"),
            text("grounds"));
    static final Table LINE = Table.of(
            "payment_run_line",
            text("run_id"),
            text("dossier_id"),
            integer("payment"),
            text("state"),
            text("end_to_end_id"),
            bigint("amount_cents"),
            date("booked_on"),
            text("reason_code"));
    static final Table BANK_FILE = Table.of(
            "bank_file", text("bank_file_id"), text("kind"), text("message_id"), text("file_sha256"), integer("lines"));
    static final Table BANK_LINE = Table.of(
            "bank_line",
            text("bank_file_id"),
            integer("line"),
            text("step"),
            text("run_id"),
            text("end_to_end_id"),
            text("outcome"),
            bigint("amount_cents"),
            date("booked_on"),
            text("reason_code"),
            text("problem"),
            text("answer"));

    private static final Wants WANTS = Wants.of(PaymentRunEvent.class, BankFileEvent.class);

    @Override
    public String name() {
        return "paymentruns";
    }

    @Override
    public List<Table> tables() {
        return List.of(RUN, LINE, BANK_FILE, BANK_LINE);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        switch (recorded.event()) {
            case PaymentRunEvent event -> run(event, out);
            case BankFileEvent event -> bank(event, out);
            default -> {}
        }
    }

    private static void run(PaymentRunEvent event, Rows out) {
        String id = event.runId();
        switch (event) {
            case PaymentRunEvent.RunPrepared e ->
                out.add(RUN, id, RunState.PREPARED, e.executionOn(), null, null, null, null);
            case PaymentRunEvent.RunApproved e -> {
                // Told to no dossier before revision 2: the approval is to be given again.
                RunState state = e.dossierIds().isEmpty() ? RunState.PREPARED : RunState.APPROVED;
                out.add(RUN, id, state, null, e.lines(), e.totalCents(), null, null);
            }
            case PaymentRunEvent.RunCancelled e -> {
                out.add(RUN, id, RunState.CANCELLED, null, null, null, null, e.grounds());
                each(id, e.dossierIds(), e.payments(), LineState.CANCELLED, out);
            }
            case PaymentRunEvent.RunIssued e -> {
                out.add(
                        RUN,
                        id,
                        RunState.ISSUED,
                        e.executionOn(),
                        e.dossierIds().size(),
                        e.totalCents(),
                        e.fileSha256(),
                        null);
                each(id, e.dossierIds(), e.payments(), LineState.ISSUED, out);
            }
            case PaymentRunEvent.RunLineAdded e ->
                out.add(
                        LINE,
                        id,
                        e.dossierId(),
                        e.payment(),
                        LineState.PLACED,
                        e.endToEndId(),
                        e.amountCents(),
                        null,
                        null);
            case PaymentRunEvent.RunLineRemoved e ->
                out.add(LINE, id, e.dossierId(), e.payment(), LineState.REMOVED, null, null, null, null);
            case PaymentRunEvent.RunLineSettled e ->
                out.add(
                        LINE,
                        id,
                        e.dossierId(),
                        e.payment(),
                        LineState.SETTLED,
                        e.endToEndId(),
                        e.amountCents(),
                        e.bookedOn(),
                        null);
            case PaymentRunEvent.RunLineReturned e ->
                out.add(
                        LINE,
                        id,
                        e.dossierId(),
                        e.payment(),
                        e.rejected() ? LineState.REJECTED : LineState.RETURNED,
                        e.endToEndId(),
                        e.amountCents(),
                        e.bookedOn(),
                        e.reasonCode());
        }
    }

    private static void each(String run, List<String> dossiers, List<Integer> payments, LineState state, Rows out) {
        for (int i = 0; i < dossiers.size(); i++) {
            out.add(LINE, run, dossiers.get(i), payments.get(i), state, null, null, null, null);
        }
    }

    private static void bank(BankFileEvent event, Rows out) {
        String id = event.bankFileId();
        switch (event) {
            case BankFileEvent.BankFileReceived e ->
                out.add(BANK_FILE, id, e.kind(), e.messageId(), e.fileSha256(), e.lines());
            case BankFileEvent.LineMatched e ->
                out.add(
                        BANK_LINE,
                        id,
                        e.line(),
                        BankLineState.MATCHED,
                        e.runId(),
                        e.endToEndId(),
                        e.outcome(),
                        e.amountCents(),
                        e.bookedOn(),
                        e.reasonCode(),
                        null,
                        null);
            case BankFileEvent.LineQuarantined e ->
                out.add(
                        BANK_LINE,
                        id,
                        e.line(),
                        BankLineState.QUARANTINED,
                        null,
                        e.endToEndId(),
                        e.outcome(),
                        e.amountCents(),
                        e.bookedOn(),
                        e.reasonCode(),
                        e.problem(),
                        null);
            case BankFileEvent.LineResolved e ->
                out.add(
                        BANK_LINE,
                        id,
                        e.line(),
                        BankLineState.RESOLVED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        e.answer());
        }
    }
}
