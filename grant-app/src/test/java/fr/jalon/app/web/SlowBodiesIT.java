package fr.jalon.app.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.app.support.RunningJalon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has not signed in may not keep out those who have, however slowly they send. */
@ExtendWith(RunningJalon.class)
class SlowBodiesIT {
    /** More than the server has threads. */
    private static final int CROWD = 230;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=b\r\n";
    private static final String WRONG = "Authorization: Basic bWFuYWdlcjp3cm9uZw==\r\n";

    private final RunningJalon jalon;
    private final URI base;

    SlowBodiesIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.base = URI.create(jalon.url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /login HTTP/1.1\r\nContent-Length: 1000000\r\n" + FORM,
                "POST /login HTTP/1.1\r\nContent-Length: 5000\r\n" + FORM,
                "POST /login HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + FORM,
                "POST /login HTTP/1.1\r\nContent-Length: 1000000\r\n" + PARTS,
                "GET /login HTTP/1.1\r\nContent-Length: 1000000\r\n" + PARTS,
                "GET /css/jalon.css HTTP/1.1\r\nContent-Length: 1000000\r\n" + FORM,
                "POST /dossiers/new/application.draft HTTP/1.1\r\nContent-Length: 1000000\r\n" + FORM,
                "POST /bank-files/import HTTP/1.1\r\nContent-Length: 1000000\r\n" + PARTS,
                "POST /api/documents HTTP/1.1\r\nContent-Length: 1000000\r\n" + PARTS,
                "POST /api/documents HTTP/1.1\r\nContent-Length: 1000000\r\n" + PARTS + WRONG,
                "PUT /api/documents HTTP/1.1\r\nContent-Length: 1000000\r\n" + FORM + WRONG,
                "POST /api/documents HTTP/1.1\r\nContent-Length: 1000000\r\nOrigin: http://x\r\n" + PARTS + WRONG
            })
    void manyWhoSendSlowlyWithoutSigningInKeepNobodyOut(String head) throws IOException {
        try (Crowd crowd = new Crowd(head)) {
            assertThat(crowd.size()).isEqualTo(CROWD);
            await().atMost(Duration.ofSeconds(60)).until(() -> status("/login", false) == 200);
            await().atMost(Duration.ofSeconds(60)).until(() -> status("/api/calls", true) == 200);
            await().atMost(Duration.ofSeconds(60)).until(this::signsIn);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webjars/bootstrap/5.3.8/css/bootstrap.min.css", "/v3/api-docs"})
    void manyWhoReadNothingOfWhatTheyAskedForKeepOutNobodyWhoSignedIn(String path) throws IOException {
        Client browser = Client.browser(jalon.url(), "auditor");
        String once = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Crowd crowd = new Crowd(once.repeat(99) + "GET " + path + " HTTP/1.1\r\n")) {
            assertThat(crowd.size()).isEqualTo(CROWD);
            await().atMost(Duration.ofSeconds(60)).until(() -> status("/api/calls", true) == 200);
            assertThat(browser.get("/undertakings").statusCode()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> status("/login", false) == 200);
    }

    @Test
    void aSignInThatIsTooLargeOrTooSlowIsToldSo() {
        assertThat(answer("POST /login HTTP/1.1\r\nContent-Length: 1000000\r\n" + FORM, "x"))
                .startsWith("HTTP/1.1 413 ")
                .contains("Connection: close");
        assertThat(answer("POST /login HTTP/1.1\r\nContent-Length: 100\r\n" + FORM, "x"))
                .startsWith("HTTP/1.1 408 ");
    }

    @Test
    void whatFollowsABodyThatWasNotReadIsNoRequest() {
        String smuggled = "GET /actuator/health HTTP/1.1\r\nHost: x\r\n\r\n";

        assertThat(answer("GET /login HTTP/1.1\r\nContent-Length: 3000000\r\n" + FORM, smuggled))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("\"status\"");
    }

    private boolean signsIn() {
        return Client.nobody(jalon.url())
                        .submit("/login", "/login", java.util.Map.of("username", "auditor", "password", "demo"))
                        .statusCode()
                == 302;
    }

    /** -1 when it does not come in a while. */
    private int status(String path, boolean signedIn) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(10));
        if (signedIn) {
            request.header("Authorization", "Basic YXVkaXRvcjpkZW1v");
        }
        try (HttpClient fresh = HttpClient.newHttpClient()) {
            return fresh.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException silent) {
            return -1;
        }
    }

    private String answer(String head, String body) {
        return Client.raw(jalon.url(), head + "Host: localhost\r\n\r\n" + body);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), base.getPort());
    }

    /** Each sends the head of a request, then one byte in a while, for as long as the server listens. */
    private final class Crowd implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();
        private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor();

        Crowd(String head) throws IOException {
            for (int i = 0; i < CROWD; i++) {
                Socket socket = connect();
                sockets.add(socket);
                socket.getOutputStream().write((head + "Host: localhost\r\n\r\n1").getBytes(US_ASCII));
            }
            pulse.scheduleWithFixedDelay(this::oneByte, 1, 1, TimeUnit.SECONDS);
        }

        int size() {
            return sockets.size();
        }

        private void oneByte() {
            for (Socket socket : sockets) {
                try {
                    socket.getOutputStream().write('1');
                } catch (IOException closed) {
                    // The server has had enough of it.
                }
            }
        }

        @Override
        public void close() throws IOException {
            pulse.shutdownNow();
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
