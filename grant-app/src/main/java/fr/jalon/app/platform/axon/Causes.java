package fr.jalon.app.platform.axon;

import fr.jalon.app.platform.database.LogShortened;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.List;
import java.util.Optional;

/** Finds our own words under the layers of exceptions that a framework wraps them in. */
final class Causes {
    static final List<Class<? extends RuntimeException>> OURS = List.of(
            RuleViolated.class,
            DuplicateCommand.class,
            Forbidden.class,
            NoFrontDoor.class,
            LogShortened.class,
            OutcomeUnknown.class,
            Conflict.class,
            Busy.class);

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
        }
        return Optional.empty();
    }
}
