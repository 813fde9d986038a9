package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.act.Field;
import fr.jalon.app.act.Fields;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.Act;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes to the vault with an act: all of it when the act is recorded, nothing when it is not, once when it is sent many times. */
@ExtendWith(RunningJalon.class)
class PersonalDataIT {
    private static final String IBAN = "{\"iban\":\"FR7630006000011234567890189\"}";

    private final RunningJalon jalon;
    private final JdbcClient database;
    private final Scene scene;
    private final String id = "d-" + UUID.randomUUID();
    private final String stream = "/api/dossiers/" + id;

    PersonalDataIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.database = jalon.database();
        this.scene = new Scene(jalon.url());
    }

    /** An act that comes to carry personal data has to be tried here too. */
    @Test
    void allActsThatCarryPersonalDataAreTriedHere() {
        assertThat(ActCatalogue.ALL.stream()
                        .filter(Act::isForPeople)
                        .filter(act -> Fields.of(act).stream().anyMatch(field -> field.kind() == Field.Kind.PERSONAL))
                        .map(Act::code))
                .containsExactlyInAnyOrderElementsOf(bodies().keySet());
    }

    @Test
    void aRefusedActLeavesNothingInTheVault() {
        refused(422, scene.instructor.act(stream, "application.draft", bad("siteSiret", "\"12345678901234\"")));
        refused(422, scene.instructor.act(stream, "application.draft", bad("wave", "7")));
        refused(422, scene.instructor.act(stream, "application.draft", bad("callId", "\"none\"")));
        refused(422, scene.instructor.act(stream, "application.draft", bad("requestedCents", "\"many\"")));
        refused(403, Client.script(jalon.url(), "auditor").act(stream, "application.draft", scene.draftBody()));
        assertThat(left()).isZero();

        Scene.done(scene.instructor.act(stream, "application.draft", scene.draftBody()));
        assertThat(left()).as("control: what is recorded is kept").isEqualTo(2);
        refused(409, scene.instructor.act(stream, "application.draft", scene.draftBody()));
        refused(422, scene.instructor.act(stream, "payment.enter-bank-details", IBAN));
        refused(
                412,
                act(
                        "payment.enter-bank-details",
                        IBAN,
                        "\"9\"",
                        UUID.randomUUID().toString()));
        refused(403, Client.script(jalon.url(), "auditor").act(stream, "payment.enter-bank-details", IBAN));
        assertThat(left()).isEqualTo(2);
    }

    /** Each draws tokens of its own, and the same values under other tokens are the same act. */
    @ParameterizedTest
    @ValueSource(ints = {2, 50})
    void theSameDraftSentManyTimesAtOnceIsOneDraftAndTwoValues(int times) throws Exception {
        String key = UUID.randomUUID().toString();
        String body = scene.draftBody();

        List<HttpResponse<String>> answers = atOnce(times, () -> act("application.draft", body, null, key));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
        assertThat(answers.stream()
                        .map(answer -> Client.body(answer).get("index"))
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> !Client.body(answer).get("repeated").asBoolean()))
                .hasSize(1);
        assertThat(left()).isEqualTo(2);
        assertThat(events()).isEqualTo(1);
        reused(act("application.draft", body.replace("zoe@example.org", "lea@example.org"), null, key));
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void anAccountSentTwiceAtOnceIsOneAccountAndAnotherUnderItsKeyIsRefused() throws Exception {
        Walk walk = new Walk(jalon.acts(), "iban-" + id);
        LocalDate today = LocalDate.now(fr.jalon.domain.kernel.ActContext.PARIS);
        walk.openBudget(today.getYear(), Walk.GRANT_CENTS);
        walk.appraise(id, 5);
        walk.select("session-" + id, List.of(id));
        walk.readyToSign(id, today);
        walk.started(id, jalon.bean(Vault.class));
        long before = left();
        long version = events();
        String key = UUID.randomUUID().toString();
        String seen = "\"" + version + "\"";

        List<HttpResponse<String>> answers = atOnce(2, () -> act("payment.enter-bank-details", IBAN, seen, key));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
        assertThat(events()).isEqualTo(version + 1);
        assertThat(left()).isEqualTo(before + 1);
        reused(act("payment.enter-bank-details", "{\"iban\":\"DE89370400440532013000\"}", seen, key));
        assertThat(left()).isEqualTo(before + 1);
    }

    private Map<String, String> bodies() {
        return Map.of("application.draft", scene.draftBody(), "payment.enter-bank-details", IBAN);
    }

    private String bad(String field, String value) {
        return scene.draftBody().replaceFirst("\"" + field + "\":(\"[^\"]*\"|[0-9]+)", "\"" + field + "\":" + value);
    }

    /** Again, under the same key, as long as a busy machine says to: as anyone would. */
    private HttpResponse<String> act(String code, String body, @Nullable String seen, String key) {
        for (int time = 1; ; time++) {
            HttpResponse<String> answer = seen == null
                    ? scene.instructor.post(stream + "/acts/" + code, body, "Idempotency-Key", key)
                    : scene.instructor.post(stream + "/acts/" + code, body, "Idempotency-Key", key, "If-Match", seen);
            if (answer.statusCode() != 503 || time == 10) {
                return answer;
            }
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(times)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : people.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> task).collect(Collectors.toList()))) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static void refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static void reused(HttpResponse<String> answer) {
        refused(422, answer);
        assertThat(Client.body(answer).get("rule").asString()).isEqualTo("IdempotencyKeyReused");
    }

    /** Values about the people of the dossier; a key without a value would be a trace too. */
    private long left() {
        long keys = count("select count(*) from vault.subject_key k where subject_id like ? || '/%' and not exists"
                + " (select from vault.value v where v.subject_id = k.subject_id)");
        assertThat(keys).isZero();
        return count("select count(*) from vault.value where subject_id like ? || '/%'");
    }

    private long events() {
        return count("select count(*) from es.event where aggregate_identifier = ?");
    }

    private long count(String question) {
        return database.sql(question).param(id).query(Long.class).single();
    }
}
