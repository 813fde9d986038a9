package fr.jalon.app.paymentrun;

import static fr.jalon.app.bank.Messages.bytes;
import static fr.jalon.app.bank.Messages.debit;
import static fr.jalon.app.bank.Messages.part;
import static fr.jalon.app.bank.Messages.returned;
import static fr.jalon.app.bank.Messages.statement;
import static fr.jalon.app.bank.Messages.status;
import static fr.jalon.app.bank.Messages.statusReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.Streams;
import fr.jalon.app.bank.Sepa;
import fr.jalon.app.document.Documents;
import fr.jalon.app.document.Sha256;
import fr.jalon.app.document.Shelf;
import fr.jalon.app.payment.PaymentsCsv;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.app.web.Client;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.payment.command.PaymentCommand.ExecutePayment;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.ApproveRun;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A payment run from its approval to the last answer of the bank, over REST. */
@ExtendWith(RunningJalon.class)
class PaymentRunIT {
    private static final long CENTS = 10_000_00L;
    private static final String EUROS = "10000.00";

    private final RunningJalon jalon;
    private final Client accountant;
    private final Client deputy;
    private final String name = "run-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> dossiers = List.of(dossier(0), dossier(1), dossier(2));

    PaymentRunIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.accountant = Client.script(jalon.url(), "accountant");
        this.deputy = Client.script(jalon.url(), "accountant2");
    }

    @Test
    void fromTheFileOfARunToTheLastAnswerOfTheBank() {
        approve();
        int year = LocalDate.now(ActContext.PARIS).getYear();
        assertThat(accountant.json("/api/year-end?year=" + year).get("unpaid")).isNotEmpty();
        assertThat(accountant.json("/api/year-end?year=" + (year - 1)).get("unpaid"))
                .as("a year that is over is read as it ended")
                .isEmpty();
        String run = "/api/payment-runs/" + name;
        assertThat(accountant.get(run + "/file").statusCode())
                .as("nothing before the issue")
                .isEqualTo(404);

        assertThat(mayIssue(accountant, run)).isFalse();
        assertThat(mayIssue(deputy, run)).isTrue();
        problem(issue(accountant, run), 422, "PayerControlled");
        assertThat(types(name)).doesNotContain("paymentrun.issued");
        HttpResponse<String> issued = issue(deputy, run);
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        byte[] file = accountant.bytes(run + "/file").body();
        assertThat(new String(file, UTF_8))
                .contains("<MsgId>" + name + "</MsgId>", "<NbOfTxs>3</NbOfTxs>", "<CtrlSum>30000.00</CtrlSum>")
                .contains("<EndToEndId>" + Sepa.reference(dossiers.getFirst() + "/1") + "</EndToEndId>");
        assertThat(accountant.bytes(run + "/file").body()).isEqualTo(file);
        assertThat(Client.script(jalon.url(), "auditor").bytes(run + "/file").body())
                .isEqualTo(file);
        assertThat(Client.script(jalon.url(), "instructor").get(run + "/file").statusCode())
                .as("it holds accounts")
                .isEqualTo(403);
        assertThat(events(name).getLast()).contains("\"fileSha256\":\"" + Sha256.of(file) + "\"");

        JsonNode duties = accountant.json("/api/dossiers/" + dossiers.getFirst() + "/duties");
        assertThat(duties.get("incompatible").size()).isZero();
        assertThat(duties.get("people")
                        .valueStream()
                        .filter(person -> person.get("taken").has("PAY"))
                        .map(person -> person.get("person").asString()))
                .containsExactly("accountant", "accountant2");

        assertThat(gapOfTheRun()).as("the bank is silent").isEqualTo(3 * CENTS);
        assertThat(reconciliationPage()).contains("Banque muette", dossiers.getFirst(), "Écart de");
        answers();
        byHand();
        assertThat(gapOfTheRun()).as("settled, or back on both sides").isZero();
        assertThat(reconciliationPage())
                .contains("En quarantaine", "9\u202f999,99")
                .doesNotContain("Inexpliqué");
        csv();
    }

    /** How much more our ledger says of the run than the bank; the budgets say what our ledger says, whatever the bank does. */
    private long gapOfTheRun() {
        JsonNode books = accountant.json(
                "/api/reconciliation?year=" + LocalDate.now(ActContext.PARIS).getYear());
        assertThat(books.get("budgetDifferenceCents").asLong(-1)).isZero();
        return books.get("runs")
                .valueStream()
                .filter(run -> run.get("runId").asString().equals(name))
                .mapToLong(run ->
                        run.get("ledgerCents").asLong() - run.get("bankCents").asLong())
                .sum();
    }

    private String reconciliationPage() {
        return Client.browser(jalon.url(), "auditor")
                .get("/reconciliation?limit=200")
                .body();
    }

    /** The bank rejects one transfer, settles two, then one of them comes back less the fees; each answer comes twice. */
    private void answers() {
        byte[] report = today(statusReport(
                "st-" + name,
                name,
                "PART",
                part(
                        name,
                        status(dossiers.get(0) + "/1", "RJCT", "AC04", EUROS)
                                + status(dossiers.get(1) + "/1", "ACSC", "", "")
                                + status("unknown/1", "RJCT", "AC04", ""))));
        answered(report, 201, 3, 2);
        answered(report, 200, 3, 2);
        assertThat(types(name)).endsWith("paymentrun.issued", "paymentrun.line-returned", "paymentrun.line-settled");

        byte[] statement = today(statement(
                "m-" + name,
                debit(dossiers.get(1) + "/1", EUROS)
                        + debit(dossiers.get(2) + "/1", EUROS, "FR76 3000 6000 0112 3456 7890 189")
                        + debit(dossiers.get(2) + "/1", EUROS, "DE89370400440532013000")
                        + debit(dossiers.get(2) + "/1", "9999.99")
                        + debit(dossiers.get(0) + "/1", EUROS)
                        + returned(dossiers.get(2) + "/1", "9990.00", "AC01")));
        answered(statement, 201, 6, 2);
        int events = events(name).size();
        assertThat(types(name)).endsWith("paymentrun.line-settled", "paymentrun.line-settled");
        String file = "bank-" + Sha256.of(statement);
        assertThat(Client.browser(jalon.url(), "accountant")
                        .get("/bank-files/" + file)
                        .body())
                .contains("Le compte crédité n’est pas celui de l’ordre.", "9\u202f990,00");
        assertThat(events(file)).allSatisfy(event -> assertThat(event).doesNotContain("DE89", "FR76"));

        answered(statement, 200, 6, 2);
        byte[] again = today(statement("other-" + name, debit(dossiers.get(1) + "/1", EUROS)));
        answered(again, 201, 1, 1);
        assertThat(events(name))
                .as("the same line in another file changes nothing")
                .hasSize(events);
    }

    /** What came back less the fees fits no line; an accountant says so on the run, once or twice. */
    private void byHand() {
        String act = "paymentrun.record-return";
        String page = "/payment-runs/" + name;
        String form = page + "/acts/" + act;
        Map<String, String> values = Map.of(
                "endToEndId",
                dossiers.get(2) + "/1",
                "bankReason",
                "9 990,00 € revenus, frais déduits",
                "returnedOn",
                LocalDate.now(ActContext.PARIS).toString());
        Client browser = Client.browser(jalon.url(), "accountant");
        assertThat(browser.get(page).body()).contains(form);
        assertThat(browser.get(form).body())
                .contains("<option value=\"" + dossiers.get(2) + "/1\">" + dossiers.get(2) + "/1 — 10\u202f000,00")
                .doesNotContain("<option value=\"" + dossiers.get(0));
        HttpResponse<String> sent = browser.submit(form, form, values);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(types(name)).endsWith("paymentrun.line-returned");
        assertThat(types(dossiers.get(2))).endsWith("payment.returned-by-bank");

        int events = events(name).size();
        String body = "{\"endToEndId\":\"%s/1\",\"rejected\":false,\"bankReason\":\"again\",\"returnedOn\":\"%s\"}"
                .formatted(dossiers.get(2), values.get("returnedOn"));
        HttpResponse<String> again = accountant.act("/api" + page, act, body);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(events(name)).as("known already").hasSize(events);
        problem(Client.script(jalon.url(), "instructor").act("/api" + page, act, body), 403, "Forbidden");
    }

    /** Paid in a run, and paid alone; what came back, by a file or by hand, is no payment made. */
    private void csv() {
        assertThat(accountant
                        .get("/api/payments.csv?call=" + name + "-call")
                        .body()
                        .lines()
                        .skip(1))
                .containsExactlyInAnyOrder(row(1), row(3));
        assertThat(accountant.get("/api/payments.csv").headers().firstValue("Content-Length"))
                .as("a cut shows")
                .isPresent();
        assertThat(export(jalon.bean(DataSource.class))).hasLineCount(3);
        assertThatThrownBy(() -> export(BrokenReading.after(1, jalon.bean(DataSource.class))))
                .as("all or nothing")
                .hasRootCauseMessage("broken after 1 rows");
    }

    private String export(DataSource database) {
        JdbcClient reading = JdbcClient.create(database);
        byte[] file = new PaymentsCsv(
                        new PaymentQueries(reading), new CommitmentQueries(reading), new DossierQueries(reading))
                .file(name + "-call", AsOf.NOW);
        return new String(file, UTF_8);
    }

    private String row(int rank) {
        String dossier = dossier(rank);
        String paidOn = events(dossier).getLast().replaceFirst(".*\"paidOn\":\"([^\"]+)\".*", "$1");
        return String.join(
                ",",
                "A-" + dossier,
                Walk.siret(rank),
                paidOn.substring(0, 4),
                dossier + "/1",
                "Applicant",
                "node-" + name + "-call",
                EUROS,
                paidOn);
    }

    @Test
    void aFileWaitsUntilEveryRunCanBeFound() {
        byte[] statement = bytes(statement("early-" + name, debit(dossiers.getFirst() + "/1", EUROS)));
        BankImport tooEarly = new BankImport(
                new LateRunLines(),
                jalon.bean(Streams.class),
                jalon.bean(Vault.class),
                jalon.bean(Documents.class),
                jalon.bean(ActDesk.class),
                Clock.systemUTC());

        assertThatThrownBy(() -> tooEarly.receive(
                        statement, DemoAccounts.named("accountant").orElseThrow()))
                .isInstanceOf(Busy.class);
        assertThat(events("bank-" + Sha256.of(statement))).isEmpty();
        answered(statement, 201, 1, 0);
    }

    /** Judged when all runs could be found; asked again under the append lock, a run has moved. Of the file nothing is kept. */
    @Test
    void aFileIsJudgedAgainWhereNoRunCanMove() {
        byte[] statement = bytes(statement("moved-" + name, debit(dossiers.getFirst() + "/1", EUROS)));
        BankImport overtaken = new BankImport(
                new RunLines() {
                    @Override
                    public boolean areComplete() {
                        return true;
                    }

                    @Override
                    public boolean areCompleteNow() {
                        return false;
                    }

                    @Override
                    public List<Held> find(String reference) {
                        return List.of();
                    }
                },
                jalon.bean(Streams.class),
                jalon.bean(Vault.class),
                jalon.bean(Documents.class),
                jalon.bean(ActDesk.class),
                Clock.systemUTC());

        assertThatThrownBy(() -> overtaken.receive(
                        statement, DemoAccounts.named("accountant").orElseThrow()))
                .isInstanceOf(Busy.class);
        assertThat(events("bank-" + Sha256.of(statement))).isEmpty();
        assertThat(jalon.bean(Documents.class).find(Shelf.BANK, Sha256.of(statement)))
                .isEmpty();
        answered(statement, 201, 1, 0);
        assertThat(jalon.bean(Documents.class).find(Shelf.BANK, Sha256.of(statement)))
                .isPresent();
    }

    /** Found through a read model that is behind. */
    private static final class LateRunLines implements RunLines {
        @Override
        public boolean areComplete() {
            return false;
        }

        @Override
        public boolean areCompleteNow() {
            return false;
        }

        @Override
        public List<Held> find(String reference) {
            return List.of();
        }
    }

    @Test
    void whoeverIsNoAccountantImportsNothingAndAHostileFileIsRefused() {
        byte[] statement = bytes(statement("m", debit("unknown/1", "1")));
        byte[] hostile = bytes("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>");

        problem(send(Client.script(jalon.url(), "instructor"), statement), 403, "Forbidden");
        problem(send(accountant, hostile), 422, "BankFileForbiddenXml");
        problem(send(accountant, new byte[6 << 20]), 413, "BankFileTooLarge");
        problem(
                accountant.post(
                        "/api/bank-files/bank-" + "0".repeat(64) + "/acts/bankfile.receive",
                        "{}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                404,
                "NotFound");
    }

    @Test
    void ofTheSameFileSentByManyAtOnceOneIsTheFirst() {
        byte[] statement = bytes(statement("many-" + name, debit("many-" + name, "12.34")));
        List<HttpResponse<String>> answers;
        try (ExecutorService people = Executors.newFixedThreadPool(10)) {
            answers =
                    IntStream.range(0, 10)
                            .mapToObj(i -> people.submit(() -> send(accountant, statement)))
                            .toList()
                            .stream()
                            .map(PaymentRunIT::got)
                            .toList();
        }

        assertThat(answers.stream().filter(each -> each.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream()
                        .filter(each -> each.statusCode() == 200
                                && Client.body(each).get("repeated").asBoolean()))
                .hasSize(9);
    }

    private static <T> T got(Future<T> coming) {
        try {
            return coming.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aBrowserImportsAFileAndSeesWhatWasKeptApart() {
        byte[] statement = bytes(statement("m-" + name, debit("nobody-" + name, "12.34")));
        Client browser = Client.browser(jalon.url(), "accountant");

        HttpResponse<String> sent =
                browser.upload("/bank-files/import", "/bank-files/import", Map.of(), "file", "releve.xml", statement);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String seen = browser.get(Client.location(sent).replaceFirst("^https?://[^/]+", ""))
                .body();
        assertThat(seen).contains("nobody-" + name, "m-" + name).doesNotContain("déjà été reçu");
        HttpResponse<String> again =
                browser.upload("/bank-files/import", "/bank-files/import", Map.of(), "file", "releve.xml", statement);
        assertThat(browser.get(Client.location(again).replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("déjà été reçu le", "rien n’a changé");
        HttpResponse<String> refused =
                browser.upload("/bank-files/import", "/bank-files/import", Map.of(), "file", "x.xml", bytes("<html/>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("pain.002.001.10");
    }

    @Test
    void thePaymentsMadeAreAFileForOtherTools() {
        HttpResponse<String> csv = accountant.get("/api/payments.csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith(
                        "ej,siret,exercice,numeroDemandePaiement,nomStructure,codeCentreFinancier,amount,dateOperation\r\n");
    }

    private void approve() {
        Walk walk = new Walk(jalon.acts(), name + "-call");
        LocalDate today = LocalDate.now(ActContext.PARIS);
        walk.openBudget(today.getYear() - 1, 10 * Walk.GRANT_CENTS);
        walk.openBudget(today.getYear(), 10 * Walk.GRANT_CENTS);
        List<String> all = IntStream.rangeClosed(0, dossiers.size())
                .mapToObj(this::dossier)
                .toList();
        for (int i = 0; i < all.size(); i++) {
            walk.appraise(all.get(i), i);
        }
        walk.select(name + "-session", all);
        for (String dossier : all) {
            walk.readyToSign(dossier, today.minusDays(20));
            walk.started(dossier, jalon.bean(Vault.class));
            walk.advanceControlled(dossier, CENTS);
        }
        Envelope alone = Envelope.of(new ExecutePayment(all.getLast(), 1), "accountant", Role.ACCOUNTANT);
        assertThat(refusal(alone).code()).isEqualTo("PayerControlled");
        jalon.acts().send(Envelope.of(new ExecutePayment(all.getLast(), 1), "accountant2", Role.ACCOUNTANT));
        walk.preparedRun(name, dossiers);
        assertThat(refusal(approvalBy("ordonnateur")).values())
                .containsEntry("earlierDuty", Duty.ORDER)
                .containsEntry("inDossier", dossiers.getFirst());
        assertThat(types(name)).doesNotContain("paymentrun.approved");
        jalon.acts().send(approvalBy("accountant2"));
    }

    /** The fourth is paid alone, those before in the run. */
    private String dossier(int rank) {
        return name + "-" + (rank + 1);
    }

    private Envelope approvalBy(String person) {
        return Envelope.of(new ApproveRun(name, dossiers.size(), dossiers.size() * CENTS), person, Role.ACCOUNTANT);
    }

    private RuleViolated refusal(Envelope envelope) {
        return catchThrowableOfType(RuleViolated.class, () -> jalon.acts().send(envelope));
    }

    private static boolean mayIssue(Client person, String run) {
        return person.json(run + "/acts")
                .get("items")
                .valueStream()
                .anyMatch(next -> next.get("act").asString().equals("paymentrun.issue")
                        && next.get("allowed").asBoolean());
    }

    private HttpResponse<String> issue(Client person, String run) {
        return person.post(
                run + "/acts/paymentrun.issue",
                "{}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                Integer.toString(events(name).size()));
    }

    private void answered(byte[] content, int status, int lines, int matched) {
        HttpResponse<String> answer = send(accountant, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode body = Client.body(answer);
        assertThat(body.get("lines").asInt()).isEqualTo(lines);
        assertThat(body.get("matched").asInt()).isEqualTo(matched);
        assertThat(body.get("repeated").asBoolean()).isEqualTo(status == 200);
    }

    private static HttpResponse<String> send(Client client, byte[] content) {
        return client.upload("/api/bank-files", Map.of(), "file", "answer.xml", content);
    }

    /** The same answer, said and booked today. */
    private static byte[] today(String message) {
        String today = LocalDate.now(ActContext.PARIS).toString();
        return bytes(message.replace("2026-07-15T08:30:00+02:00", today + "T00:00:00")
                .replace("2026-07-16", today));
    }

    private List<String> types(String stream) {
        return jalon.owner()
                .sql("select payload_type from es.event where aggregate_identifier = ? order by sequence_number")
                .param(stream)
                .query(String.class)
                .list();
    }

    private List<String> events(String stream) {
        List<byte[]> payloads = jalon.owner()
                .sql("select payload from es.event where aggregate_identifier = ? order by sequence_number")
                .param(stream)
                .query(byte[].class)
                .list();
        List<String> events = new ArrayList<>();
        payloads.forEach(payload -> events.add(new String(payload, UTF_8)));
        return events;
    }

    private static void problem(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Client.body(answer).get("rule").asString()).isEqualTo(rule);
    }
}
