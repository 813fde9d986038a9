package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.kernel.AsOf;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and every read over REST, as the product maps them, asked as of a day before anything was recorded. */
@ExtendWith(RunningJalon.class)
class ReadingThePastIT {
    private static final LocalDate TODAY = LocalDate.now(ActContext.PARIS);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final String WORDS = DateTimeFormatter.ofPattern(
                    YESTERDAY.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy", Locale.FRANCE)
            .format(YESTERDAY)
            .replace(' ', '\u00A0');
    private static final String PAST = "Lecture du passé";
    private static final String LEFT = "Vous avez quitté la lecture du passé";

    private final RunningJalon jalon;
    private final String base;
    private final Scene scene;
    private String dossier = "x";
    private String session = "x";

    ReadingThePastIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.base = jalon.url();
        this.scene = new Scene(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "instructor", "manager", "jury1", "accountant"})
    void everyPageIsOfThePastOrSaysThatItIsNot(String account) {
        Client browser = Client.browser(base, account);
        Map<String, String> pages = answers(browser, pages());

        assertThat(pages.keySet()).hasSizeGreaterThan(20);
        pages.forEach((path, body) -> {
            if (body.contains(PAST)) {
                assertThat(body).as(path).contains(WORDS).doesNotContain(LEFT, "/acts/");
            } else {
                assertThat(body).as(path).contains(LEFT).doesNotContain(WORDS, "known-at=");
            }
        });
        assertThat(pages.get("/")).contains(PAST).doesNotContain("Aujourd’hui, ");
    }

    /** What is recorded today changes no page and no answer of yesterday; it does change those of today. */
    @ParameterizedTest
    @ValueSource(strings = {"auditor", "manager"})
    void whatIsRecordedTodayMovesNothingOfThePast(String account) {
        Client browser = Client.browser(base, account);
        Client script = Client.script(base, account);
        Map<String, String> pages = answers(browser, pages());
        Map<String, String> files = answers(browser, files());
        Map<String, String> answers = answers(script, answers());
        String now = browser.get("/programme?call=" + scene.call).body();

        Scene.done(scene.instructor.act(scene.draft(), "application.submit", "{}"));
        openBudget();
        convene();

        answers(browser, pages()).forEach((path, body) -> {
            if (body.contains(PAST)) {
                assertThat(body).as(path).isEqualTo(pages.get(path));
            }
        });
        assertThat(answers(browser, files())).isEqualTo(files);
        assertThat(answers(script, answers())).isEqualTo(answers).hasSizeGreaterThan(20);
        assertThat(browser.get("/programme?call=" + scene.call).body()).isNotEqualTo(now);
    }

    /** On a day on which there is much to do, but which is asked for: nothing is done on another day. */
    @Test
    void noPageOfAnotherDayOffersAnAct() {
        dossier = scene.draft().replace("/api/dossiers/", "");
        session = convene().replace("/api/sessions/", "");
        openBudget();
        Client browser = Client.browser(base, "manager");

        Map<String, String> pages = answers(browser, pages(), "effective-at=" + TODAY);

        assertThat(pages)
                .containsKeys("/dossiers/" + dossier, "/sessions/" + session, "/budgets/" + scene.node + "-2026");
        pages.forEach((path, body) -> {
            if (body.contains(PAST)) {
                assertThat(body).as(path).doesNotContain("/acts/").doesNotContainPattern("href=\"/[a-z-]+/new/");
            }
        });
        assertThat(browser.get("/sessions/" + session).body()).contains("/acts/");
    }

    @Test
    void anAnswerThatKnowsNoDateRefusesIt() {
        Client script = Client.script(base, "auditor");
        Client browser = Client.browser(base, "auditor");
        List<String> routes = Stream.concat(answers(), files())
                .filter(route -> !takesDates(route.method()))
                .map(Route::path)
                .toList();

        assertThat(routes).isNotEmpty();
        for (String path : routes) {
            Client client = path.startsWith("/api/") ? script : browser;
            HttpResponse<String> answer = client.get(path + "?effective-at=" + YESTERDAY);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("effective-at", "retirez la date");
        }
    }

    @Test
    void aDayToComeIsRefusedInWords() {
        String tomorrow = "known-at=" + TODAY.plusDays(2);

        assertThat(Client.browser(base, "auditor").get("/programme?" + tomorrow).body())
                .contains("Cette date est à venir");
        HttpResponse<String> answer = Client.script(base, "auditor").get("/api/dossiers?" + tomorrow);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not-yet");
        assertThat(Client.script(base, "auditor")
                        .get("/api/dossiers?known-at=" + TODAY)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionIsReadAsOfItsDates() {
        String session = convene();

        assertThat(scene.manager.get(session + "?known-at=" + YESTERDAY).statusCode())
                .isEqualTo(404);
        assertThat(scene.manager.get(session + "?effective-at=" + YESTERDAY).statusCode())
                .isEqualTo(404);
        assertThat(scene.manager.json(session + "?effective-at=" + TODAY))
                .isEqualTo(scene.manager.json(session))
                .isNotEmpty();
    }

    private record Route(String path, HandlerMethod method) {}

    private Stream<Route> pages() {
        return routes(type -> type.isAnnotationPresent(Pages.class));
    }

    private Stream<Route> answers() {
        return routes(type -> !type.isAnnotationPresent(Pages.class))
                .filter(route -> route.path().startsWith("/api/"));
    }

    /** What a browser fetches that is no page. */
    private Stream<Route> files() {
        return routes(type -> !type.isAnnotationPresent(Pages.class))
                .filter(route -> !route.path().startsWith("/api/"));
    }

    /** Addresses that are read, of the product itself, with what this scene knows in the place of each variable. */
    private Stream<Route> routes(Predicate<Class<?>> wanted) {
        return jalon.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.jalon.app.")
                        && wanted.test(entry.getValue().getBeanType())
                        && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> new Route(path(pattern), entry.getValue())));
    }

    private String path(String pattern) {
        return pattern.replaceAll("\\{kind[^}]*}", "dossiers")
                .replaceAll("new/\\{code}", "new/application.draft")
                .replaceAll("\\{code}", "application.submit")
                .replaceAll("^/dossiers/\\{id}", "/dossiers/" + dossier)
                .replaceAll("^/sessions/\\{id}", "/sessions/" + session)
                .replaceAll("calls/\\{id}", "calls/" + scene.call)
                .replaceAll("budgets/\\{id}", "budgets/" + scene.node + "-2026")
                .replaceAll("\\{recovery}", "1")
                .replaceAll("\\{id[^}]*}|\\{[^}]*}", "x");
    }

    private static boolean takesDates(HandlerMethod method) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(AsOf.class);
    }

    /** The body of each that answers, without what differs from one request to the next. */
    private Map<String, String> answers(Client client, Stream<Route> routes) {
        return answers(client, routes, "known-at=" + YESTERDAY);
    }

    private Map<String, String> answers(Client client, Stream<Route> routes, String dates) {
        String asked = "?" + dates + "&call=" + scene.call + "&node=" + scene.node + "&year=2026&rate-bp=500";
        Map<String, String> answers = new TreeMap<>();
        routes.forEach(route -> {
            HttpResponse<String> answer = client.get(route.path() + asked);
            assertThat(answer.statusCode()).as(route.path()).isIn(200, 400, 403, 404);
            if (answer.statusCode() == 200) {
                answers.put(route.path(), answer.body().replaceAll("name=\"(_csrf|_key|_id)\" [^>]*>", ""));
            }
        });
        return answers;
    }

    private void openBudget() {
        Scene.done(scene.manager.act(
                "/api/budgets/" + scene.node + "-2026",
                "budget.open",
                "{\"node\":\"" + scene.node + "\",\"year\":2026,\"kind\":\"OPERATOR\"}"));
    }

    private String convene() {
        String session = "/api/sessions/s-" + UUID.randomUUID();
        Scene.done(scene.manager.act(session, "selection.convene", """
            {"callId":"%s","wave":1,"heldOn":"%s","members":["jury1","jury2","jury3"]}\
            """.formatted(scene.call, TODAY)));
        return session;
    }
}
