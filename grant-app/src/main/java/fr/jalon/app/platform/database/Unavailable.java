package fr.jalon.app.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells the failures that only say that the database cannot do it now from all others: nothing is wrong with what was asked, and the same may be
 * asked again. Whether an act was recorded is another question, which its key answers.
 */
public final class Unavailable {
    /**
     * Classes and codes of SQLSTATE: connection lost; lost to another transaction; out of disk, memory or connections; stopped by an operator or a
     * time limit; error of the disk; a server that only reads, after a change of server; session ended for lasting too long; lock not obtained.
     */
    private static final List<String> STATES =
            List.of("08", "40001", "40003", "40P01", "53", "57", "58", "25006", "25P03", "25P04", "25P05", "55P03");

    private static final List<Class<? extends Throwable>> KINDS = List.of(
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            CannotGetJdbcConnectionException.class,
            CannotCreateTransactionException.class,
            LockAcquisitionFailedException.class);

    /** More causes than any framework wraps; a loop among them ends here. */
    private static final int DEEPEST = 50;

    private Unavailable() {}

    /** Whether {@code failure}, or anything that caused it, is of that kind. */
    public static boolean is(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isKind(cause) || cause instanceof SQLException sql && saysSo(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isKind(Throwable cause) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(cause));
    }

    private static boolean saysSo(SQLException failure) {
        SQLException each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            String state = each.getSQLState();
            if (state != null && STATES.stream().anyMatch(state::startsWith)) {
                return true;
            }
            each = each.getNextException();
        }
        return false;
    }
}
