package fr.jalon.projections.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the audit trail are wanted; null means all.
 *
 * @param type an event name, or the stage before its dot: {@code label} is every {@code label.…}
 * @param from first day of recording, in Paris
 * @param to last day of recording, whole day
 */
public record AuditFilter(
        @Nullable String dossier,
        @Nullable String actor,
        @Nullable String type,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
