package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.ActContext;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser without JavaScript gets them. */
@ExtendWith(RunningJalon.class)
class PagesIT {
    private final String base;
    private final Scene scene;

    PagesIT(RunningJalon jalon) {
        this.base = jalon.url();
        this.scene = new Scene(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instructor",
                "jury1",
                "authority",
                "ordonnateur",
                "accountant",
                "controller",
                "auditor",
                "manager"
            })
    void everyPageAnswersToEveryRoleInBothLanguagesAndOnBothDates(String account) {
        String dossier = scene.draft().substring("/api".length());
        String budget = "/api/budgets/" + scene.node + "-2026";
        Scene.done(scene.manager.act(
                budget, "budget.open", "{\"node\":\"" + scene.node + "\",\"year\":2026,\"kind\":\"OPERATOR\"}"));
        String session = "/api/sessions/s-" + UUID.randomUUID();
        Scene.done(scene.manager.act(session, "selection.convene", """
            {"callId":"%s","wave":1,"heldOn":"2026-11-22","members":["jury1","jury2","jury3"]}\
            """.formatted(scene.call)));
        Client browser = Client.browser(base, account);
        String[] pages = {
            "/",
            "/programme?call=" + scene.call,
            "/waves?call=" + scene.call,
            "/dossiers?call=" + scene.call,
            dossier,
            "/sessions?call=" + scene.call,
            session.substring(4),
            "/budget",
            budget.substring(4),
            "/payments",
            "/payments?unstarted=12&known-at=2022-07-18",
            "/commitments",
            "/commitments/by-beneficiary",
            "/reconciliation?year=2026",
            "/audit",
            "/audit/refusals",
            "/programme",
            "/dossiers?known-at=2022-07-18&effective-at=2022-07-18",
            "/programme?known-at=2022-07-18",
            "/bills",
            "/forecast?node=" + scene.node,
            "/year-end?year=2026",
            "/year-end?year=2022",
            "/clocks?call=" + scene.call,
            "/tasks",
            "/budget?known-at=2022-07-18",
            "/forecast?known-at=2022-07-18",
            "/year-end?known-at=2022-07-18",
            "/bills?known-at=2022-07-18",
            "/audit?known-at=2022-07-18"
        };
        for (String page : pages) {
            for (String language : new String[] {"fr", "en"}) {
                HttpResponse<String> answer = browser.get(page, "Accept-Language", language);
                assertThat(answer.statusCode())
                        .as(account + " " + page + " " + language)
                        .isEqualTo(200);
                assertThat(answer.body())
                        .as(page)
                        .contains("<html lang=\"" + language + "\"", "<main id=\"main\"", "</html>")
                        .doesNotContain("??", "_fr??");
            }
        }
    }

    @Test
    void everyPageSaysThatApplicantsAreFictionalAndTheSiteUnofficial() {
        assertThat(Client.browser(base, "manager").get("/").body())
                .contains("Démonstration", "pas un service officiel", "Candidats fictifs");
    }

    @Test
    void anActIsDoneByItsFormAndItsPageSaysWhatItLedTo() {
        String dossier = scene.draft().substring("/api".length());
        Client browser = Client.browser(base, "instructor");
        String form = dossier + "/acts/application.submit";

        HttpResponse<String> sent = browser.submit(form, form, Map.of());

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Client.location(sent)).endsWith(dossier);
        String page = browser.get(dossier).body();
        assertThat(page).contains("Enregistré", "Déposé", "n°\u00a02");
        assertThat(browser.get(dossier).body()).doesNotContain("class=\"done\"");
    }

    @Test
    void aFormWithErrorsKeepsWhatWasTypedAndLeadsToEachField() {
        Client browser = Client.browser(base, "instructor");
        HttpResponse<String> answer = browser.submit(
                "/dossiers/new/application.draft",
                "/dossiers/new/application.draft",
                Map.of(
                        "_id",
                        "d-" + UUID.randomUUID(),
                        "callId",
                        scene.call,
                        "wave",
                        "1",
                        "applicant",
                        "<b>Moulin</b>",
                        "requestedCents",
                        "0,001",
                        "eligibleCostCents",
                        "1 000,00"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"",
                        "href=\"#field-requestedCents\"",
                        "id=\"field-requestedCents\"",
                        "&lt;b&gt;Moulin&lt;/b&gt;")
                .contains("value=\"1 000,00\"", "href=\"#field-siteSiret\"")
                .doesNotContain("<b>Moulin</b>");
    }

    @Test
    void aFormThatLostItsHiddenValuesIsRefusedInWords() {
        String dossier = scene.draft().substring("/api".length());
        Client browser = Client.browser(base, "instructor");
        String form = dossier + "/acts/application.submit";

        assertThat(browser.submit(form, form, Map.of("_version", "")).statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(form, form, Map.of("_key", "a b")).statusCode())
                .isEqualTo(422);
        assertThat(scene.instructor.json("/api" + dossier).get("version").asLong())
                .isEqualTo(1);
    }

    @Test
    void aBlockedActSaysWhyInsteadOfAForm() {
        String dossier = scene.draft().substring("/api".length());

        String page = Client.browser(base, "instructor")
                .get(dossier + "/acts/application.declare-admissible")
                .body();

        assertThat(page).contains("Cet acte est bloqué", "brouillon").doesNotContain("id=\"act-form\"");
    }

    @Test
    void anActOfAnotherRoleIsNotOffered() {
        String dossier = scene.draft().substring("/api".length());
        HttpResponse<String> page = Client.browser(base, "auditor").get(dossier + "/acts/application.submit");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Service instructeur").doesNotContain("<form class=\"panel\"");
    }

    @Test
    void aStalePageIsRefusedAndSaysSo() {
        String dossier = scene.draft().substring("/api".length());
        Client browser = Client.browser(base, "instructor");
        String form = dossier + "/acts/application.revise";
        Map<String, String> values = Map.of(
                "projectTitle",
                "Autre",
                "sectors",
                "WOOD",
                "requestedCents",
                "10",
                "eligibleCostCents",
                "20",
                "_version",
                "0");

        HttpResponse<String> answer = browser.submit(form, form, values);

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("a changé depuis que vous");
    }

    @Test
    void personalDataIsShownOnlyToThoseWhoWorkWithIt() {
        String dossier = scene.draft().substring("/api".length());

        assertThat(Client.browser(base, "instructor").get(dossier).body()).contains("zoe@example.org");
        for (String account : new String[] {"auditor", "jury1", "accountant"}) {
            Client browser = Client.browser(base, account);
            assertThat(browser.get(dossier).body())
                    .doesNotContain("zoe@example.org", "Zoé")
                    .contains("donnée personnelle protégée");
            assertThat(browser.get("/audit?dossier=" + dossier.substring("/dossiers/".length()))
                            .body())
                    .doesNotContain("zoe@example.org");
        }
    }

    @Test
    void onAnotherDayThePageSaysSoAndOffersNoAct() {
        String dossier = scene.draft().substring("/api".length());
        String page = Client.browser(base, "instructor")
                .get(dossier + "?effective-at=" + LocalDate.now(ActContext.PARIS))
                .body();

        assertThat(page).contains("Lecture du passé").doesNotContain("/acts/application.submit");
    }

    @Test
    void anUnknownPageSpeaksPlainly() {
        Client browser = Client.browser(base, "manager");

        assertThat(browser.get("/dossiers/none").statusCode()).isEqualTo(404);
        assertThat(browser.get("/nowhere").body()).contains("Cette page n’existe pas", "Retour à l’accueil");
        assertThat(browser.get("/dossiers?wave=one").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsWaitingForARoleStandsOnItsHomePage() {
        scene.draft();

        assertThat(Client.browser(base, "instructor").get("/").body())
                .containsPattern("/dossiers/[^\"]+/acts/application\\.");
        assertThat(Client.browser(base, "accountant").get("/").body()).doesNotContain("/acts/application.");
    }

    @Test
    void aSessionShowsWhoDeclaredWhatAndWhoHasScored() {
        String dossier = scene.draft();
        Scene.done(scene.instructor.act(dossier, "application.submit", "{}"));
        Scene.done(scene.instructor.act(dossier, "application.acknowledge", "{}"));
        Scene.done(scene.instructor.act(dossier, "application.declare-admissible", "{}"));
        Scene.done(scene.instructor.act(
                dossier,
                "application.classify-territory",
                "{\"territory\":\"RURAL\",\"geographyVersion\":\"2026\",\"evidence\":\"Grille\"}"));
        Scene.done(scene.instructor.act(dossier, "application.complete-appraisal", "{\"report\":\"Solide\"}"));
        String session = "/api/sessions/s-" + UUID.randomUUID();
        Scene.done(scene.manager.act(session, "selection.convene", """
            {"callId":"%s","wave":1,"heldOn":"2026-11-22","members":["jury1","jury2"]}\
            """.formatted(scene.call)));
        String id = session.substring("/api/sessions/".length());
        Scene.done(scene.manager.act(dossier, "application.enter-session", "{\"sessionId\":\"" + id + "\"}"));
        String file = dossier.substring("/api/dossiers/".length());
        Client jury1 = Client.browser(base, "jury1");
        Client jury2 = Client.browser(base, "jury2");
        String declare = "/sessions/" + id + "/acts/selection.declare-interests";

        assertThat(tasks(jury1)).contains("href=\"" + declare + "\"");
        assertThat(jury1.submit(declare, declare, Map.of()).statusCode()).isEqualTo(302);
        assertThat(tasks(jury1)).doesNotContain("href=\"" + declare + "\"");
        assertThat(jury2.submit(declare, declare, Map.of("inDossiers", file, "nature", "Associé"))
                        .statusCode())
                .isEqualTo(302);
        Scene.done(scene.manager.act(session, "selection.open", "{\"present\":[\"jury1\",\"jury2\"]}"));
        String score = "/sessions/" + id + "/acts/selection.score-file";
        Map<String, String> marks =
                Map.of("dossierId", file, "marks.viability", "15", "justification", "Atelier bien pensé");
        assertThat(tasks(jury1)).contains("href=\"" + score + "\"", "Noter un dossier");
        assertThat(tasks(jury2)).as("recused").doesNotContain("href=\"" + score + "\"");
        assertThat(jury1.get(score).body()).contains(file + " — Atelier — La Fabrique");
        assertThat(jury2.submit(score, score, marks).statusCode()).isEqualTo(422);
        assertThat(jury1.submit(score, score, marks).statusCode()).isEqualTo(302);
        assertThat(tasks(jury1)).doesNotContain("href=\"" + score + "\"");
        assertThat(tasks(Client.browser(base, "manager")))
                .contains("href=\"/sessions/" + id + "/acts/selection.establish-ranking\"");
        Scene.done(scene.manager.act(session, "selection.establish-ranking", "{\"places\":1,\"reserves\":0}"));
        Scene.done(scene.manager.act(session, "selection.sign-minutes", "{}"));

        assertThat(jury1.get("/sessions/" + id).body())
                .contains("Procès-verbal signé", "15,00", "1 sur 2", "Sélectionné", "aucun", file);
        assertThat(scene.instructor.json(dossier).get("stage").asString()).isEqualTo("SELECTED");
    }

    /** All parts of what waits for a person: other tests leave them work too. */
    private static String tasks(Client person) {
        StringBuilder all = new StringBuilder();
        int page = 1;
        do {
            all.append(person.get("/tasks?page=" + page).body());
            page++;
        } while (all.indexOf("/tasks?page=" + page + "\"") >= 0);
        return all.toString();
    }

    @Test
    void theLanguageChosenIsKept() {
        Client browser = Client.browser(base, "manager");
        browser.get("/?lang=en");

        assertThat(browser.get("/").body()).contains("What waits for me");
    }
}
