package fr.jalon.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jalon}: the root of the subcommands. Alone, it shows the help. */
@Command(
        name = "jalon",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            KeyCommand.class,
            HelpCommand.class
        })
public final class JalonCommand implements Runnable {
    /** All went well. */
    static final int OK = 0;
    /** The command was understood and could not be done, or found something wrong. */
    static final int FAILED = 1;
    /** The command line makes no sense, or what it needs from outside is missing or wrong: nothing was begun. */
    static final int USAGE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            description = "Shows all commands, each with an example.")
    private boolean help;

    /** The log itself is not what was recorded. */
    static final int LOG_DIFFERS = 3;

    /** Runs the command line and returns its exit code: 0, 1, 2 or 3. */
    public static int run(String... arguments) {
        return line().execute(arguments);
    }

    static CommandLine line() {
        return line(System.getenv());
    }

    static CommandLine line(Map<String, String> environment) {
        return new CommandLine(new JalonCommand(), new Commands(environment))
                .setParameterExceptionHandler(JalonCommand::explain)
                .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public void run() {
        spec.commandLine().getOut().print(helpText());
        spec.commandLine().getOut().flush();
    }

    static String helpText() {
        try (InputStream text =
                Objects.requireNonNull(JalonCommand.class.getResourceAsStream("/fr/jalon/app/help.txt"), "help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the help", e);
        }
    }

    /** Makes the commands, and gives the environment to those that read it. */
    private record Commands(Map<String, String> environment) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == ServeCommand.class) {
                return type.cast(new ServeCommand(environment));
            }
            if (type == ReplayCommand.class) {
                return type.cast(new ReplayCommand(environment));
            }
            return type == ExportCommand.class
                    ? type.cast(new ExportCommand(environment))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    private static int explain(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.println("Type './jalon help' for all commands, './jalon COMMAND --help' for the options of one.");
        }
        err.flush();
        return USAGE;
    }
}
