package fr.jalon.domain.language;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** One person at one moment: what the front door writes beside an act. */
public record Acting(
        String actor,
        Role role,
        Instant at,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    public static Acting by(String actor, Role role) {
        return new Acting(actor, role, Instant.EPOCH, LocalDate.EPOCH, null, null).on("2021-10-20");
    }

    /** Received at noon in Paris on {@code day}, with effect the same day. */
    public Acting on(String day) {
        return on(LocalDate.parse(day));
    }

    public Acting on(LocalDate day) {
        return new Acting(actor, role, noon(day), day, reason, expectedVersion);
    }

    /** Received at {@code instant}, with effect that day in Paris. */
    public Acting at(String instant) {
        Instant received = Instant.parse(instant);
        return new Acting(
                actor, role, received, LocalDate.ofInstant(received, ActContext.PARIS), reason, expectedVersion);
    }

    /** With effect on {@code day}, whenever it is received. */
    public Acting withEffectOn(String day) {
        return new Acting(actor, role, at, LocalDate.parse(day), "entered late", expectedVersion);
    }

    /** Having seen {@code version} facts. */
    public Acting having(long version) {
        return new Acting(actor, role, at, effectiveOn, reason, version);
    }

    public ActContext context(Act act) {
        return new ActContext(actor, role, act.code(), effectiveOn, at, reason);
    }

    /** The metadata of a command that asks for {@code act}, or of an event that it led to. */
    public MetaData doing(Act act) {
        MetaData envelope = MetaData.with(ActContext.ACTOR_KEY, actor)
                .and(ActContext.ROLE_KEY, role.name())
                .and(ActContext.ACT_KEY, act.code())
                .and(ActContext.EFFECTIVE_ON_KEY, effectiveOn.toString())
                .and(ActContext.AT_KEY, at.toString());
        if (reason != null) {
            envelope = envelope.and(ActContext.REASON_KEY, reason);
        }
        return expectedVersion == null
                ? envelope
                : envelope.and(ActContext.EXPECTED_VERSION_KEY, expectedVersion.toString());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ActContext.PARIS).toInstant();
    }
}
