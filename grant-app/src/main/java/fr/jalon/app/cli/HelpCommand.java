package fr.jalon.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jalon help}: every command with an example. */
@Command(name = "help", description = "Shows all commands, each with an example.")
final class HelpCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    @Override
    public void run() {
        spec.commandLine().getOut().print(JalonCommand.helpText());
        spec.commandLine().getOut().flush();
    }
}
