package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.kernel.RuleViolated;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From the vote of the credits to what is left of them: the acts by their forms, the figures on the pages and over REST. */
@ExtendWith(RunningJalon.class)
class CreditsIT {
    private final Scene scene;
    private final Client manager;
    private final ActGateway acts;
    private final String bill = "plf-" + UUID.randomUUID();
    private final String programme = "p" + UUID.randomUUID().toString().replace("-", "");
    private final String other = "q" + UUID.randomUUID().toString().replace("-", "");
    private final String state = "/budgets/" + programme + "-2026";

    CreditsIT(RunningJalon jalon) {
        this.scene = new Scene(jalon.url());
        this.manager = Client.browser(jalon.url(), "manager");
        this.acts = jalon.acts();
        act("/api/bills/" + bill, "bill.table", """
            {"kind":"INITIAL","year":2026,"title":"PLF %s"}\
            """.formatted(bill));
        inscribe(programme, "Stratégies économiques");
        inscribe(other, "Développement des entreprises");
    }

    @Test
    void anAmendmentIsTypedLineByLineAndShownAsTheOfficialTable() {
        String form = "/bills/" + bill + "/acts/bill.deposit-amendment";
        assertThat(manager.get(form).body())
                .contains("name=\"aeDeltaCents." + programme + "\"", "Stratégies économiques", "signe moins");

        HttpResponse<String> sent = manager.submit(form, form, amendment("20 000 000", "-20 000 000"));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(Client.location(sent)).endsWith("/bills/" + bill);
        String page = manager.get("/bills/" + bill).body();
        assertThat(page)
                .contains(
                        "AN-1", "sort inconnu", "TOTAUX", "SOLDE", "Sous-action nouvelle", "sans valeur d’affectation")
                .contains("80 lieux", "n’ouvre aucun crédit");
        assertThat(manager.get("/bills/" + bill + "?grant=1000000").body()).contains("20 lieux");
        assertThat(manager.get("/bills").body()).contains("AN-1");
        assertThat(scene.manager
                        .json("/api/bills/" + bill + "/amendments")
                        .at("/items/0/total/aePlusCents")
                        .asLong())
                .isEqualTo(20_000_000_00L);
        assertThat(scene.manager
                        .json("/api/bills/" + bill + "/amendments?grant-cents=25000000")
                        .at("/items/0/places")
                        .asLong())
                .isEqualTo(80);
        assertThat(scene.manager
                        .json("/api/bills/" + bill + "/amendments")
                        .at("/items/0/aeBalanceCents")
                        .asLong(-1))
                .isZero();
    }

    @Test
    void anAmendmentThatDoesNotBalanceComesBackWithWhatWasTyped() {
        String form = "/bills/" + bill + "/acts/bill.deposit-amendment";

        HttpResponse<String> answer = manager.submit(form, form, amendment("20 000 000", "-15 000 000"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"", "value=\"20 000 000\"", "value=\"-15 000 000\"");
    }

    /** 15 million inscribed, and as much proposed and rejected: the act opens 15, in one or several times, and nothing elsewhere. */
    @Test
    void anActOpensWhatItVotesAndNotWhatWasRejected() {
        act("/api/bills/" + bill, "bill.deposit-amendment", """
            {"amendment":"AN-3445","chamber":"ASSEMBLY","part":2,"depositedOn":"2025-10-24","intendedFor":"112-13",
             "aeDeltaCents":{"%1$s":1500000000,"%2$s":-1500000000},"cpDeltaCents":{"%1$s":1500000000,"%2$s":-1500000000},
             "statement":"Manufactures de proximité"}\
            """.formatted(programme, other));
        act("/api/bills/" + bill, "bill.record-outcome", """
            {"amendment":"AN-3445","outcome":"REJECTED","decidedOn":"2025-11-08","source":"compte rendu"}\
            """);
        promulgate();
        openYear(programme);

        refused("CreditsOverVote", "/api" + state, 3_000_000_000L);
        refused("CreditsOverVote", "/api" + state, 1_500_000_001L);
        openCredits("/api" + state, 1_000_000_000L);
        refused("CreditsOverVote", "/api" + state, 500_000_001L);
        openCredits("/api" + state, 500_000_000L);
        openYear("z" + programme);
        refused("ProgrammeNotInBill", "/api/budgets/z" + programme + "-2026", 1);
    }

    /** Declared on the programme, they stop the award that its unit would fund, until they end. */
    @Test
    void votedServicesOfAProgrammeHoldForItsUnits() {
        String dossier = "voted-services-1";
        LocalDate on = LocalDate.parse("2026-06-01");
        Walk walk = new Walk(acts, "voted-services");
        promulgate();
        open();
        act("/api/budgets/" + walk.node + "-2026", "budget.open", """
            {"node":"%s","year":2026,"kind":"OPERATING_UNIT","parentBudgetId":"%s-2026"}\
            """.formatted(walk.node, programme));
        act("/api" + state, "budget.allot-credits", """
            {"toBudgetId":"%s-2026","aeCents":100000000,"cpCents":0,"legalAct":"Décision","reference":"1"}\
            """.formatted(walk.node));
        walk.appraise(dossier, 3);
        walk.select("voted-services-session", List.of(dossier));
        walk.attested(dossier, on);

        regime("VOTED_SERVICES");
        assertThatThrownBy(() -> walk.propose(dossier, on))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.values()).containsEntry("budget", programme + "-2026"))
                .hasMessageContaining("ServicesVotesRegime");
        regime("NORMAL");
        walk.propose(dossier, on);
    }

    @Test
    void theCreditsOfTheStateAndOfTheOperatorStandApartAndEachActLeavesItsBalance() {
        promulgate();
        open();
        act("/api/budgets/" + scene.node + "-2026", "budget.open", """
            {"node":"%s","year":2026,"kind":"OPERATOR"}\
            """.formatted(scene.node));

        String tree = manager.get("/budget?year=2026").body();
        assertThat(tree)
                .contains("Niveau de l’État", "Niveau de l’opérateur", "ne s’additionnent jamais")
                .contains("/budgets/" + programme + "-2026");
        act("/api" + state, "budget.freeze-credits", """
            {"aeCents":75000000,"cpCents":0,"legalAct":"Décret","reference":"gel"}\
            """);
        String page = manager.get(state + "?cut=5").body();
        assertThat(page)
                .contains(
                        "Crédits gelés",
                        "Crédits ouverts",
                        "14\u202f250\u202f000\u00a0€",
                        "Aucune réservation n’est menacée")
                .contains("/acts/budget.unfreeze-credits");
        assertThat(manager.get(state + "?cut=99").body()).contains("la part non consommée est plus faible");
        assertThat(manager.get(state + "?cut=lots").statusCode()).isEqualTo(400);
        JsonNode one = scene.manager.json("/api" + state);
        assertThat(one.get("aeAvailableCents").asLong()).isEqualTo(14_250_000_00L);
        assertThat(one.get("tier").asString()).isEqualTo("STATE");
        assertThat(scene.manager
                        .json("/api" + state + "/cut?rate-bp=500")
                        .get("availableAfterCents")
                        .asLong())
                .isEqualTo(13_500_000_00L);
        assertThat(scene.manager
                        .json("/api" + state + "/reservations")
                        .get("items")
                        .size())
                .isZero();
        assertThat(scene.manager
                        .json("/api/budgets/tree?year=2026")
                        .get("tiers")
                        .size())
                .isEqualTo(2);
        assertThat(scene.manager.get("/api" + state + "?known-at=2021-01-01").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormProposesTheBudgetsThatMayStandAtTheOtherEnd() {
        promulgate();
        open();
        act("/api/budgets/" + scene.node + "-2026", "budget.open", """
            {"node":"%s","year":2026,"kind":"OPERATOR"}\
            """.formatted(scene.node));

        assertThat(manager.get(state + "/acts/budget.decide-operator-subsidy").body())
                .contains("<option value=\"" + scene.node + "-2026\"");
        assertThat(manager.get(state + "/acts/budget.open-credits").body()).contains("<option value=\"" + bill + "\"");
    }

    @Test
    void theEndOfTheYearSaysWhatIsLeftAndThatWhatIsDueReconciles() {
        promulgate();
        open();

        String page = manager.get("/year-end?year=2026").body();

        assertThat(page)
                .contains(programme + "-2026", "budget.carry-forward", "rapproché au centime")
                .contains("Engagements sans mouvement");
        JsonNode end = scene.manager.json("/api/year-end?year=2026");
        assertThat(end.get("rollForward").get("year").asInt()).isEqualTo(2026);
        assertThat(end.get("left")
                        .valueStream()
                        .map(left -> left.get("budgetId").asString()))
                .contains(programme + "-2026");
        assertThat(scene.manager.json("/api/commitments/dormant?idle-months=24").get("items"))
                .isNotNull();
    }

    @Test
    void theForecastOfACallWithoutAgreementsNeedsNothing() {
        String page = manager.get("/forecast?node=" + scene.node).body();

        assertThat(page).contains("Aucune rupture de CP", "<svg", "Prévisions passées et réalité");
        JsonNode forecast = scene.manager.json("/api/forecast?node=" + scene.node);
        assertThat(forecast.get("years").size()).isEqualTo(4);
        assertThat(forecast.get("shortageOn").isNull()).isTrue();
        assertThat(scene.manager
                        .json("/api/forecast/back-tests?node=" + scene.node)
                        .get("items")
                        .size())
                .isZero();
    }

    private void inscribe(String number, String title) {
        act("/api/bills/" + bill, "bill.inscribe-programme", """
            {"mission":"Économie","programme":"%s","title":"%s","ministry":"Économie","aeCents":1500000000,"cpCents":1500000000}\
            """.formatted(number, title));
    }

    private void promulgate() {
        act("/api/bills/" + bill, "bill.promulgate", """
            {"journalReference":"JO","promulgatedOn":"2026-01-01","totalAeCents":100000000000,"totalCpCents":100000000000}\
            """);
    }

    private void open() {
        openYear(programme);
        openCredits("/api" + state, 1_500_000_000L);
    }

    private void openYear(String number) {
        act("/api/budgets/" + number + "-2026", "budget.open", """
            {"node":"%s","year":2026,"kind":"PROGRAMME","ministry":"Économie"}\
            """.formatted(number));
    }

    private void openCredits(String budget, long cents) {
        act(budget, "budget.open-credits", opening(cents));
    }

    private void regime(String regime) {
        act("/api" + state, "budget.declare-regime", """
            {"regime":"%s","legalAct":"Loi"}\
            """.formatted(regime));
    }

    private void refused(String rule, String budget, long cents) {
        HttpResponse<String> answer = scene.manager.act(budget, "budget.open-credits", opening(cents));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"rule\":\"" + rule + "\"");
    }

    private String opening(long cents) {
        return """
            {"aeCents":%1$d,"cpCents":%1$d,"origin":"INITIAL_ACT","billId":"%2$s","legalAct":"LFI","reference":"1"}\
            """.formatted(cents, bill);
    }

    private Map<String, String> amendment(String plus, String minus) {
        return Map.of(
                "amendment",
                "AN-1",
                "chamber",
                "ASSEMBLY",
                "part",
                "2",
                "depositedOn",
                "2025-10-26",
                "aeDeltaCents." + programme,
                plus,
                "aeDeltaCents." + other,
                minus,
                "intendedFor",
                "Sous-action nouvelle",
                "statement",
                "Manufactures de proximité");
    }

    private void act(String stream, String code, String body) {
        Scene.done(scene.manager.act(stream, code, body));
    }
}
