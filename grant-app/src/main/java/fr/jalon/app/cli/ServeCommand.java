package fr.jalon.app.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jalon serve}: the site on a PostgreSQL that others look after. */
@Command(
        name = "serve",
        description = {
            "Runs the site on a PostgreSQL of yours, told by environment variables: JALON_DB_URL, JALON_DB_USER and",
            "JALON_DB_PASSWORD; JALON_BANK_NAME, JALON_BANK_IBAN and JALON_BANK_BIC, the account that grants are paid"
                    + " from;",
            "JALON_MASTER_KEY_FILE, which './jalon key new' made (data/master-key.json unless told)."
        },
        footer = {
            "%nExample: JALON_DB_URL=jdbc:postgresql://localhost/jalon JALON_DB_USER=jalon ... \\",
            "         JALON_MASTER_KEY_FILE=/etc/jalon/master-key.json ./jalon serve"
        })
final class ServeCommand implements Callable<Integer> {
    private final Map<String, String> environment;

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

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Site.checkPort(spec, port);
        Preflight preflight = new Preflight(environment);
        preflight.serve();
        InetAddress everywhere = new InetSocketAddress(0).getAddress();
        Site.checkPortIsFree(everywhere, port);
        Site.sayHello(spec.commandLine().getOut());
        ConfigurableApplicationContext context = Site.whole()
                .with("server.port", port)
                .with("jalon.database.embedded", false)
                .with("jalon.vault.master-key-file", preflight.masterKey())
                .start(additions -> additions.registerBean(RealActsOnly.class));
        spec.commandLine().getOut().println("Jalon is ready on port " + port + ". Ctrl-C stops it.");
        spec.commandLine().getOut().flush();
        Site.serveUntilStopped();
        context.close();
        return JalonCommand.OK;
    }
}
