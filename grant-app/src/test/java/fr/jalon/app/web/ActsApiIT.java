package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.Act;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Doing an act over REST: what is answered when it is accepted, and every way of being refused. */
@ExtendWith(RunningJalon.class)
class ActsApiIT {
    private final RunningJalon jalon;
    private final Scene scene;
    private final String dossier;

    ActsApiIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.scene = new Scene(jalon.url());
        this.dossier = scene.draft();
    }

    @Test
    void anAcceptedActAnswersItsVersionItsIndexAndWhereToLook() {
        HttpResponse<String> answer = scene.instructor.act(dossier, "application.submit", "");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Client.location(answer)).isEqualTo(dossier);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");
        JsonNode body = Client.body(answer);
        assertThat(body.get("version").asLong()).isEqualTo(2);
        assertThat(body.get("index").asLong()).isPositive();
        assertThat(body.get("upToDate").asBoolean()).isTrue();
        assertThat(scene.instructor.json(dossier).get("stage").asString()).isEqualTo("SUBMITTED");
    }

    /** An answer waits a minute here: one that waited for all read models could not be up to date. */
    @Test
    void anAnswerWaitsForNoReadModelThatDoesNotShowTheAct() throws SQLException {
        try (Connection other = jalon.bean(DataSource.class).getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(7412, hashtext('delegations'))");
            try {
                JsonNode body = Client.body(scene.instructor.act(dossier, "application.submit", ""));
                assertThat(body.get("upToDate").asBoolean()).isTrue();
            } finally {
                statement.execute("select pg_advisory_unlock(7412, hashtext('delegations'))");
            }
        }
    }

    @Test
    void theSameKeyIsAnsweredOnceWithTheFirstOutcomeAndAnotherActUnderItIsRefused() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = submit(key, "\"1\"");
        HttpResponse<String> again = submit(key, "\"1\"");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Client.body(again).get("index")).isEqualTo(Client.body(first).get("index"));
        assertThat(Client.body(again).get("repeated").asBoolean()).isTrue();
        assertThat(scene.instructor.json(dossier).get("version").asLong()).isEqualTo(2);

        HttpResponse<String> other = scene.instructor.post(
                dossier + "/acts/application.acknowledge", "{}", "Idempotency-Key", key, "If-Match", "\"2\"");
        problem(other, 422, "IdempotencyKeyReused");
    }

    @Test
    void aRetryWithPersonalDataIsTheSameAct() {
        String address = "/api/dossiers/d-" + UUID.randomUUID() + "/acts/application.draft";
        String key = UUID.randomUUID().toString();
        String body = scene.draftBody();

        assertThat(scene.instructor.post(address, body, "Idempotency-Key", key).statusCode())
                .isEqualTo(201);
        HttpResponse<String> again = scene.instructor.post(address, body, "Idempotency-Key", key);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(Client.body(again).get("repeated").asBoolean()).isTrue();
        problem(
                scene.instructor.post(address, body.replace("Zoé", "Léa"), "Idempotency-Key", key),
                422,
                "IdempotencyKeyReused");
    }

    @Test
    void withoutAKeyNothingIsDone() {
        HttpResponse<String> answer =
                scene.instructor.post(dossier + "/acts/application.submit", "{}", "If-Match", "\"1\"");

        JsonNode problem = problem(answer, 400, "BadParameter");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("Idempotency-Key");
        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("missing");
    }

    @Test
    void whoeverContinuesADossierSaysWhichVersionTheySaw() {
        problem(
                scene.instructor.post(dossier + "/acts/application.submit", "{}", "Idempotency-Key", key()),
                428,
                "IfMatchMissing");
        JsonNode stale = problem(submit(key(), "\"0\""), 412, "StaleVersion");
        assertThat(stale.get("values").get("actualVersion").asLong()).isEqualTo(1);
        problem(submit(key(), "W/\"latest\""), 400, "BadParameter");
        assertThat(submit(key(), "1").statusCode()).isEqualTo(201);
    }

    @Test
    void aRuleSaysItsCodeItsValuesAndASentence() {
        JsonNode problem =
                problem(scene.instructor.act(dossier, "application.declare-admissible", "{}"), 422, "NotAtThisStep");

        assertThat(problem.get("values").get("act").asString()).isEqualTo("application.declare-admissible");
        assertThat(problem.get("detail").asString()).contains("brouillon");
    }

    @Test
    void sentencesFollowTheLanguageAsked() {
        HttpResponse<String> answer = scene.instructor.post(
                dossier + "/acts/application.declare-admissible",
                "{}",
                "Idempotency-Key",
                key(),
                "If-Match",
                "\"1\"",
                "Accept-Language",
                "en");

        assertThat(Client.body(answer).get("detail").asString()).startsWith("Not at this step (draft)");
    }

    @Test
    void everyWrongValueIsSaidAtOnce() {
        JsonNode problem = problem(scene.instructor.act(dossier, "application.revise", """
            {"projectTitle":"","sectors":["GOLD"],"requestedCents":"1 000,00","eligibleCostCents":1.5}\
            """), 422, "FieldsInvalid");

        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString() + " "
                                + error.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "projectTitle missing",
                        "sectors not-a-choice",
                        "requestedCents not-a-number",
                        "eligibleCostCents not-a-whole-number",
                        "republicanCommitment missing");
    }

    @ParameterizedTest
    @CsvSource({"actor", "role", "version", "status", "dossierId", "commandId"})
    void whatAnActDoesNotKnowIsRefused(String field) {
        JsonNode problem = problem(
                scene.instructor.act(dossier, "application.submit", "{\"" + field + "\":\"x\"}"), 400, "FieldsInvalid");

        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("unknown-field");
        assertThat(scene.instructor.json(dossier).get("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} {}",
                "[]",
                "{'a':1,'a':2}",
                "not json",
                "{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':1}}}}}}}}}"
            })
    void aBodyThatIsNotOnePlainObjectIsRefused(String body) {
        problem(scene.instructor.act(dossier, "application.submit", body.replace('\'', '"')), 400, "BadParameter");
    }

    @Test
    void onlyJsonIsRead() {
        HttpResponse<String> answer = scene.instructor.post(
                dossier + "/acts/application.submit",
                "{}",
                "Idempotency-Key",
                key(),
                "If-Match",
                "\"1\"",
                "Content-Type",
                "text/plain");

        problem(answer, 415, "BadRequest");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        problem(scene.instructor.act("/api/dossiers/none", "application.submit", "{}"), 404, "NotFound");
        problem(scene.instructor.act(dossier, "application.fly", "{}"), 404, "NotFound");
        problem(scene.instructor.act(dossier, "application.select", "{}"), 404, "NotFound");
        problem(scene.instructor.get("/api/dossiers/none/acts"), 404, "NotFound");
        problem(
                scene.instructor.get("/api/budgets" + dossier.substring("/api/dossiers".length()) + "/acts"),
                404,
                "NotFound");
        problem(scene.instructor.get("/api/nothing"), 404, "NotFound");
    }

    @Test
    void anIdThatCouldMeanAnythingElseIsRefused() {
        problem(
                scene.instructor.post(
                        "/api/dossiers/a%20b/acts/application.draft", scene.draftBody(), "Idempotency-Key", key()),
                400,
                "BadParameter");
    }

    @Test
    void aTakenIdIsAConflict() {
        problem(scene.instructor.act(dossier, "application.draft", scene.draftBody()), 409, "Conflict");
    }

    @Test
    void anAuditorMayDoNothingAndEveryAttemptIsNoted() {
        Client auditor = Client.script(jalon.url(), "auditor");
        List<Act> acts =
                ActCatalogue.OF_A_DOSSIER.stream().filter(Act::isForPeople).toList();

        for (Act act : acts) {
            problem(auditor.post(dossier + "/acts/" + act.code(), "{}", "Idempotency-Key", key()), 403, "Forbidden");
        }

        String id = dossier.substring(dossier.lastIndexOf('/') + 1);
        JsonNode noted = auditor.json("/api/audit/refusals?limit=200&target=" + id);
        assertThat(noted.get("items").size()).isEqualTo(acts.size());
        assertThat(noted.get("items").get(0).get("rule").asString()).isEqualTo("Forbidden");
        assertThat(noted.get("items").get(0).get("actor").asString()).isEqualTo("auditor");
        assertThat(auditor.json("/api/audit/refusals?known-at=2021-01-01&target=" + id)
                        .get("items")
                        .size())
                .isZero();
        assertThat(auditor.json(dossier + "/acts").get("items").size()).isZero();
    }

    @Test
    void nextActsAreAllowedOrSayTheRuleThatBlocksThem() {
        JsonNode next = scene.instructor.json(dossier + "/acts").get("items");

        JsonNode submit = named(next, "application.submit");
        assertThat(submit.get("allowed").asBoolean()).isTrue();
        JsonNode blocked = named(next, "incubation.start");
        assertThat(blocked.get("allowed").asBoolean()).isFalse();
        assertThat(blocked.get("blockedBy").get("rule").asString()).isNotBlank();
        assertThat(blocked.get("blockedBy").get("detail").asString()).isNotBlank();
        assertThat(blocked.get("fields").get(0).get("name").asString()).isEqualTo("leadExpert");
    }

    @Test
    void aPastDateNeedsItsReasonAndAFutureOneIsRefused() {
        problem(
                scene.instructor.act(dossier, "application.submit", "{\"effectiveOn\":\"2099-01-01\"}"),
                422,
                "EffectiveDateInFuture");
        problem(
                scene.instructor.act(dossier, "application.submit", "{\"effectiveOn\":\"2020-01-01\"}"),
                422,
                "EffectiveDateNeedsReason");
    }

    @Test
    void jsonIsInUtf8AndNothingElse() {
        String stream = "/api/budgets/" + scene.node + "-2031";
        String body = "{\"node\":\"" + scene.node + "\",\"year\":2031,\"kind\":\"OPERATOR\"}";
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"}) {
            byte[] bytes = body.getBytes(java.nio.charset.Charset.forName(charset));
            String head = "POST " + stream + "/acts/budget.open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Basic bWFuYWdlcjpkZW1v\r\nContent-Type: application/json\r\nIdempotency-Key: "
                    + charset
                    + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            assertThat(Client.raw(scene.base, head + new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)))
                    .as(charset)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("not-json");
        }
        assertThat(scene.manager.get(stream).statusCode()).isEqualTo(404);
        Scene.done(scene.manager.act(stream, "budget.open", "\uFEFF" + body));
    }

    @Test
    void personalDataNeverReachesTheJournal() {
        String journal = scene.instructor.get(dossier + "/journal").body();

        assertThat(journal).doesNotContain("Zoé", "zoe@example.org").contains("contactNameToken");
    }

    private HttpResponse<String> submit(String key, String ifMatch) {
        return scene.instructor.post(
                dossier + "/acts/application.submit", "{}", "Idempotency-Key", key, "If-Match", ifMatch);
    }

    private static JsonNode named(JsonNode acts, String code) {
        return acts.valueStream()
                .filter(act -> act.get("act").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Client.body(answer);
        assertThat(problem.get("rule").asString()).isEqualTo(rule);
        return problem;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
