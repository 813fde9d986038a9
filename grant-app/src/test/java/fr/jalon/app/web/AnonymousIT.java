package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.support.RunningJalon;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody who has not signed in leaves with us: nothing. */
@ExtendWith(RunningJalon.class)
class AnonymousIT {
    private static final int REQUESTS = 1_000;

    private final RunningJalon jalon;

    AnonymousIT(RunningJalon jalon) {
        this.jalon = jalon;
    }

    @Test
    void noRequestOfAnybodyMakesASession() {
        Client nobody = Client.nobody(jalon.url());
        Set<String> paths = paths();
        long before = sessions();
        int sent = 0;
        while (sent < REQUESTS) {
            for (String path : paths) {
                sent++;
                switch (sent % 4) {
                    case 0 -> nobody.form(path, Map.of("username", "manager", "password", "wrong" + sent));
                    case 1 -> nobody.get(path + "?lang=en&x=" + sent, "Accept-Language", "en");
                    case 2 -> nobody.get(path, "Cookie", "JSESSIONID=" + sent);
                    default -> nobody.post(path, "{}");
                }
            }
        }
        nobody.submit("/login", "/login", Map.of("username", "manager", "password", "wrong"));

        assertThat(sessions()).isEqualTo(before);
        Client.browser(jalon.url(), "manager");
        assertThat(sessions()).as("counted at all").isEqualTo(before + 1);
    }

    @Test
    void whoSignsInComesToThePageAskedFor() {
        Client visitor = Client.nobody(jalon.url());
        assertThat(Client.location(visitor.get("/dossiers?stage=CLOSED&text=%C3%A9")))
                .isEqualTo("/login");

        assertThat(Client.location(signIn(visitor))).isEqualTo("/dossiers?stage=CLOSED&text=%C3%A9");
        assertThat(Client.location(signIn(Client.nobody(jalon.url())))).isEqualTo("/");
    }

    @Test
    void thePageAskedForIsOneOfOursWhateverTheBrowserSays() {
        for (String address : List.of(
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "\\evil",
                "javascript:x",
                "/a\r\nX: y")) {
            String value =
                    Base64.getUrlEncoder().encodeToString(address.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            HttpResponse<String> answer = Client.nobody(jalon.url())
                    .submit(
                            "/login",
                            "/login",
                            Map.of("username", "manager", "password", "demo"),
                            "Cookie",
                            "jalon-asked=" + value);

            assertThat(Client.location(answer)).as(address).isEqualTo("/");
        }
    }

    @Test
    void thePageOfErrorsIsNoPage() {
        assertThat(Client.nobody(jalon.url()).get("/error").statusCode()).isEqualTo(404);
        assertThat(Client.browser(jalon.url(), "manager").get("/error").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> signIn(Client visitor) {
        return visitor.submit("/login", "/login", Map.of("username", "manager", "password", "demo"));
    }

    private Set<String> paths() {
        Set<String> paths =
                new TreeSet<>(Set.of("/css/jalon.css", "/webjars/x", "/nowhere", "/actuator/health", "/logout"));
        jalon.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(route -> route.getPatternValues()
                                .forEach(pattern -> paths.add(pattern.replaceAll("\\{kind[^}]*}", "dossiers")
                                        .replaceAll("\\{[^}]*}|\\*+", "x")))));
        return paths;
    }

    private long sessions() {
        TomcatWebServer server = (TomcatWebServer) ((WebServerApplicationContext) jalon.context()).getWebServer();
        Context site = (Context) server.getTomcat().getHost().findChildren()[0];
        Manager manager = site.getManager();
        return manager.getSessionCounter();
    }
}
