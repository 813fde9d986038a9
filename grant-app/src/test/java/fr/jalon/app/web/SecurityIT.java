package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.support.RunningJalon;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Deny by default, and what a browser is told about our pages. */
@ExtendWith(RunningJalon.class)
class SecurityIT {
    /** All that anybody reaches without signing in. Whatever is not here must ask for a session. */
    private static final Set<String> OPEN =
            Set.of("/login", "/error", "/v3/api-docs", "/v3/api-docs.yaml", "/actuator/health");

    private final RunningJalon jalon;
    private final Client nobody;

    SecurityIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.nobody = Client.nobody(jalon.url());
    }

    @Test
    void everyRouteAsksForASessionButThoseListedHere() {
        Set<String> reached = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        jalon.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(route -> route.getPatternValues().forEach(pattern -> {
                            asked.add(pattern);
                            int status = status(
                                    route,
                                    pattern.replaceAll("\\{kind[^}]*}", "dossiers")
                                            .replaceAll("\\{[^}]*}|\\*+", "x"));
                            if (status != 401 && status != 302 && status != 403) {
                                reached.add(pattern);
                            }
                        })));

        assertThat(asked).hasSizeGreaterThan(25);
        assertThat(OPEN).containsAll(reached);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/metrics",
                "/actuator/beans",
                "/actuator",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/h2-console",
                "/unknown"
            })
    void nothingElseIsServedToAnybody(String path) {
        HttpResponse<String> answer = nobody.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Client.location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/beans",
                "/swagger-ui/index.html"
            })
    void norToSomebodySignedIn(String path) {
        assertThat(Client.browser(jalon.url(), "manager").get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void overRestAnybodyIsAskedForCredentialsInPlainWords() {
        HttpResponse<String> answer = nobody.get("/api/dossiers");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Client.body(answer).get("rule").asString()).isEqualTo("NotSignedIn");
    }

    @Test
    void everyAccountOfTheDemonstrationSignsInBothWays() {
        DemoAccounts.ALL.forEach(account -> {
            assertThat(Client.script(jalon.url(), account.id())
                            .get("/api/calls")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Client.browser(jalon.url(), account.id()).get("/").statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void aSessionOfABrowserCountsForNothingOverRest() {
        assertThat(Client.browser(jalon.url(), "manager").get("/api/dossiers").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Client browser = Client.browser(jalon.url(), "manager");

        assertThat(browser.form(
                                "/budgets/new/budget.open",
                                Map.of("_id", "forged-2026", "node", "forged", "year", "2026"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Client.script(jalon.url(), "manager")
                        .get("/api/budgets/forged-2026")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.form("/logout", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void signingInMakesASessionAndAgainChangesIt() {
        Client visitor = Client.nobody(jalon.url());
        HttpResponse<String> before = visitor.get("/login");
        HttpResponse<String> first = signIn(visitor);
        HttpResponse<String> second = signIn(visitor);

        assertThat(session(before)).isEmpty();
        assertThat(session(first)).isNotEmpty().contains("HttpOnly", "SameSite=Lax");
        assertThat(session(second)).isNotEmpty().isNotEqualTo(session(first));
    }

    private static HttpResponse<String> signIn(Client visitor) {
        return visitor.submit("/login", "/login", Map.of("username", "manager", "password", "demo"));
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhy() {
        HttpResponse<String> known = nobody.submit("/login", "/login", Map.of("username", "manager", "password", "x"));
        HttpResponse<String> unknown = nobody.submit("/login", "/login", Map.of("username", "x", "password", "x"));

        assertThat(Client.location(known)).endsWith("/login?error");
        assertThat(Client.location(unknown)).endsWith("/login?error");
    }

    @Test
    void pagesTellTheBrowserToTrustNothingElse() {
        HttpResponse<String> page = nobody.get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void healthIsOpenAndSaysNoMoreThanItsState() {
        HttpResponse<String> health = nobody.get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(Client.body(health).get("status").asString()).isEqualTo("UP");
    }

    @Test
    void whereAnAnswerLeadsIsHereWhateverNameTheRequestGivesUs() {
        assertThat(asked("GET /dossiers", "localhost:1", "X-Forwarded-Host: evil.example\r\n"))
                .contains("Location: /login\r\n")
                .doesNotContain("evil");
        assertThat(asked("GET /v3/api-docs", "[::1]", "X-Forwarded-Host: evil.example\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"url\":\"/\"")
                .doesNotContain("evil");
    }

    @Test
    void aDemonstrationIsAskedUnderTheNamesOfThisMachineAlone() {
        for (String path : new String[] {"GET /dossiers", "POST /login", "GET /api/calls", "GET /css/jalon.css"}) {
            assertThat(asked(path, "evil.example", ""))
                    .as(path)
                    .startsWith("HTTP/1.1 400 ")
                    .doesNotContain("evil");
        }
        for (String name : new String[] {"localhost", "127.0.0.1:80", "[::1]:80"}) {
            assertThat(asked("GET /login", name, "")).as(name).startsWith("HTTP/1.1 200 ");
        }
    }

    private String asked(String what, String host, String headers) {
        return Client.raw(
                jalon.url(),
                what + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n" + headers
                        + "\r\n");
    }

    @Test
    void aPageOfAnotherSiteActsOverRestWithNobodysCredentials() {
        Client manager = Client.script(jalon.url(), "manager");
        String act = "/api/budgets/foreign-2026/acts/budget.open";
        String body = "{\"node\":\"foreign\",\"year\":2026,\"kind\":\"OPERATOR\"}";
        for (String[] from : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Origin", "::"}
        }) {
            HttpResponse<String> sent = manager.post(act, body, "Idempotency-Key", "foreign", from[0], from[1]);
            assertThat(sent.statusCode()).as(from[1]).isEqualTo(403);
            assertThat(Client.body(sent).get("rule").asString()).isEqualTo("Forbidden");
            assertThat(manager.upload("/api/documents", Map.of(), "file", "x.txt", new byte[] {'x'}, from)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(manager.get("/api/budgets/foreign-2026").statusCode()).isEqualTo(404);
        assertThat(manager.get("/api/calls", "Sec-Fetch-Site", "cross-site").statusCode())
                .as("reads change nothing, and no other site sees the answer")
                .isEqualTo(200);
        assertThat(manager.post(
                                act,
                                body,
                                "Idempotency-Key",
                                "own",
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Origin",
                                jalon.url())
                        .statusCode())
                .isEqualTo(201);
    }

    private int status(RequestMappingInfo route, String path) {
        boolean posts = route.getMethodsCondition().getMethods().contains(RequestMethod.POST);
        return (posts ? nobody.post(path, "{}") : nobody.get(path)).statusCode();
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElse("");
    }
}
