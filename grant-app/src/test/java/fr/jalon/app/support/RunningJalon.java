package fr.jalon.app.support;

import fr.jalon.app.JalonApplication;
import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.database.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application on a fresh database in the box, started once for all test classes that ask for it.
 *
 * <p>{@code @ExtendWith(RunningJalon.class)}, then take it, or any of its beans, as a parameter of a test or of the constructor. The log can
 * never be emptied, so each test works on streams of its own: draw their identifiers.
 */
public final class RunningJalon implements ParameterResolver {
    private static final class Started {
        static final ConfigurableApplicationContext CONTEXT = start();
    }

    /** Programs of PostgreSQL, unpacked once for all tests. */
    public static final Path BINARIES = Path.of("target", "postgres-binaries");

    public ConfigurableApplicationContext context() {
        return Started.CONTEXT;
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /** {@code http://127.0.0.1:port}, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + context().getEnvironment().getRequiredProperty("local.server.port");
    }

    public ActGateway acts() {
        return bean(ActGateway.class);
    }

    /** The database as the application sees it. */
    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** The database as its owner sees it, who migrates it. */
    public JdbcClient owner() {
        return owner(bean(DatabaseAccess.class));
    }

    /** A database as its owner sees it, whichever process serves from it. */
    public static JdbcClient owner(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        return JdbcClient.create(source);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningJalon.class || context().getBeanProvider(type).getIfUnique() != null;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningJalon.class ? this : bean(type);
    }

    /** A port that nobody listens on, for a process that has to be told one. */
    public static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** A folder of its own under {@code target}; those of runs that ended over a day ago are removed, by one test at a time. */
    public static synchronized Path freshDirectory(String name) {
        try {
            Path all = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
            removeOld(all);
            return Files.createTempDirectory(all, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database in the box weighs 50 MB: without this each run of the tests would leave a gigabyte. */
    private static void removeOld(Path all) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).compareTo(old) < 0) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(JalonApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--jalon.demo=true",
                        "--jalon.read-own-writes-within=60s",
                        "--jalon.database.embedded=true",
                        "--jalon.data-dir=" + freshDirectory("running"),
                        "--jalon.database.binaries-dir=" + BINARIES.toAbsolutePath());
    }
}
