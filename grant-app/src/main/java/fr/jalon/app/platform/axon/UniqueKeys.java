package fr.jalon.app.platform.axon;

import fr.jalon.app.platform.database.Unavailable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Reads from a database error which unique key was hit. Axon's own resolver waits for an exception class that PostgreSQL's driver
 * never throws, so a lost race would look like a broken database.
 */
final class UniqueKeys implements PersistenceExceptionResolver {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    /** A constraint checked late, a transaction that lost: rolled back for sure. */
    private static final List<String> REFUSED_COMMIT = List.of("23", "40P01", "40001");

    private static final String COMMAND_KEY = "event_command_key";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return find(exception, UNIQUE_VIOLATION).isPresent();
    }

    /** Whether the same command was already recorded. */
    static boolean isDuplicateCommand(Throwable failure) {
        return find(failure, UNIQUE_VIOLATION)
                .map(UniqueKeys::constraint)
                .filter(COMMAND_KEY::equals)
                .isPresent();
    }

    /** Whether the transaction lost to another one by no fault of its own, and may simply be run again. */
    static boolean isTransient(Throwable failure) {
        return find(failure, DEADLOCK).isPresent()
                || find(failure, SERIALIZATION).isPresent();
    }

    /** Whether the database could not take the work now: lock or transaction timeout, no connection, stopping, out of resources. */
    static boolean isBusy(Throwable failure) {
        return Unavailable.is(failure);
    }

    /** Whether a commit failed without saying that it was refused: it may be recorded. */
    static boolean isLostAnswer(Throwable failure) {
        return Causes.find(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .map(state -> REFUSED_COMMIT.stream().noneMatch(state::startsWith))
                .orElseGet(() -> Causes.find(failure, SQLException.class).isPresent());
    }

    private static Optional<SQLException> find(Throwable failure, String state) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql; next != null; next = next.getNextException()) {
                    if (state.equals(next.getSQLState())) {
                        return Optional.of(next);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String constraint(SQLException violation) {
        ServerErrorMessage message = violation instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }
}
