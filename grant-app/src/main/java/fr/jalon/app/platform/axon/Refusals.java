package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** Notes who tried what and which rule said no, after the act's own transaction has been rolled back. Fr: journal des refus. */
final class Refusals {
    private final JdbcClient database;
    private final ObjectMapper json;

    Refusals(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void note(Envelope envelope, String act, Instant at, String commandId, RuntimeException refusal) {
        Target target = Target.of(envelope.command());
        note(target, envelope.actor(), envelope.roles(), act, at, commandId, refusal);
    }

    void note(
            Target target,
            String actor,
            Set<Role> roles,
            String act,
            Instant at,
            String commandId,
            RuntimeException refusal) {
        database.sql("""
            insert into ops.refusal
                (refused_at, actor, role, act, target_type, target_id, code, values, message, command_id)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)\
            """)
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(actor)
                .param(names(roles))
                .param(act)
                .param(target.type())
                .param(target.id())
                .param(code(refusal))
                .param(json.writeValueAsString(values(refusal)))
                .param(String.valueOf(refusal.getMessage()))
                .param(commandId)
                .update();
    }

    private static String code(RuntimeException refusal) {
        return refusal instanceof RuleViolated rule
                ? rule.code()
                : refusal.getClass().getSimpleName();
    }

    private static Map<String, Object> values(RuntimeException refusal) {
        return switch (refusal) {
            case RuleViolated rule ->
                new TreeMap<>(rule.values().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, value -> plain(value.getValue()))));
            case Forbidden forbidden -> Map.of("needed", names(forbidden.needed()));
            default -> Map.of();
        };
    }

    /** Amounts stay numbers; all else is shown as the rule's sentence would show it. */
    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }

    private static String names(Set<? extends Enum<?>> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
