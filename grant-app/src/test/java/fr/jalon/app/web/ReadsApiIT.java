package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.ActContext;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The contract that scripts rely on: addresses, names, paging, dates. */
@ExtendWith(RunningJalon.class)
class ReadsApiIT {
    private final Scene scene;

    ReadsApiIT(RunningJalon jalon) {
        this.scene = new Scene(jalon.url());
    }

    @Test
    void indicatorsHaveTheNamesOfTheContract() {
        scene.draft();
        JsonNode figures = scene.manager.json("/api/indicators?call=" + scene.call + "&known-at=2022-07-18");

        assertThat(figures.at("/labelled/total").asLong(-1)).isZero();
        assertThat(figures.at("/labelled/byWave").isObject()).isTrue();
        assertThat(List.copyOf(figures.at("/labelled/byTerritory").propertyNames()))
                .containsExactlyInAnyOrder("RURAL", "SMALL_MEDIUM_TOWN", "QPV");
        assertThat(figures.has("applications")).isTrue();
        assertThat(figures.at("/grants/count").asLong(-1)).isZero();
        assertThat(figures.get("grants").has("meanCents")).isTrue();
        assertThat(List.copyOf(figures.get("budget").propertyNames()))
                .contains("aeOpenedCents", "aeCommittedCents", "cpPaidCents");
        assertThat(figures.at("/currentYear/year").asInt())
                .as("of the day read")
                .isEqualTo(2022);
    }

    @Test
    void aListIsPagedByCursorWithoutLossNorDouble() {
        List<String> drafted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            drafted.add(scene.draft().substring("/api/dossiers/".length()));
        }
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = scene.instructor.json("/api/dossiers?limit=2&call=" + scene.call + "&cursor=" + next);
            page.get("items").forEach(item -> read.add(item.get("id").asString()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());

        assertThat(read).containsExactlyInAnyOrderElementsOf(drafted).doesNotHaveDuplicates();
        JsonNode none = scene.instructor.json(
                "/api/dossiers?stage=CLOSED&wave=1&territory=QPV&known-at=2021-01-01&call=" + scene.call);
        assertThat(none.get("items").size()).isZero();
        assertThat(none.get("next").isNull()).isTrue();
    }

    @Test
    void aDossierHasItsVersionAsTagAndItsJournalHasNoHole() {
        String dossier = scene.draft();
        Scene.done(scene.instructor.act(dossier, "application.submit", "{}"));
        Scene.done(scene.instructor.act(dossier, "application.acknowledge", "{}"));

        HttpResponse<String> one = scene.instructor.get(dossier);
        assertThat(one.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(scene.instructor.get(dossier, "If-None-Match", "\"3\"").statusCode())
                .isEqualTo(304);
        JsonNode journal = scene.instructor.json(dossier + "/journal").get("items");
        assertThat(journal.valueStream().map(event -> event.get("number").asLong()))
                .containsExactly(1L, 2L, 3L);
        assertThat(journal.get(1).get("type").asString()).isEqualTo("application.submitted");
        assertThat(journal.get(1).get("payload").get("callId").asString()).isEqualTo(scene.call);
        assertThat(scene.instructor.json(dossier + "/clocks").get("items").size())
                .isEqualTo(2);
        assertThat(scene.instructor.json(dossier + "/payments").get("items").size())
                .isZero();
        assertThat(scene.instructor.get(dossier + "?known-at=2021-01-01").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAuditTrailFiltersAndSaysEverythingOfAnEvent() {
        String dossier = scene.draft();
        String id = dossier.substring("/api/dossiers/".length());
        Scene.done(scene.instructor.act(dossier, "application.submit", "{}"));
        Client auditor = Client.script(scene.base, "auditor");

        JsonNode events = auditor.json("/api/audit/events?dossier=" + id).get("items");
        assertThat(events.valueStream().map(event -> event.get("type").asString()))
                .contains("application.drafted", "application.submitted", "call.application-registered");
        JsonNode event = auditor.json("/api/audit/events?actor=instructor&type=application.submitted&dossier=" + id)
                .get("items")
                .get(0);
        assertThat(event.propertyNames())
                .contains("index", "stream", "sequence", "type", "actor", "recordedAt", "effectiveOn", "payload");
        assertThat(event.get("stream").asString()).isEqualTo(id);
        assertThat(event.get("payload").isObject()).isTrue();
        assertThat(auditor.json("/api/audit/events?to=2020-01-01").get("items").size())
                .isZero();
        JsonNode page = auditor.json("/api/audit/events?limit=1");
        assertThat(auditor.json("/api/audit/events?limit=1&cursor="
                                + page.get("next").asString())
                        .get("items")
                        .get(0)
                        .get("index")
                        .asLong())
                .isLessThan(page.get("items").get(0).get("index").asLong());
    }

    @Test
    void callsWavesSessionsBudgetsAreRead() {
        assertThat(scene.manager.json("/api/calls/" + scene.call).get("title").asString())
                .isEqualTo("Appel");
        assertThat(scene.manager
                        .json("/api/calls/" + scene.call + "/waves")
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(scene.manager
                        .json("/api/sessions?call=" + scene.call)
                        .get("items")
                        .size())
                .isZero();

        int year = LocalDate.now(ActContext.PARIS).getYear();
        String budget = "/api/budgets/" + scene.node + "-" + year;
        Scene.done(scene.manager.act(
                budget,
                "budget.open",
                "{\"node\":\"" + scene.node + "\",\"year\":" + year + ",\"kind\":\"OPERATOR\"}"));
        Scene.done(scene.manager.act(budget, "budget.open-credits", """
            {"aeCents":100,"cpCents":50,"origin":"OPERATOR_VOTE","billId":"","legalAct":"LFI","reference":"1"}\
            """));
        assertThat(scene.manager.json(budget).get("aeAvailableCents").asLong()).isEqualTo(100);
        assertThat(scene.manager.json(budget + "/movements").get("items").size())
                .isEqualTo(2);
        JsonNode figures = scene.manager.json("/api/indicators?call=" + scene.call);
        assertThat(figures.at("/budget/aeOpenedCents").asLong()).isEqualTo(100);
        assertThat(figures.at("/currentYear/aeAvailableCents").asLong()).isEqualTo(100);
    }

    @Test
    void whatAFinanceOfficerAsksHasAnAnswerOverRest() {
        JsonNode books = scene.manager.json("/api/reconciliation?year=1999&known-at=2022-07-18");
        assertThat(books.get("equal").asBoolean()).isTrue();
        assertThat(books.at("/ledger/paidCents").asLong(-1)).isZero();
        assertThat(books.at("/keptApart/returnedCents").asLong(-1)).isZero();
        JsonNode payments = scene.manager.json("/api/payments/summary?known-at=2021-01-01");
        assertThat(payments.get("states").size()).isZero();
        assertThat(payments.get("times").size()).isZero();
        for (String list : new String[] {
            "/api/reconciliation/gaps?year=1999",
            "/api/payments?unstarted-months=12&known-at=2021-01-01",
            "/api/commitments/by-year?known-at=2021-01-01",
            "/api/commitments/by-beneficiary?known-at=2021-01-01",
            "/api/recoveries/totals?known-at=2021-01-01"
        }) {
            assertThat(scene.manager.json(list).get("items").size()).as(list).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/dossiers?known-at=yesterday",
                "/api/dossiers?effective-at=2022-02-30",
                "/api/dossiers?wave=one",
                "/api/dossiers?stage=FLYING",
                "/api/dossiers?limit=0",
                "/api/dossiers?limit=201",
                "/api/dossiers?limit=1000000000000",
                "/api/audit/events?from=18/07/2022",
                "/api/audit/events?cursor=x'%20or%201=1",
                "/api/audit/refusals?cursor=-1",
                "/api/indicators",
                "/api/forecast",
                "/api/year-end?year=never",
                "/api/commitments/dormant?idle-months=0",
                "/api/reconciliation/gaps?year=0",
                "/api/payments?unstarted-months=-1",
                "/api/amendments?grant-cents=0",
                "/api/budgets/none-2026/cut?rate-bp=10001",
                "/api/clocks?due=soon",
                "/api/payments?state=LOST",
                "/api/payments?pending=perhaps"
            })
    void aParameterThatCannotBeReadIsNamed(String address) {
        HttpResponse<String> answer = scene.instructor.get(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Client.body(answer);
        assertThat(problem.get("rule").asString()).isEqualTo("BadParameter");
        assertThat(problem.at("/errors/0/field").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators?call=none",
                "/api/calls/none",
                "/api/calls/none/waves",
                "/api/budgets/none",
                "/api/budgets/none-2026/cut?rate-bp=500",
                "/api/bills/none",
                "/api/sessions/none",
                "/api/dossiers/none",
                "/api/dossiers/none/journal"
            })
    void whatDoesNotExistIsNotFound(String address) {
        assertThat(scene.instructor.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theDocumentOfTheApiDescribesReadsAndActs() {
        JsonNode document = Client.nobody(scene.base).json("/v3/api-docs");

        assertThat(document.get("paths").propertyNames())
                .contains("/api/indicators", "/api/dossiers", "/api/dossiers/{id}/acts/application.submit");
        assertThat(document.at("/components/schemas").propertyNames()).contains("SubmitApplication");
        assertThat(document.at("/paths/~1api~1dossiers/get/parameters")
                        .valueStream()
                        .map(parameter -> parameter.get("name").asString()))
                .contains("known-at", "effective-at", "cursor", "limit", "stage");
    }
}
