package fr.jalon.app.cli;

import static java.util.Map.entry;

import fr.jalon.app.JalonApplication;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.database.RunningDatabase;
import fr.jalon.app.platform.logging.RepeatedFailures;
import fr.jalon.app.platform.start.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Starts the application for the command line: quiet on the terminal, except for what a person must read. */
final class Site {
    private static final int PORT_MAX = 65_535;

    private static final Map<String, Object> QUIET = Map.ofEntries(
            entry("logging.level.root", "warn"),
            entry("logging.level.org.springframework.boot.SpringApplication", "off"),
            entry("logging.level.org.springframework.boot.diagnostics", "off"),
            entry("logging.level.org.springframework.boot.web", "error"),
            entry("logging.level.org.springframework.boot.security", "error"),
            entry("logging.level.org.springdoc", "error"),
            // A processor that is stopped while it reads breaks its connection, which is then replaced.
            entry("logging.level.com.zaxxer.hikari.pool.ProxyConnection", "error"),
            entry("logging.level.org.apache.catalina", "error"),
            entry("logging.level.org.springframework.context.annotation", "error"),
            entry("logging.pattern.console", "%d{HH:mm:ss} %-5level %logger{0}: %msg%n%ex{full}"),
            entry("spring.main.log-startup-info", "false"));

    private final Class<?> root;
    /** By name: what is told twice would be joined by a comma. */
    private final Map<String, Object> settings = new TreeMap<>(QUIET);

    private Site(Class<?> root) {
        this.root = root;
    }

    /** The whole application. */
    static Site whole() {
        return new Site(JalonApplication.class);
    }

    /** What works on read models, without a site. */
    static Site readModels() {
        return new Site(ReadModelTools.class)
                .with("spring.main.web-application-type", "none")
                // They would start to follow all that the log is ahead, to be stopped at once.
                .with("jalon.projections.live", false);
    }

    Site with(String name, Object value) {
        settings.put(name, value);
        return this;
    }

    /**
     * The database of the environment, else the one of a Jalon that runs on the data directory, else that directory itself.
     *
     * @param dataDirectory as told, null when it was not
     * @throws CannotStart if there is no data there, or the database of the environment cannot be worked with
     */
    Site onDatabase(@Nullable Path dataDirectory, Map<String, String> environment) {
        if (dataDirectory == null && environment.containsKey("JALON_DB_URL")) {
            return onDatabase(new Preflight(environment).database());
        }
        Path directory = dataDirectory == null ? Path.of("data") : dataDirectory;
        if (!RunningDatabase.exists(directory)) {
            throw new CannotStart(
                    "There is no data in " + directory.toAbsolutePath().normalize() + ". './jalon demo' makes some.");
        }
        with("jalon.data-dir", directory);
        Optional<DatabaseAccess> running = RunningDatabase.of(directory);
        if (running.isEmpty()) {
            return with("jalon.database.embedded", true);
        }
        return onDatabase(running.get());
    }

    private Site onDatabase(DatabaseAccess access) {
        return with("jalon.database.embedded", false)
                .with("jalon.database.url", access.url())
                .with("jalon.database.user", access.owner().user())
                .with("jalon.database.password", access.owner().password());
    }

    ConfigurableApplicationContext start(ApplicationContextInitializer<GenericApplicationContext> additions) {
        return new SpringApplicationBuilder(root)
                .initializers(
                        context -> RepeatedFailures.shorten(),
                        context -> additions.initialize((GenericApplicationContext) context))
                .run(arguments());
    }

    /** As on the command line of Spring Boot. */
    String[] arguments() {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The first line of every log: which Jalon this is. */
    static void sayHello(PrintWriter out) {
        String version = Site.class.getPackage().getImplementationVersion();
        out.println("Jalon " + (version == null ? "(built by hand)" : version) + " starts on Java "
                + Runtime.version().feature() + ", process "
                + ProcessHandle.current().pid() + ".");
        out.flush();
    }

    /** @throws ParameterException if no program can listen on such a port */
    static void checkPort(CommandSpec command, int port) {
        if (port < 1 || port > PORT_MAX) {
            throw new ParameterException(command.commandLine(), "--port takes a number from 1 to " + PORT_MAX);
        }
    }

    /** The site answers in its own threads; this one waits for the signal that stops the process. */
    static void serveUntilStopped() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws CannotStart if another program listens on the port */
    static void checkPortIsFree(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (BindException taken) {
            throw new CannotStart("Port " + port
                    + " is already used by another program. Stop it, or choose another port with --port.");
        } catch (IOException e) {
            throw new CannotStart("Cannot listen on port " + port + ": " + e.getMessage());
        }
    }
}
