package fr.jalon.app.cli;

import fr.jalon.app.history.ActSender;
import fr.jalon.app.history.HistoryLoad;
import fr.jalon.app.history.LoadRecord;
import fr.jalon.app.history.Progress;
import fr.jalon.app.platform.axon.InventedHistory;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.DemoAccounts;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jalon demo}: everything on this machine, with the reference history. */
@Command(
        name = "demo",
        description = "Starts everything on this machine, with the reference history. Ctrl-C stops it; data is kept.",
        footer = "%nExample: ./jalon demo --port 9090 --data-dir /var/tmp/jalon")
final class DemoCommand implements Callable<Integer> {
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
        Site.checkPort(spec, port);
        PrintWriter out = spec.commandLine().getOut();
        Site.checkPortIsFree(InetAddress.getLoopbackAddress(), port);
        Preflight.dataDirectory(dataDirectory);
        Site.sayHello(out);
        out.println("Its data is kept in " + dataDirectory.toAbsolutePath().normalize());
        out.flush();
        ConfigurableApplicationContext context = Site.whole()
                .with("server.address", "127.0.0.1")
                .with("server.port", port)
                .with("jalon.database.embedded", true)
                .with("jalon.data-dir", dataDirectory)
                .with("jalon.demo", true)
                // Two lines of a trace are enough here; what stays wrong is told by the health page.
                .with("logging.pattern.console", "%d{HH:mm:ss} %-5level %logger{0}: %msg%n%ex{2}")
                .start(additions -> {
                    additions.registerBean(Progress.class, () -> TerminalProgress.on(out));
                    additions.registerBean(LoadRecord.class);
                    additions.registerBean(InventedHistory.class);
                    additions.registerBean(ActSender.class);
                    additions.registerBean(HistoryLoad.class);
                });
        welcome(out);
        Site.serveUntilStopped();
        context.close();
        return JalonCommand.OK;
    }

    private void welcome(PrintWriter out) {
        out.println();
        out.println("Jalon is ready:  http://localhost:" + port);
        out.println(
                "Accounts:        " + DemoAccounts.ALL.stream().map(Actor::id).collect(Collectors.joining(", ")));
        out.println("Password:        " + DemoAccounts.PASSWORD + "   (demonstration, this machine only)");
        out.println("Every applicant is fictional. Ctrl-C stops everything; the data stays.");
        out.println();
        out.flush();
    }
}
