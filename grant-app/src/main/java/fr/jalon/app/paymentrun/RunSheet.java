package fr.jalon.app.paymentrun;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param fileSha256 of the file that was issued; empty until then
 * @param lines in the order in which they were added
 */
record RunSheet(
        String runId,
        LocalDate executionOn,
        @Nullable Instant approvedAt,
        boolean cancelled,
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
                case PaymentRunEvent.RunApproved e -> approvedAt = approvedAt(message);
                case PaymentRunEvent.RunCancelled e -> cancelled = true;
                case PaymentRunEvent.RunIssued e -> fileSha256 = e.fileSha256();
                case PaymentRunEvent.RunLineSettled e -> said(e.dossierId(), e.payment(), BankOutcome.SETTLED);
                case PaymentRunEvent.RunLineReturned e ->
                    said(e.dossierId(), e.payment(), e.rejected() ? BankOutcome.REJECTED : BankOutcome.RETURNED);
            }
        }

        private void said(String dossierId, int payment, BankOutcome outcome) {
            lines.computeIfPresent(Line.key(dossierId, payment), (key, line) -> line.with(outcome));
        }

        /** When the system received the approval, as its envelope says; the same for each reading, on any machine. */
        private static Instant approvedAt(DomainEventMessage<?> message) {
            return Instant.parse(Objects.toString(
                    Objects.requireNonNull(message.getMetaData().get(ActContext.AT_KEY))));
        }

        RunSheet sheet() {
            return new RunSheet(
                    runId,
                    executionOn,
                    approvedAt,
                    cancelled,
                    fileSha256,
                    List.copyOf(new ArrayList<>(lines.values())));
        }
    }
}
