package fr.jalon.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged jar, run as a process of its own, as {@code ./jalon} does. */
final class JarProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "jalon.jar");
    private static final String END = "(end of output)";

    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuffer seen = new StringBuffer();

    private JarProcess(Process process) {
        this.process = process;
        CompletableFuture.runAsync(this::read, task -> Thread.ofVirtual().start(task));
    }

    static JarProcess run(String... arguments) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR.toAbsolutePath() + " is missing: mvn verify packages it first");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Lives for a minute at most: compiling its code twice costs more than it gains.
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return new JarProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for a line that contains {@code text}. */
    void await(String text, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            @Nullable String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || line.equals(END)) {
                throw new AssertionError("No line with '" + text + "' in:\n" + seen);
            }
            if (line.contains(text)) {
                return;
            }
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Still running after " + patience + ":\n" + seen);
        }
        return process.exitValue();
    }

    /** All it has printed. */
    String output() {
        return seen.toString();
    }

    /** Ctrl-C, then waits for the end. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                seen.append(line).append('\n');
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.add(END);
        }
    }
}
