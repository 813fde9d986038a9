package fr.jalon.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jalon replay}: read models computed again from the events, or compared with a fresh computation. */
@Command(
        name = "replay",
        description = "Computes the read models again from the events, or checks them.",
        footer = "%nExample: ./jalon replay --check")
final class ReplayCommand implements Callable<Integer> {
    @Option(names = "--projection", paramLabel = "NAME", description = "One read model only; all unless told.")
    private @Nullable String projection;

    @Option(
            names = "--check",
            description = "Changes nothing: compares with a fresh computation, row by row; exits 1 when a row differs.")
    private boolean check;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the data (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path dataDirectory;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    @Override
    public Integer call() {
        throw new CannotStart("The read models of " + dataDirectory + " cannot be computed again yet.");
    }
}
