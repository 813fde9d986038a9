package fr.jalon.app.cli;

import fr.jalon.app.platform.log.LogAcceptance;
import fr.jalon.app.platform.log.LogLook;
import fr.jalon.app.platform.projections.ReplayService;
import fr.jalon.projections.rebuild.DriftReport;
import fr.jalon.projections.rebuild.LogReport;
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
            description = {
                "Changes nothing: looks at the log, exits 3 when it is not what was recorded; then compares",
                "with a fresh computation, row by row, exits 1 when a row differs."
            })
    private boolean check;

    @Option(
            names = "--accept-log",
            paramLabel = "REASON",
            description = {
                "After a restore or a lost tail: takes the log as it stands, for this reason, which is",
                "kept; then computes all read models again. Acts go on."
            })
    private @Nullable String acceptLog;

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
        checkOptions();
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context =
                Site.readModels().onDatabase(dataDirectory, environment).start(additions -> {})) {
            ReplayService replay = context.getBean(ReplayService.class);
            checkKnown(replay);
            LogReport log = context.getBean(LogLook.class).look();
            TerminalProgress progress = TerminalProgress.on(out);
            if (acceptLog != null) {
                return accept(acceptLog, log, context.getBean(LogAcceptance.class), replay, progress, out);
            }
            if (!log.isWhole()) {
                return tell(log, out);
            }
            return check ? check(replay, progress, out) : rebuild(replay, progress, out);
        }
    }

    /** Nothing else is said, and nothing computed: the read models may be the only trace of what was there. */
    private static int tell(LogReport log, PrintWriter out) {
        log.differences().forEach(out::println);
        out.println("THE LOG ITSELF DIFFERS from what was recorded, first at "
                + log.differences().getFirst() + ".");
        out.println("Nothing was computed. Keep the database as it is, and read \"The log differs\" in"
                + " docs/operations.md.");
        out.flush();
        return JalonCommand.LOG_DIFFERS;
    }

    private int accept(
            String reason,
            LogReport log,
            LogAcceptance acceptance,
            ReplayService replay,
            TerminalProgress progress,
            PrintWriter out) {
        int epoch = acceptance.accept(System.getProperty("user.name", "?"), reason, log);
        out.println("The log is taken as it stands: epoch " + epoch + " begins.");
        long events = replay.rebuildShortened((done, total) -> progress.at("Replay", done, total));
        out.println("Computed again from " + events + " events: " + chosen(replay));
        out.flush();
        return JalonCommand.OK;
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

    private void checkOptions() {
        if (acceptLog != null && (check || projection != null || acceptLog.isBlank())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--accept-log takes a reason, and goes with neither --check nor --projection: it computes all read"
                            + " models again.");
        }
    }

    private void checkKnown(ReplayService replay) {
        if (projection != null && !replay.projections().contains(projection)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No read model is named " + projection + "; there are: " + String.join(", ", replay.projections()));
        }
    }
}
