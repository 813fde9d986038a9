package fr.jalon.app.cli;

import fr.jalon.app.platform.projections.LiveProjections;
import fr.jalon.app.platform.projections.ReplayService;
import fr.jalon.projections.rebuild.DriftReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jalon replay}: read models computed again from the events, or compared with a fresh computation. */
@Command(
        name = "replay",
        description = {
            "Computes the read models again from the events, or checks them. Works beside a Jalon that runs.",
            "On the database in the box, or on yours when JALON_DB_URL, JALON_DB_USER and JALON_DB_PASSWORD are set."
        },
        footer = "%nExample: ./jalon replay --check")
final class ReplayCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--projection", paramLabel = "NAME", description = "One read model only; all unless told.")
    private @Nullable String projection;

    @Option(
            names = "--check",
            description = "Changes nothing: compares with a fresh computation, row by row; exits 1 when a row differs.")
    private boolean check;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Folder of the data (data).")
    private @Nullable Path dataDirectory;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    ReplayCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context =
                Site.readModels().onDatabase(dataDirectory, environment).start(additions -> {})) {
            context.getBean(LiveProjections.class).stop();
            ReplayService replay = context.getBean(ReplayService.class);
            checkKnown(replay);
            TerminalProgress progress = TerminalProgress.on(out);
            return check ? check(replay, progress, out) : rebuild(replay, progress, out);
        }
    }

    private int rebuild(ReplayService replay, TerminalProgress progress, PrintWriter out) {
        long events =
                replay.rebuild(Optional.ofNullable(projection), (done, total) -> progress.at("Replay", done, total));
        out.println("Computed again from " + events + " events: " + chosen(replay));
        out.flush();
        return JalonCommand.OK;
    }

    private int check(ReplayService replay, TerminalProgress progress, PrintWriter out) {
        DriftReport report =
                replay.check(Optional.ofNullable(projection), (done, total) -> progress.at("Check", done, total));
        long rows = report.rowsCompared().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (report.isClean()) {
            out.println("No drift: " + rows + " rows in "
                    + report.rowsCompared().size() + " tables say what the events say.");
        } else {
            report.drifts().forEach(out::println);
            out.println("DRIFT: " + report.rowsDrifted() + " of " + rows + " rows differ from what the events say."
                    + " './jalon replay' computes them again.");
        }
        out.flush();
        return report.isClean() ? JalonCommand.OK : JalonCommand.FAILED;
    }

    private String chosen(ReplayService replay) {
        return projection == null ? String.join(", ", replay.projections()) : projection;
    }

    private void checkKnown(ReplayService replay) {
        if (projection != null && !replay.projections().contains(projection)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No read model is named " + projection + "; there are: " + String.join(", ", replay.projections()));
        }
    }
}
