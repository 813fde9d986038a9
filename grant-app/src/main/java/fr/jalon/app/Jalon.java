package fr.jalon.app;

import fr.jalon.app.cli.JalonCommand;

/** Entry point of the command line. */
public final class Jalon {
    private Jalon() {}

    /** Runs one subcommand; exits with 0 when all went well, 1 when it failed, 2 when the command line makes no sense. */
    public static void main(String[] arguments) {
        System.exit(JalonCommand.run(arguments));
    }
}
