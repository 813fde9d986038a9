package fr.jalon.app.paymentrun;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A payment run as its events make it. Euro cents.
 *
 * @param approvedAt null until approved
 * @param issuedOn legal date of the payments, null until issued
 * @param fileSha256 of the file that was issued; empty until then
 * @param lines in the order in which they were added
 */
record RunSheet(
        String runId,
        LocalDate executionOn,
        @Nullable Instant approvedAt,
        boolean cancelled,
        @Nullable LocalDate issuedOn,
        String fileSha256,
        List<Line> lines) {
    /** One transfer; {@code outcome} is the last the bank said of it, null while it said nothing. */
    record Line(
            String dossierId,
            int payment,
            String endToEndId,
            long amountCents,
            String ibanToken,
            @Nullable BankOutcome outcome) {
        Line with(BankOutcome said) {
            return new Line(dossierId, payment, endToEndId, amountCents, ibanToken, said);
        }

        private static String key(String dossierId, int payment) {
            return dossierId + "/" + payment;
        }
    }

    static RunSheet of(List<? extends DomainEventMessage<?>> events) {
        Reading reading = new Reading();
        events.forEach(reading::read);
        return reading.sheet();
    }

    boolean isIssued() {
        return !fileSha256.isEmpty();
    }

    /** Whether its file may be made: approved, and not over. */
    boolean isIssuable() {
        return approvedAt != null && !cancelled && !isIssued();
    }

    private static final class Reading {
        private String runId = "";
        private LocalDate executionOn = LocalDate.MIN;
        private @Nullable Instant approvedAt;
        private boolean cancelled;
        private @Nullable LocalDate issuedOn;
        private String fileSha256 = "";
        private final Map<String, Line> lines = new LinkedHashMap<>();

        void read(DomainEventMessage<?> message) {
            PaymentRunEvent event = (PaymentRunEvent) message.getPayload();
            runId = event.runId();
            switch (event) {
                case PaymentRunEvent.RunPrepared e -> executionOn = e.executionOn();
                case PaymentRunEvent.RunLineAdded e ->
                    lines.put(
                            Line.key(e.dossierId(), e.payment()),
                            new Line(e.dossierId(), e.payment(), e.endToEndId(), e.amountCents(), e.ibanToken(), null));
                case PaymentRunEvent.RunLineRemoved e -> lines.remove(Line.key(e.dossierId(), e.payment()));
                case PaymentRunEvent.RunApproved e -> approvedAt = Instant.parse(envelope(message, ActContext.AT_KEY));
                case PaymentRunEvent.RunCancelled e -> cancelled = true;
                case PaymentRunEvent.RunIssued e -> {
                    issuedOn = LocalDate.parse(envelope(message, ActContext.EFFECTIVE_ON_KEY));
                    fileSha256 = e.fileSha256();
                }
                case PaymentRunEvent.RunLineSettled e -> said(e.dossierId(), e.payment(), BankOutcome.SETTLED);
                case PaymentRunEvent.RunLineReturned e ->
                    said(e.dossierId(), e.payment(), e.rejected() ? BankOutcome.REJECTED : BankOutcome.RETURNED);
            }
        }

        private void said(String dossierId, int payment, BankOutcome outcome) {
            lines.computeIfPresent(Line.key(dossierId, payment), (key, line) -> line.with(outcome));
        }

        /** What the front door wrote beside the event; the same for each reading, on any machine. */
        private static String envelope(DomainEventMessage<?> message, String key) {
            return Objects.toString(Objects.requireNonNull(message.getMetaData().get(key)));
        }

        RunSheet sheet() {
            return new RunSheet(
                    runId, executionOn, approvedAt, cancelled, issuedOn, fileSha256, List.copyOf(lines.values()));
        }
    }
}
