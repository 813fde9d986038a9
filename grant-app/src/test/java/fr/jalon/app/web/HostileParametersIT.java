package fr.jalon.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.Act;
import fr.jalon.projections.kernel.AsOf;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No value of any parameter of any address is unforeseen: routes and parameters are those that the controllers declare. */
@ExtendWith(RunningJalon.class)
class HostileParametersIT {
    /** What must be told to be no value at all. */
    private static final List<String> NEVER = List.of("a\0b", "\u001F");

    /** What a text may be and a day or a number may not. */
    private static final List<String> STRANGE = List.of("+999999999-12-31", "0000-01-01", "-2147483648", "'\u202E%_\\");

    private final RunningJalon jalon;
    private final Scene scene;
    private final Client script;
    private final Client browser;
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    HostileParametersIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.scene = new Scene(jalon.url());
        this.script = Client.script(jalon.url(), "auditor");
        this.browser = Client.browser(jalon.url(), "auditor");
    }

    /** One parameter of one address. */
    private record Place(String path, String name, Class<?> type) {}

    @Test
    void noValueOfAnyParameterIsUnforeseen() {
        List<Place> places = places();
        assertThat(places).hasSizeGreaterThan(150);
        for (Place place : places) {
            NEVER.forEach(value -> check(place, value, true));
            if (place.name().equals("lang")) {
                continue;
            }
            STRANGE.forEach(value -> check(place, value, place.type() == LocalDate.class));
        }

        assertThat(wrong).as("of " + asked).isEmpty();
    }

    @Test
    void noNameOfAParameterAndNoPartOfAPathIsEither() {
        for (String path : paths()) {
            check(new Place(path, "x\0", String.class), "1", true);
            if (path.contains("{")) {
                for (String part :
                        List.of("%00", "%1F", "%ED%A0%80", "x%0A", "%F0%9F", "..%2F", "%C3%A9".repeat(300))) {
                    String address = filled(path, part);
                    int status = client(path).get(address).statusCode();
                    if (status != 400 && status != 404 && status != 403) {
                        wrong.add(status + " " + address);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noValueOrNameInAnActAndNoHeaderIsEither() {
        String dossier = scene.draft();
        for (Act act : ActCatalogue.ALL) {
            for (String body : List.of(
                    "{\"x\\ud800\":1}",
                    "{\"x\\u0000\":1}",
                    "{\"applicant\":\"\\ud800\",\"reason\":\"\\u0000\"}",
                    "{\"effectiveOn\":\"+999999999-12-31\"}")) {
                HttpResponse<String> answer = script(act).act(dossier, act.code(), body);
                if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                    wrong.add(answer.statusCode() + " " + act.code() + " " + body);
                }
            }
        }
        for (String header :
                List.of("Idempotency-Key", "If-Match", "Accept", "Accept-Language", "Content-Language", "Range")) {
            for (String value : List.of("\u00e9\u00ff", "'\"", "9".repeat(400), ";;q=x,*/", "-1", "bytes=9-1,,")) {
                Map<String, String> headers = new LinkedHashMap<>(Map.of("Idempotency-Key", "k", "If-Match", "\"1\""));
                headers.put(header, value);
                String[] all = headers.entrySet().stream()
                        .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
                        .toArray(String[]::new);
                HttpResponse<String> answer = scene.instructor.post(dossier + "/acts/application.correct", "{}", all);
                if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                    wrong.add(answer.statusCode() + " " + header + ": " + value);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private Client script(Act act) {
        return act.roles().contains(fr.jalon.domain.kernel.Role.MANAGER) ? scene.manager : scene.instructor;
    }

    private void check(Place place, String value, boolean refused) {
        asked++;
        Map<String, String> query =
                new LinkedHashMap<>(Map.of("call", scene.call, "node", scene.node, "year", "2026", "rate-bp", "500"));
        query.put(place.name(), value);
        StringBuilder address = new StringBuilder(filled(place.path(), null)).append('?');
        query.forEach((name, each) -> address.append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(each, UTF_8))
                .append('&'));
        HttpResponse<String> answer = client(place.path()).get(address.toString());
        int status = answer.statusCode();
        boolean good = refused ? status == 400 : status < 500;
        if (!good
                || refused && place.path().startsWith("/api/") && !answer.body().contains("\"rule\":\"Bad")) {
            wrong.add(status + " " + address);
        }
    }

    private Client client(String path) {
        return path.startsWith("/api/") ? script : browser;
    }

    private String filled(String path, String part) {
        String id =
                part != null ? part : path.contains("/calls/") ? scene.call : path.contains(":bank-") ? "bank-x" : "x";
        return path.replaceAll("\\{kind[^}]*}", "dossiers")
                .replaceAll("\\{[^}]*}|\\*+", java.util.regex.Matcher.quoteReplacement(id));
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        places().forEach(place -> paths.add(place.path()));
        return paths;
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        jalon.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((route, handler) -> {
                    if (reads(route) && handler.getBeanType().getName().startsWith("fr.jalon")) {
                        route.getPatternValues().forEach(path -> places.addAll(places(path, handler)));
                    }
                }));
        return places.stream().filter(place -> !place.path().equals("/error")).toList();
    }

    private static List<Place> places(String path, HandlerMethod handler) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(path, "lang", String.class));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.getParameterType() == AsOf.class) {
                places.add(new Place(path, "known-at", LocalDate.class));
                places.add(new Place(path, "effective-at", LocalDate.class));
            } else if (parameter.getParameterType() == Paging.class) {
                places.add(new Place(path, "cursor", String.class));
                places.add(new Place(path, "limit", String.class));
            } else if (asked != null) {
                String name = asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
                places.add(new Place(path, name, parameter.getParameterType()));
            }
        }
        return places;
    }

    private static boolean reads(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }
}
