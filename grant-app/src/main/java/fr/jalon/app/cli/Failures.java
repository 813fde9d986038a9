package fr.jalon.app.cli;

import fr.jalon.app.history.HistoryBroken;
import fr.jalon.app.history.LoadStopped;
import fr.jalon.app.platform.database.DatabaseUnavailable;
import fr.jalon.projections.rebuild.RebuildUnderWay;
import fr.jalon.projections.rebuild.ReplayStopped;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence what can be put right by the person at the terminal; anything else with its whole trace. */
final class Failures implements IExecutionExceptionHandler {
    /** Failures whose message is written for that person. */
    private static final List<Class<? extends RuntimeException>> FRIENDLY = List.of(
            CannotStart.class,
            DatabaseUnavailable.class,
            HistoryBroken.class,
            RebuildUnderWay.class,
            ReplayStopped.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (find(failure, List.of(LoadStopped.class)) != null) {
            return JalonCommand.FAILED; // It has been said already, and the process is ending.
        }
        Throwable cause = find(failure, FRIENDLY);
        if (cause != null) {
            err.println(cause.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return JalonCommand.FAILED;
    }

    private static @Nullable Throwable find(Throwable failure, List<Class<? extends RuntimeException>> types) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (types.contains(cause.getClass())) {
                return cause;
            }
        }
        return null;
    }
}
