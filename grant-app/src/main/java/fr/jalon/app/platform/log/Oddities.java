package fr.jalon.app.platform.log;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.kernel.Envelope;
import fr.jalon.projections.kernel.Recorded;
import java.time.LocalDate;
import java.util.Optional;

/** What an event says of its act that the front door would never have let through. */
final class Oddities {
    private Oddities() {}

    static Optional<String> of(Recorded<?> recorded) {
        Envelope envelope = recorded.envelope();
        Optional<Act> act = ActCatalogue.named(envelope.act());
        if (act.isEmpty()) {
            return Optional.of("is of an act that does not exist: " + envelope.act());
        }
        Role role = Role.valueOf(envelope.role());
        // In its time the product did by itself some of what only people do now.
        if (role != Role.SYSTEM && !act.get().roles().contains(role)) {
            return Optional.of("is of an act that is not for the role " + role + ": " + envelope.act());
        }
        if (recorded.sequence() == 0 && role != Role.SYSTEM && !act.get().starts()) {
            return Optional.of("begins a stream, which its act never does: " + envelope.act());
        }
        if (envelope.actor().isBlank()) {
            return Optional.of("is of nobody");
        }
        if (envelope.effectiveOn().isAfter(LocalDate.ofInstant(recorded.recordedAt(), ActContext.PARIS))) {
            return Optional.of("counts from " + envelope.effectiveOn() + ", after the day it was recorded");
        }
        return Optional.empty();
    }
}
