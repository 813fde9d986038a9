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

/** The packaged jar, run as a process of its own: laid out as a folder, as {@code ./jalon} does, or as it is. */
final class JarProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "jalon.jar");
    private static final Path LAID_OUT = Path.of("target", "laid-out");
    private static final String END = "(end of output)";

    private static boolean isLaidOut;

    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuffer seen = new StringBuffer();

    private JarProcess(Process process) {
        this.process = process;
        CompletableFuture.runAsync(this::read, task -> Thread.ofVirtual().start(task));
    }

    /** The jar laid out as a folder, from which Java starts with a third less work. */
    static JarProcess run(String... arguments) throws IOException, InterruptedException {
        return start(List.of("-jar", laidOut().toString()), arguments);
    }

    /** The jar as it is, as whoever types {@code java -jar}. */
    static JarProcess runJar(String... arguments) throws IOException {
        return start(List.of("-jar", jar().toString()), arguments);
    }

    private static Path jar() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR.toAbsolutePath() + " is missing: mvn verify packages it first");
        }
        return JAR;
    }

    /** Once for all tests of this build. */
    private static synchronized Path laidOut() throws IOException, InterruptedException {
        Path jar = LAID_OUT.resolve(jar().getFileName());
        if (!isLaidOut) {
            List<String> tools = List.of("-Djarmode=tools", "-jar", jar().toString());
            try (JarProcess extract = start(tools, "extract", "--force", "--destination", LAID_OUT.toString())) {
                if (extract.exitCode(Duration.ofMinutes(5)) != 0) {
                    throw new IllegalStateException(extract.output());
                }
            }
            isLaidOut = true;
        }
        return jar;
    }

    private static JarProcess start(List<String> jar, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Lives for a minute at most: compiling its code twice costs more than it gains.
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jar);
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
