package fr.jalon.app.cli;

import fr.jalon.app.JalonApplication;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.database.RunningDatabase;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the application for the command line: quiet on the terminal, except for what a person must read. */
final class Site {
    private static final List<String> QUIET = List.of(
            "--logging.level.root=warn",
            "--logging.level.org.springframework.boot.SpringApplication=off",
            "--logging.level.org.springframework.boot.web=error",
            "--logging.level.org.springframework.boot.security=error",
            "--logging.level.org.springdoc=error",
            // A processor that is stopped while it reads breaks its connection, which is then replaced.
            "--logging.level.com.zaxxer.hikari.pool.ProxyConnection=error",
            "--logging.level.org.apache.catalina=error",
            "--logging.level.org.springframework.context.annotation=error",
            "--logging.pattern.console=%d{HH:mm:ss} %-5level %logger{0}: %msg%n%ex{full}",
            "--spring.main.log-startup-info=false");

    private final Class<?> root;
    private final List<String> settings = new ArrayList<>(QUIET);

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
        settings.add("--" + name + "=" + value);
        return this;
    }

    /**
     * The database of the environment, else the one of a Jalon that runs on the data directory, else that directory itself.
     *
     * @param dataDirectory as told, null when it was not
     * @throws CannotStart if there is no data there
     */
    Site onDatabase(@Nullable Path dataDirectory) {
        if (dataDirectory == null && System.getenv("JALON_DB_URL") != null) {
            return with("jalon.database.embedded", false);
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
        DatabaseAccess access = running.get();
        return with("jalon.database.embedded", false)
                .with("jalon.database.url", access.url())
                .with("jalon.database.user", access.owner().user())
                .with("jalon.database.password", access.owner().password());
    }

    ConfigurableApplicationContext start(ApplicationContextInitializer<GenericApplicationContext> additions) {
        return new SpringApplicationBuilder(root)
                .initializers(context -> additions.initialize((GenericApplicationContext) context))
                .run(settings.toArray(String[]::new));
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
