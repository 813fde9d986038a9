package fr.jalon.app.cli;

import fr.jalon.app.platform.vault.MasterKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jalon key}: the master key of the vault. */
@Command(
        name = "key",
        subcommands = KeyCommand.NewKey.class,
        description = "The master key, which protects all personal data of an installation.",
        footer = "%nExample: ./jalon key new /etc/jalon/master-key.json")
final class KeyCommand implements Runnable {
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
        throw new ParameterException(spec.commandLine(), "Say what to do with the key: ./jalon key new FILE");
    }

    /** {@code jalon key new}: drawn once for an installation, by a person who then keeps a copy. */
    @Command(
            name = "new",
            description = "Draws the master key of a new installation; never writes over a file.",
            footer = "%nExample: ./jalon key new /etc/jalon/master-key.json")
    static final class NewKey implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "FILE", description = "Where to keep it, readable by its owner only.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Shows this text.")
        private boolean help;

        @Override
        public Integer call() {
            MasterKey.create(file);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    "A new master key is in " + file.toAbsolutePath().normalize() + "; JALON_MASTER_KEY_FILE says so"
                            + " to serve. Keep a copy apart from"
                            + " the backups of the database:"
                            + " without it all personal data is"
                            + " lost.");
            out.flush();
            return JalonCommand.OK;
        }
    }
}
