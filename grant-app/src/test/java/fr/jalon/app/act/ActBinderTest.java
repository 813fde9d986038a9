package fr.jalon.app.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.application.command.ApplicationCommand.DraftApplication;
import fr.jalon.domain.application.command.ApplicationCommand.RequestComplement;
import fr.jalon.domain.bankfile.BankFileAct;
import fr.jalon.domain.bill.BillAct;
import fr.jalon.domain.bill.command.BillCommand.DepositAmendment;
import fr.jalon.domain.budget.BudgetAct;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import fr.jalon.domain.call.CallAct;
import fr.jalon.domain.call.command.CallCommand.OpenWave;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.command.PaymentCommand.DeclareCompletion;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.IssueRun;
import fr.jalon.domain.selection.SelectionAct;
import fr.jalon.domain.selection.command.SelectionCommand.ScoreFile;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.subsidy.command.SubsidyCommand.ProposeAmount;
import fr.jalon.domain.support.SupportAct;
import fr.jalon.domain.support.command.SupportCommand.ReceiveFinancialReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ActBinderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEPT = "0f".repeat(32);
    private static final String TOKEN = "v1-0123456789abcdef0123456789abcdef";

    static List<Act> acts() {
        return ActCatalogue.ALL;
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyActOfTheCatalogueCanBeAskedForByAForm(Act act) {
        int made = act == PaymentRunAct.ISSUE ? 1 : 0;

        assertThat(Fields.of(act)).hasSize(act.command().getRecordComponents().length - 1 - made);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | 100000",
                "'1 000,00' | 100000",
                "'1\u00A0000,00 €' | 100000",
                "'1\u202F234\u202F567,8\u00A0€' | 123456780",
                "0,01 | 1",
                "12.34 | 1234",
                "0 | 0",
                "92233720368547758,07 | 9223372036854775807"
            })
    void anAmountWrittenTheFrenchWayIsReadToTheCent(String written, long cents) {
        assertThat(((ProposeAmount) propose(written).command()).amountCents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | out-of-range",
                "0.001 | too-precise",
                "1.000 | too-precise",
                "'1.000,00' | not-a-number",
                "1e309 | not-a-number",
                "1e2 | not-a-number",
                "NaN | not-a-number",
                "Infinity | not-a-number",
                "9223372036854775808 | out-of-range",
                "92233720368547758,08 | out-of-range",
                "１０００ | not-a-number",
                "'10 00' | not-a-number",
                "0x10 | not-a-number",
                "'' | missing",
                "'\u00A0' | missing"
            })
    void anAmountThatIsNotPlainIsRefusedAndNeverRounded(String written, String code) {
        FieldsInvalid invalid = catchThrowableOfType(FieldsInvalid.class, () -> propose(written));

        assertThat(invalid.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("amountCents"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | out-of-range",
                "0.001 | not-a-whole-number",
                "100.0 | not-a-whole-number",
                "1e309 | not-a-whole-number",
                "9223372036854775808 | out-of-range",
                "'\"1000\"' | not-a-number",
                "true | not-a-number",
                "null | missing"
            })
    void overRestAnAmountIsAWholeNumberOfCents(String json, String code) {
        FieldsInvalid invalid = catchThrowableOfType(
                FieldsInvalid.class,
                () -> json(
                        SubsidyAct.PROPOSE_AMOUNT,
                        "{\"amountCents\":" + json + ",\"eligibleCostCents\":1,\"rateBp\":1}"));

        assertThat(invalid.problems()).extracting(FieldProblem::code).containsExactly(code);
    }

    @Test
    void aPercentageBecomesBasisPoints() {
        assertThat(((ProposeAmount) propose("1").command()).rateBp()).isEqualTo(3_050);
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        FieldsInvalid invalid = catchThrowableOfType(
                FieldsInvalid.class,
                () -> json(
                        BudgetAct.OPEN_CREDITS,
                        "{\"aeCents\":-1,\"origin\":\"NOWHERE\",\"legalAct\":\" \",\"reference\":\"" + "x".repeat(301)
                                + "\",\"actor\":\"me\",\"effectiveOn\":\"2026-02-30\"}"));

        assertThat(invalid.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "actor unknown-field",
                        "aeCents out-of-range",
                        "cpCents missing",
                        "origin not-a-choice",
                        "legalAct missing",
                        "reference too-long",
                        "effectiveOn not-a-date");
        assertThat(invalid.hasUnknownField()).isTrue();
    }

    @Test
    void aBodyBecomesItsCommandWithTheStreamOfTheAddress() {
        Bound bound = json(BudgetAct.OPEN_CREDITS, """
            {"aeCents":100,"cpCents":50,"origin":"INITIAL_ACT","billId":"lfi-2022","legalAct":"LFI","reference":"2022-1","effectiveOn":"2022-01-01","reason":"Reprise"}\
            """);

        assertThat(bound.command())
                .isEqualTo(new OpenCredits("id", 100, 50, CreditOrigin.INITIAL_ACT, "lfi-2022", "LFI", "2022-1"));
        assertThat(bound.effectiveOn()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(bound.reason()).isEqualTo("Reprise");
    }

    @Test
    void aFormGivesListsByLineOrByBoxAndInstantsInParisTime() {
        assertThat(form(ApplicationAct.REQUEST_COMPLEMENT, Map.of("missing", List.of("Kbis\r\n\r\nBudget ", "Devis")))
                        .command())
                .isEqualTo(new RequestComplement("id", List.of("Kbis", "Budget", "Devis")));
        assertThat(form(
                                CallAct.OPEN_WAVE,
                                Map.of(
                                        "wave", List.of("1"),
                                        "opensOn", List.of("2026-07-01"),
                                        "closesAt", List.of("2026-07-14T12:00")))
                        .command())
                .isEqualTo(new OpenWave("id", 1, LocalDate.of(2026, 7, 1), Instant.parse("2026-07-14T10:00:00Z")));
    }

    @Test
    void marksComeByCriterion() {
        var sent = form(
                SelectionAct.SCORE_FILE,
                Map.of(
                        "dossierId", List.of("d1"),
                        "marks.viability", List.of("12"),
                        "marks.territory", List.of("8"),
                        "justification", List.of("Solide")));

        assertThat(sent.command())
                .isEqualTo(new ScoreFile("id", "d1", Map.of("viability", 12, "territory", 8), "Solide"));
    }

    @Test
    void linesOfAnAmendmentAreSignedEurosByProgrammeAndAnEmptyOneIsAbsent() {
        var sent = form(
                BillAct.DEPOSIT_AMENDMENT,
                Map.of(
                        "amendment", List.of("AN-1"),
                        "chamber", List.of("ASSEMBLY"),
                        "part", List.of("2"),
                        "depositedOn", List.of("2023-10-26"),
                        "aeDeltaCents.305", List.of("20 000 000"),
                        "aeDeltaCents.134", List.of("\u221220\u202F000\u202F000,00 €"),
                        "aeDeltaCents.220", List.of(" "),
                        "cpDeltaCents.134", List.of("- 1"),
                        "statement", List.of("Manufactures")));

        assertThat(sent.command())
                .isEqualTo(new DepositAmendment(
                        "id",
                        "AN-1",
                        Chamber.ASSEMBLY,
                        2,
                        LocalDate.of(2023, 10, 26),
                        Map.of("305", 20_000_000_00L, "134", -20_000_000_00L),
                        Map.of("134", -1_00L),
                        "",
                        "Manufactures"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--1 | out-of-range",
                "'1 -' | not-a-number",
                "-0,001 | too-precise",
                "minus | not-a-number",
                "-92233720368547758,08 | out-of-range"
            })
    void aSignedAmountThatIsNotPlainIsRefused(String written, String code) {
        FieldsInvalid invalid = catchThrowableOfType(
                FieldsInvalid.class,
                () -> form(
                        BillAct.DEPOSIT_AMENDMENT,
                        Map.of(
                                "amendment", List.of("AN-1"),
                                "chamber", List.of("SENATE"),
                                "part", List.of("2"),
                                "depositedOn", List.of("2023-10-26"),
                                "cpDeltaCents.305", List.of(written),
                                "statement", List.of("Manufactures"))));

        assertThat(invalid.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("cpDeltaCents " + code);
    }

    @Test
    void overRestSignedAmountsAreWholeCents() {
        String body = """
            {"amendment":"AN-1","chamber":"ASSEMBLY","part":2,"depositedOn":"2023-10-26","aeDeltaCents":{"305":100,"134":%s},
             "cpDeltaCents":{},"statement":"Manufactures"}\
            """;

        assertThat(((DepositAmendment) json(BillAct.DEPOSIT_AMENDMENT, body.formatted("-100"))
                                .command())
                        .aeDeltaCents())
                .isEqualTo(Map.of("305", 100L, "134", -100L));
        assertThat(catchThrowableOfType(
                                FieldsInvalid.class, () -> json(BillAct.DEPOSIT_AMENDMENT, body.formatted("-0.5")))
                        .problems())
                .extracting(FieldProblem::code)
                .containsExactly("not-a-whole-number");
    }

    @Test
    void aTextThatItsCommandCanDoWithoutMayBeLeftEmpty() {
        assertThat(form(
                                BudgetAct.OPEN,
                                Map.of("node", List.of("anct"), "year", List.of("2026"), "kind", List.of("OPERATOR")))
                        .command())
                .isEqualTo(new OpenBudget("id", "anct", 2026, NodeKind.OPERATOR, "", ""));
        assertThat(catchThrowableOfType(FieldsInvalid.class, () -> json(BillAct.INSCRIBE_PROGRAMME, """
            {"mission":"Économie","programme":"305","title":"Stratégies","aeCents":1,"cpCents":1}\
            """))
                        .problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("ministry missing");
    }

    @Test
    void personalDataGoesThroughTheVaultAndOnlyWhenAllTheRestIsRight() {
        List<String> sealed = new ArrayList<>();
        ActBinder.Supplies vault = new Given() {
            @Override
            public Object seal(Field field, String clear) {
                sealed.add(field.name() + "=" + clear);
                return super.seal(field, clear);
            }
        };
        String body = """
            {"callId":"c","wave":%s,"applicant":"A","legalForm":"SCIC","siteSiret":"s","projectTitle":"t","commune":"2A004",
             "sectors":["WOOD"],"requestedCents":1,"eligibleCostCents":2,"republicanCommitment":true,
             "contactName":"Zoé","contactEmail":"zoe@example.org"}\
            """;

        assertThatExceptionOfType(FieldsInvalid.class)
                .isThrownBy(() ->
                        ActBinder.bind(ApplicationAct.DRAFT, "id", JSON.readTree(body.formatted("\"one\"")), vault));
        assertThat(sealed).isEmpty();

        var command =
                (DraftApplication) ActBinder.bind(ApplicationAct.DRAFT, "id", JSON.readTree(body.formatted("1")), vault)
                        .command();
        assertThat(sealed).containsExactly("contactName=Zoé", "contactEmail=zoe@example.org");
        assertThat(command.contactName()).isEqualTo(new VaultToken(TOKEN));
        assertThat(command.sectors()).containsExactly(Sector.WOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u2066b", "a\u001B[31m"})
    void aTextThatCouldDeceiveTheReaderIsRefused(String text) {
        FieldsInvalid invalid = catchThrowableOfType(
                FieldsInvalid.class,
                () -> form(
                        PaymentAct.SUSPEND,
                        Map.of(
                                "payment",
                                List.of("1"),
                                "ground",
                                List.of("MISSING_DOCUMENTS"),
                                "grounds",
                                List.of(text))));

        assertThat(invalid.problems()).extracting(FieldProblem::code).containsExactly("bad-character");
    }

    /** Every text that any act of a person asks for, over REST and by a form; the late reason too. */
    static Stream<Arguments> texts() {
        return ActCatalogue.ALL.stream()
                .filter(act -> act.isForPeople() && !Fields.isOfAFile(act))
                .flatMap(act -> Stream.concat(
                                Fields.of(act).stream().filter(ActBinderTest::isText), Stream.of(ActBinder.REASON))
                        .map(field -> Arguments.of(act, field)));
    }

    private static boolean isText(Field field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, TEXTS, PERSONAL, NUMBERS, AMOUNTS -> true;
            default -> false;
        };
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("texts")
    void takesNoTextThatItsKindForbids(Act act, Field field) {
        List<String> never = List.of(
                "\u200B",
                "\u3164",
                "\u2003",
                "\u00AD",
                "\u2060\uFEFF",
                "\u2800",
                "\u0301",
                "a\uD800b",
                "\uDC00",
                "a\u0000b",
                "a\u0085b");
        List<String> inALine = List.of("a\nb", "a\tb", "a\r\nb", "a\u2028b", "a\u2029b");
        for (String bad : never) {
            assertThat(problems(act, field, bad))
                    .as("%s", bad.codePoints().boxed().toList())
                    .isNotEmpty();
        }
        for (String bad : inALine) {
            assertThat(problems(act, field, bad))
                    .as("%s", bad.codePoints().boxed().toList())
                    .hasSize(field.kind() == Field.Kind.LONG_TEXT ? 0 : 1);
        }
        if (field.kind() != Field.Kind.PERSONAL) {
            assertThat(problems(act, field, "L’Atelier d’à\u00A0côté, n° 5 — 東京"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>",
                "XX12",
                "NC?",
                "FR7699999000010000000033096",
                "FR7630006000011234567890188",
                "FR\uFF17630006000011234567890189",
                "\uFF26\uFF327630006000011234567890189",
                "FR7630006000011\u200B234567890189",
                "FR763000600001123456789018",
                "US64SVBKUS6S3300958879",
                "FR0030006000011234567890189",
                "DE8937040044053201300",
                "f"
            })
    void anAccountIsAnIban(String iban) {
        assertThat(problems(PaymentAct.ENTER_BANK_DETAILS, field(PaymentAct.ENTER_BANK_DETAILS, "iban"), iban))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR7630006000011234567890189",
                "fr76 3000 6000 0112 3456 7890 189",
                "DE89370400440532013000",
                "CH9300762011623852957",
                "BR1800360305000010009795493C1"
            })
    void anIbanOfAnyCountryIsTaken(String iban) {
        assertThat(problems(PaymentAct.ENTER_BANK_DETAILS, field(PaymentAct.ENTER_BANK_DETAILS, "iban"), iban))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "a@b@c",
                "a@b",
                "a@example.org\r\nBcc: x@y.org",
                "a b@example.org",
                "a@exam ple.org",
                "@example.org",
                "a@.org",
                "a@example.",
                "a@-example.org",
                "a..b@example.org",
                ".a@example.org",
                "a@example.org,b@example.org",
                "A <a@example.org>",
                "a@\u3164.org",
                "a@127.0.0.1",
                "a\u200B@example.org"
            })
    void anEmailIsOneAddress(String email) {
        Field field = field(ApplicationAct.DRAFT, "contactEmail");
        assertThat(problems(ApplicationAct.DRAFT, field, email)).hasSize(1);
        assertThat(problems(
                        ApplicationAct.DRAFT,
                        field,
                        "a".repeat(60) + "@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(3) + ".org"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe@example.org",
                "Zoé.d'Exemple+ami_26@sous-domaine.exemple.fr",
                "x@xn--caf-dma.fr",
                "zoé@café.fr"
            })
    void anAddressInUseIsTaken(String email) {
        assertThat(problems(ApplicationAct.DRAFT, field(ApplicationAct.DRAFT, "contactEmail"), email))
                .isEmpty();
    }

    private static Field field(Act act, String name) {
        return Fields.of(act).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is wrong with one value, over REST, where a line break may stand anywhere; a form is no kinder. */
    private static List<String> problems(Act act, Field field, String value) {
        ObjectNode body = JSON.createObjectNode();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        switch (field.kind()) {
            case TEXTS -> body.putArray(field.name()).add(value);
            case NUMBERS, AMOUNTS -> body.putObject(field.name()).put(value, 1);
            default -> body.put(field.name(), value);
        }
        List<String> byRest = problems(() -> ActBinder.bind(act, "id", body, new Given()), field);
        if (body.get(field.name()).isString()) {
            form.add(field.name(), value);
            assertThat(problems(() -> ActBinder.bind(act, "id", form, new Given()), field))
                    .isEqualTo(byRest);
        }
        return byRest;
    }

    private static List<String> problems(ThrowingCallable bound, Field field) {
        FieldsInvalid invalid = catchThrowableOfType(FieldsInvalid.class, bound);
        return invalid == null
                ? List.of()
                : invalid.problems().stream()
                        .filter(problem -> problem.field().equals(field.name()))
                        .map(FieldProblem::code)
                        .toList();
    }

    @Test
    void documentsAreNamedByTheHashOfAFileThatWasKept() {
        assertThat(form(
                                SupportAct.RECEIVE_FINANCIAL_REPORT,
                                Map.of("year", List.of("2026"), "documentSha256", List.of(KEPT)))
                        .command())
                .isEqualTo(new ReceiveFinancialReport("id", 2026, KEPT));
        assertThat(json(
                                PaymentAct.DECLARE_COMPLETION,
                                "{\"completedOn\":\"2026-01-02\",\"documents\":[\"" + KEPT + "\",\"" + KEPT + "\"]}")
                        .command())
                .isEqualTo(new DeclareCompletion("id", LocalDate.of(2026, 1, 2), List.of(KEPT)));
    }

    @Test
    void aFileThatWasNeverKeptIsNamedInVain() {
        String other = "0e".repeat(32);
        String body = "{\"completedOn\":\"2026-01-02\",\"documents\":[\"" + KEPT + "\",\"%s\"]}";

        FieldsInvalid unknown = catchThrowableOfType(
                FieldsInvalid.class, () -> json(PaymentAct.DECLARE_COMPLETION, body.formatted(other)));
        assertThat(unknown.problems())
                .containsExactly(new FieldProblem("documents", "unknown-document", Map.of("sha256", other)));

        FieldsInvalid none = catchThrowableOfType(
                FieldsInvalid.class, () -> json(PaymentAct.DECLARE_COMPLETION, body.formatted("../etc/passwd")));
        assertThat(none.problems()).extracting(FieldProblem::code).containsExactly("not-a-sha256");
    }

    @Test
    void whatTheProductMakesIsNeitherAskedForNorAccepted() {
        assertThat(json(PaymentRunAct.ISSUE, "{}").command()).isEqualTo(new IssueRun("id", "made fileSha256"));

        FieldsInvalid forged = catchThrowableOfType(
                FieldsInvalid.class, () -> json(PaymentRunAct.ISSUE, "{\"fileSha256\":\"" + KEPT + "\"}"));
        assertThat(forged.problems()).extracting(FieldProblem::code).containsExactly("unknown-field");
        assertThat(StreamKind.BANK_FILE.act(BankFileAct.RECEIVE.code())).isEmpty();
        assertThat(StreamKind.BANK_FILE.act(BankFileAct.RESOLVE_LINE.code())).isPresent();
    }

    private static Bound propose(String amount) {
        return form(
                SubsidyAct.PROPOSE_AMOUNT,
                Map.of(
                        "amountCents", List.of(amount),
                        "eligibleCostCents", List.of("500 000"),
                        "rateBp", List.of("30,5 %")));
    }

    private static Bound form(Act act, Map<String, List<String>> values) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        values.forEach((name, all) -> all.forEach(value -> form.add(name, value)));
        form.add("_csrf", "not a field");
        return ActBinder.bind(act, "id", form, new Given());
    }

    private static Bound json(Act act, String body) {
        return ActBinder.bind(act, "id", JSON.readTree(body), new Given());
    }

    /** A product that keeps one file. */
    private static class Given implements ActBinder.Supplies {
        @Override
        public Object seal(Field field, String clear) {
            return new VaultToken(TOKEN);
        }

        @Override
        public boolean holds(String sha256) {
            return sha256.equals(KEPT);
        }

        @Override
        public Object make(String component) {
            return "made " + component;
        }
    }
}
