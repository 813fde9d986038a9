package fr.jalon.projections.refusals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act that a rule refused; nothing was recorded in the log.
 *
 * @param act code of the act, e.g. {@code payment.order}
 * @param targetId the stream aimed at
 * @param code stable code of the rule
 * @param values what broke the rule, JSON
 */
public record Refusal(
        long refusalId,
        Instant refusedAt,
        String actor,
        @Nullable String role,
        String act,
        @Nullable String targetType,
        @Nullable String targetId,
        String code,
        String values,
        String message,
        String commandId) {}
