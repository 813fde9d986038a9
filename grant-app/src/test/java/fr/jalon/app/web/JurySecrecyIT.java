package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.support.RunningJalon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What one member of a jury said is read by no other, wherever they look, until the minutes are signed; by whoever is recused, never. */
@ExtendWith(RunningJalon.class)
class JurySecrecyIT {
    /** The words of jury2, and a mark so wrong that it was refused: neither is found by chance in a hash or an identifier. */
    private static final String WORDS = "Canari-" + UUID.randomUUID();

    private static final String REFUSED_MARK = "1975318642";
    private static final String SCORED = "/api/audit/events?type=selection.file-scored&limit=200";

    private final RunningJalon jalon;
    private final Scene scene;
    private final Client jury1;
    private final Client jury2;
    private final Client jury3;
    private final String session = "/api/sessions/s-" + UUID.randomUUID();
    private String first = "";
    private String second = "";

    JurySecrecyIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.scene = new Scene(jalon.url());
        this.jury1 = Client.script(jalon.url(), "jury1");
        this.jury2 = Client.script(jalon.url(), "jury2");
        this.jury3 = Client.script(jalon.url(), "jury3");
    }

    /** Two files; the third member is recused from the first, which the second one scores. */
    @BeforeEach
    void aSessionIsOpen() {
        Scene.done(scene.manager.act(session, "selection.convene", """
            {"callId":"%s","wave":1,"heldOn":"2026-11-22","members":["jury1","jury2","jury3"]}\
            """.formatted(scene.call)));
        first = onTheAgenda();
        second = onTheAgenda();
        String none = "{\"inDossiers\":[],\"nature\":\"\"}";
        Scene.done(jury1.act(session, "selection.declare-interests", none));
        Scene.done(jury2.act(session, "selection.declare-interests", none));
        Scene.done(jury3.act(
                session,
                "selection.declare-interests",
                "{\"inDossiers\":[\"%s\"],\"nature\":\"Associé\"}".formatted(id(first))));
        Scene.done(scene.manager.act(session, "selection.open", "{\"present\":[\"jury1\",\"jury2\",\"jury3\"]}"));
        assertThat(jury2.act(session, "selection.score-file", score(first, REFUSED_MARK, WORDS))
                        .statusCode())
                .isEqualTo(422);
        Scene.done(jury2.act(session, "selection.score-file", score(first, "17", WORDS)));
        Scene.done(jury1.act(session, "selection.score-file", score(first, "11", "Mes mots")));
    }

    @Test
    void nobodyElseReadsThemWhileTheSessionIsOpen() {
        assertThat(readBy("jury2"))
                .as("the author reads them, and the walk finds them")
                .isNotEmpty();
        assertThat(readBy("jury1")).isEmpty();
        assertThat(readBy("jury3")).isEmpty();
        assertThat(readBy("auditor")).isNotEmpty();

        assertThat(jury1.get(SCORED).body()).contains("Mes mots").doesNotContain("\"viability\":17");
        for (String reader : List.of("instructor", "manager", "auditor")) {
            assertThat(Client.script(jalon.url(), reader).get(SCORED).body()).contains(WORDS, "Mes mots");
        }
        assertThat(scene.manager.get("/api/audit/refusals?limit=200").body()).contains(REFUSED_MARK);
    }

    @Test
    void onceTheMinutesAreSignedAllButTheRecusedReadThem() {
        for (Client member : List.of(jury1, jury2, jury3)) {
            Scene.done(member.act(session, "selection.score-file", score(second, "9", "L’autre")));
        }
        Scene.done(scene.manager.act(session, "selection.establish-ranking", "{\"places\":2,\"reserves\":0}"));
        assertThat(jury3.json(session)
                        .get("files")
                        .valueStream()
                        .filter(file -> file.get("dossierId").asString().equals(id(first))))
                .allMatch(file -> file.get("rank").isNull()
                        && file.get("averageHundredths").isNull());
        assertThat(ranking(jury3)).doesNotContain("averageHundredths", "order");
        assertThat(readBy("jury1")).isEmpty();

        Scene.done(scene.manager.act(session, "selection.sign-minutes", "{}"));
        assertThat(jury1.get(SCORED).body()).contains(WORDS);
        assertThat(jury3.get(SCORED).body()).contains("L’autre");
        assertThat(readBy("jury3")).isEmpty();
        assertThat(ranking(jury3)).contains("order").doesNotContain("averageHundredths");
        assertThat(ranking(jury1)).contains("averageHundredths");
        assertThat(jury3.json(session)
                        .get("files")
                        .valueStream()
                        .filter(file -> file.get("dossierId").asString().equals(id(first))))
                .allMatch(file -> file.get("averageHundredths").isNull()
                        && file.get("outcome").asString().equals("SELECTED"));
    }

    private String ranking(Client reader) {
        return reader.json("/api/audit/events?type=selection.ranking-established&limit=200")
                .get("items")
                .valueStream()
                .filter(event -> event.get("stream").asString().equals(id(session)))
                .map(event -> event.get("payload").toString())
                .findFirst()
                .orElseThrow();
    }

    /** The addresses that answer {@code account} with the words or the refused mark of jury2. */
    private List<String> readBy(String account) {
        Client api = Client.script(jalon.url(), account);
        Client pages = Client.browser(jalon.url(), account);
        return addresses().stream()
                .filter(address -> {
                    String body = (address.startsWith("/api/") ? api : pages)
                            .get(address)
                            .body();
                    return body.contains(WORDS) || body.contains(REFUSED_MARK);
                })
                .toList();
    }

    /** Every route that reads, about this session, its files and its call, with the filters that lead to them. */
    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        jalon
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .forEach(pattern -> {
                    for (String kind : List.of("dossiers", "sessions")) {
                        for (String id : List.of(id(first), id(session), scene.call)) {
                            String plain = pattern.replaceAll("\\{kind[^}]*}", kind)
                                    .replaceAll("\\{id[^}]*}", id)
                                    .replaceAll("\\{code[^}]*}", "selection.score-file")
                                    .replaceAll("\\{[^}]*}", "1");
                            addresses.add(plain + (plain.startsWith("/api/audit") ? "?limit=200" : ""));
                        }
                    }
                });
        for (String audit : List.of("/audit", "/api/audit/events")) {
            addresses.add(audit + "?limit=200&type=selection.file-scored");
            addresses.add(audit + "?limit=200&dossier=" + id(first));
            addresses.add(audit + "?limit=200&actor=jury2");
        }
        for (String refusals : List.of("/audit/refusals", "/api/audit/refusals")) {
            addresses.add(refusals + "?limit=200&actor=jury2");
            addresses.add(refusals + "?limit=200&target=" + id(session));
        }
        return addresses;
    }

    private String onTheAgenda() {
        String dossier = scene.draft();
        Scene.done(scene.instructor.act(dossier, "application.submit", "{}"));
        Scene.done(scene.instructor.act(dossier, "application.acknowledge", "{}"));
        Scene.done(scene.instructor.act(dossier, "application.declare-admissible", "{}"));
        Scene.done(scene.instructor.act(
                dossier,
                "application.classify-territory",
                "{\"territory\":\"RURAL\",\"geographyVersion\":\"2026\",\"evidence\":\"Grille\"}"));
        Scene.done(scene.instructor.act(dossier, "application.complete-appraisal", "{\"report\":\"Solide\"}"));
        Scene.done(scene.manager.act(dossier, "application.enter-session", "{\"sessionId\":\"" + id(session) + "\"}"));
        return dossier;
    }

    private static String score(String dossier, String mark, String words) {
        return "{\"dossierId\":\"%s\",\"marks\":{\"viability\":%s},\"justification\":\"%s\"}"
                .formatted(id(dossier), mark, words);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
