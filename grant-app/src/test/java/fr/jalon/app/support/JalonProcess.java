package fr.jalon.app.support;

import fr.jalon.app.Jalon;
import fr.jalon.app.JalonApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The application as a process of its own, on a data directory of its own, so that it can be killed. */
public final class JalonProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private JalonProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it answers. */
    public static JalonProcess start(Path data, int port) throws IOException {
        return start(JalonApplication.class, data, port);
    }

    /** @param main the application, or what wraps it */
    public static JalonProcess start(Class<?> main, Path data, int port) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--jalon.demo=true",
                        "--jalon.database.embedded=true",
                        "--jalon.data-dir=" + data,
                        "--jalon.database.binaries-dir=" + RunningJalon.BINARIES.toAbsolutePath())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("process.log").toFile())
                .start();
        JalonProcess jalon = new JalonProcess(process, port);
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast(data.resolve("process.log") + " says why it did not start", () -> !process.isAlive())
                .ignoreExceptions()
                .until(jalon::answers);
        return jalon;
    }

    /** Runs {@code ./jalon replay} with these options, beside whatever serves, and gives what it said. */
    public static String replay(Path data, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Jalon.class.getName(),
                "replay",
                "--data-dir",
                data.toString()));
        words.addAll(List.of(options));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    /** Sends an act as a demo account; the answer may never come. */
    public CompletableFuture<HttpResponse<String>> act(
            String account, String target, String act, long version, String key, String body) {
        HttpRequest request = request(account, "/api/" + target + "/acts/" + act)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> get(String account, String path) throws IOException, InterruptedException {
        return HTTP.send(request(account, path).build(), BodyHandlers.ofByteArray());
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until it goes out by itself. */
    public void awaitEnd() {
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean answers() throws IOException, InterruptedException {
        return get("auditor", "/api/budgets").statusCode() == 200;
    }

    private HttpRequest.Builder request(String account, String path) {
        String credentials = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials);
    }
}
