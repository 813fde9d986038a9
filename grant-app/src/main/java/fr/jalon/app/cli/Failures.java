package fr.jalon.app.cli;

import fr.jalon.app.history.HistoryBroken;
import fr.jalon.app.history.LoadStopped;
import fr.jalon.app.platform.database.LogShortened;
import fr.jalon.app.platform.start.CannotStart;
import fr.jalon.projections.rebuild.RebuildUnderWay;
import fr.jalon.projections.rebuild.ReplayStopped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command failed; the whole trace of what nobody foresaw is kept in a file. */
final class Failures implements IExecutionExceptionHandler {
    /** Failures whose message is written for the person at the terminal. */
    private static final List<Class<? extends RuntimeException>> FRIENDLY = List.of(
            CannotStart.class,
            ExportCut.class,
            HistoryBroken.class,
            LogShortened.class,
            RebuildUnderWay.class,
            ReplayStopped.class);

    private static final int LONGEST = 400;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Throwable foreseen = FRIENDLY.stream()
                .map(type -> find(failure, type))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (foreseen != null) {
            err.println(foreseen.getMessage());
        } else if (find(failure, LoadStopped.class) == null) {
            err.println("Jalon stops: " + sentence(root(failure)) + trace(failure));
        }
        // A load that was stopped has said so already, and the process is ending.
        err.flush();
        return foreseen instanceof CannotStart ? JalonCommand.USAGE : JalonCommand.FAILED;
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String sentence(Throwable root) {
        String message = root.getMessage() == null
                ? root.toString()
                : root.getMessage().strip().replaceAll("\\s+", " ");
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    /** Where the trace is; the trace itself where no file can be written. */
    private static String trace(Exception failure) {
        try {
            Path file = Files.createTempFile("jalon-failure-", ".txt");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(out);
            }
            return System.lineSeparator() + "The whole trace is in " + file;
        } catch (IOException noFile) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            return System.lineSeparator() + text;
        }
    }
}
