package fr.jalon.app.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jalon serve}: the site on a PostgreSQL that others look after. */
@Command(
        name = "serve",
        description = {
            "Runs the site on a PostgreSQL of yours, told by three environment variables:",
            "JALON_DB_URL, JALON_DB_USER and JALON_DB_PASSWORD."
        },
        footer = {
            "%nExample: JALON_DB_URL=jdbc:postgresql://localhost/jalon JALON_DB_USER=jalon \\",
            "         JALON_DB_PASSWORD=secret ./jalon serve"
        })
final class ServeCommand implements Callable<Integer> {
    private static final List<String> VARIABLES = List.of("JALON_DB_URL", "JALON_DB_USER", "JALON_DB_PASSWORD");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the site (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    @Override
    public Integer call() {
        checkVariables();
        InetAddress everywhere = new InetSocketAddress(0).getAddress();
        Site.checkPortIsFree(everywhere, port);
        ConfigurableApplicationContext context = Site.whole()
                .with("server.port", port)
                .with("jalon.database.embedded", false)
                .start(additions -> additions.registerBean(RealActsOnly.class));
        spec.commandLine().getOut().println("Jalon is ready on port " + port + ". Ctrl-C stops it.");
        spec.commandLine().getOut().flush();
        Site.serveUntilStopped();
        context.close();
        return JalonCommand.OK;
    }

    private void checkVariables() {
        List<String> missing = VARIABLES.stream()
                .filter(name ->
                        System.getenv(name) == null || System.getenv(name).isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Set " + String.join(", ", missing) + ": they say which PostgreSQL to work with.");
        }
    }
}
