package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as it reaches the front door: what is asked, and by whom. {@code actor} and {@code roles} come from the session, never from the
 * request.
 *
 * @param command the record that carries the values of the act
 * @param actor stable identifier of the person
 * @param roles all the roles of the person
 * @param effectiveOn legal date of the act, or null for today in Paris
 * @param reason why, compulsory for a past {@code effectiveOn}
 * @param commandId the same for each retry of one act; null when the sender does not retry
 * @param expectedVersion number of events of the stream the person had seen, or null when the act does not depend on it
 * @param correlationId ties several acts of one piece of work together, or null
 * @param beside what is kept with it, and not without it
 */
public record Envelope(
        Record command,
        String actor,
        Set<Role> roles,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable String commandId,
        @Nullable Long expectedVersion,
        @Nullable String correlationId,
        Beside beside) {

    public Envelope {
        roles = Set.copyOf(roles);
        // "/" is kept for the commands that this one leads to.
        if (commandId != null && !commandId.matches("[A-Za-z0-9._:-]{1,120}")) {
            throw new IllegalArgumentException("A command id has 1 to 120 letters, digits, '.', '_', ':' or '-'");
        }
    }

    /** An act of today, by one person in their roles. */
    public static Envelope of(Record command, String actor, Set<Role> roles) {
        return new Envelope(command, actor, roles, null, null, null, null, null, Beside.NOTHING);
    }

    /** An act of today, by one person in one role. */
    public static Envelope of(Record command, String actor, Role role) {
        return of(command, actor, Set.of(role));
    }

    public Envelope effectiveOn(@Nullable LocalDate day, @Nullable String why) {
        return new Envelope(command, actor, roles, day, why, commandId, expectedVersion, correlationId, beside);
    }

    public Envelope because(@Nullable String why) {
        return effectiveOn(effectiveOn, why);
    }

    public Envelope commandId(@Nullable String id) {
        return new Envelope(command, actor, roles, effectiveOn, reason, id, expectedVersion, correlationId, beside);
    }

    public Envelope expecting(@Nullable Long version) {
        return new Envelope(command, actor, roles, effectiveOn, reason, commandId, version, correlationId, beside);
    }

    public Envelope correlatedWith(@Nullable String id) {
        return new Envelope(command, actor, roles, effectiveOn, reason, commandId, expectedVersion, id, beside);
    }

    public Envelope keeping(Beside what) {
        return new Envelope(
                command, actor, roles, effectiveOn, reason, commandId, expectedVersion, correlationId, what);
    }

    /** The same, asking for another command. */
    public Envelope asking(Record other) {
        return new Envelope(
                other, actor, roles, effectiveOn, reason, commandId, expectedVersion, correlationId, beside);
    }

    static String randomCommandId() {
        return UUID.randomUUID().toString();
    }
}
