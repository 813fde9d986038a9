package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.ActContext;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A call of its own with an open wave and a budget, set up over REST, so that tests share nothing. */
final class Scene {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static int drawn;

    final String base;
    final String call = "call-" + UUID.randomUUID();
    final String node = "node" + UUID.randomUUID().toString().replace("-", "");
    final Client instructor;
    final Client manager;

    Scene(String base) {
        this.base = base;
        this.instructor = Client.script(base, "instructor");
        this.manager = Client.script(base, "manager");
        done(manager.act("/api/calls/" + call, "call.open", """
            {"title":"Appel","kind":"AMI","budgetNode":"%s","fictional":true,"criteria":{"viability":20},
             "ruleSet":"1","parameters":%s}\
            """.formatted(
                        node, JSON.writeValueAsString(RuleParameter.defaults()))));
        done(manager.act("/api/calls/" + call, "call.open-wave", """
            {"wave":1,"opensOn":"%s","closesAt":"%s"}\
            """.formatted(
                LocalDate.now(ActContext.PARIS).minusDays(1), Instant.now().plus(1, ChronoUnit.DAYS))));
    }

    /** The address of a new draft. */
    String draft() {
        String dossier = "/api/dossiers/d-" + UUID.randomUUID();
        done(instructor.act(dossier, "application.draft", draftBody()));
        return dossier;
    }

    String draftBody() {
        return """
            {"callId":"%s","wave":1,"applicant":"La Fabrique","legalForm":"SCIC","siteSiret":"%s","projectTitle":"Atelier",
             "commune":"2A004","sectors":["WOOD"],"requestedCents":25000000,"eligibleCostCents":40000000,
             "republicanCommitment":true,"contactName":"Zoé Exemple","contactEmail":"zoe@example.org"}\
            """.formatted(call, siret());
    }

    static synchronized String siret() {
        String digits = "%09d0001".formatted(700_000_000 + drawn++);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }

    static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
