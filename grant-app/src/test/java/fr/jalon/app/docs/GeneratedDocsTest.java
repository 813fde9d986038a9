package fr.jalon.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.docs.Sources.Kind;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.budget.event.BudgetEvent.FundsCommitted;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The generated pages say what the code does; {@code -Ddocs.write=true} writes them anew. */
class GeneratedDocsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern RULE_AT_THE_DOOR =
            Pattern.compile("import fr\\.jalon\\.domain\\.kernel\\.rule\\.(\\w+);");

    private static EventModel model;
    private static Corpus corpus;
    private static Lifecycle lifecycle;

    @BeforeAll
    static void read() throws IOException {
        model = new EventModel();
        corpus = new Corpus();
        lifecycle = new Lifecycle(model, corpus);
    }

    @Test
    void theEventModelIsUpToDate() throws IOException {
        compareOrWrite("event-model.md", new EventModelPage(model, corpus, lifecycle, rulesAtTheDoor()).render());
    }

    @Test
    void theGlossaryIsUpToDate() throws IOException {
        compareOrWrite("glossary.md", new GlossaryPage(model.sources()).render());
    }

    @Test
    void everyEventIsRecordedByAnAct() {
        Set<String> recorded = ActCatalogue.ALL.stream()
                .flatMap(act -> model.of(act).events().stream())
                .collect(Collectors.toSet());

        assertThat(EventCatalogue.EVENTS).extracting(Class::getSimpleName).allMatch(recorded::contains);
    }

    @Test
    void everyRuleCanBeMet() throws IOException {
        Set<String> met = new TreeSet<>(rulesAtTheDoor());
        ActCatalogue.ALL.forEach(act -> met.addAll(model.of(act).rules()));

        assertThat(model.sources().all(Kind.RULE).keySet()).allMatch(met::contains);
    }

    // Controls: what the pages say is read in the code, not written there.

    @Test
    void aConditionOnTheActIsWorkedOut() {
        assertThat(rulesOf("application.submit"))
                .contains("ContratEngagementMissing")
                .doesNotContain("TerritoryUnproven");
        assertThat(rulesOf("application.complete-appraisal"))
                .contains("TerritoryUnproven")
                .doesNotContain("ContratEngagementMissing");
        assertThat(rulesOf("subsidy.propose-amount")).contains("IncubationNotAttested", "AmountOverCap");
        assertThat(rulesOf("subsidy.award")).doesNotContain("IncubationNotAttested");
    }

    @Test
    void onlyAnActThatTakesADutyMeetsTheSeparationOfDuties() {
        for (Act act : ActCatalogue.OF_A_DOSSIER) {
            assertThat(model.of(act).rules().contains("SeparationOfDuties"))
                    .as(act.code())
                    .isEqualTo(act.duty().isPresent() && !act.starts());
        }
    }

    @Test
    void whatFollowsInTheSameTransactionRefusesToo() {
        Act submit = ActCatalogue.named("application.submit").orElseThrow();

        assertThat(model.refusedBeyond(submit).values())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.collection(String.class))
                .contains("CallClosed", "DuplicateSiteInWave");
    }

    @Test
    void aDossierOnceWithdrawnStaysSo() {
        assertThat(lifecycle.moves())
                .doesNotContainKey(LifecycleStage.WITHDRAWN)
                .containsKey(LifecycleStage.LABELLED);
    }

    @Test
    void theSignatureReachesTheBudget() {
        assertThat(model.after("AgreementSigned").acts())
                .extracting(Act::code)
                .containsExactly("budget.release", "budget.commit");
        assertThat(corpus.tablesBy(FundsCommitted.class)).containsKey("budget");
    }

    private static Set<String> rulesOf(String act) {
        return model.of(ActCatalogue.named(act).orElseThrow()).rules();
    }

    /** Rules of the kernel that the application applies before a command reaches its aggregate. */
    private static Set<String> rulesAtTheDoor() throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                RULE_AT_THE_DOOR
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(found -> rules.add(found.group(1)));
            }
        }
        return rules;
    }

    private static void compareOrWrite(String file, String computed) throws IOException {
        Path path = DOCS.resolve(file);
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(DOCS);
            Files.writeString(path, computed);
        }
        List<String> written = Files.exists(path) ? Files.readAllLines(path) : List.of();
        List<String> now = computed.lines().toList();
        assertThat(Stream.concat(
                                now.stream()
                                        .filter(line -> !written.contains(line))
                                        .map(line -> "+ " + line),
                                written.stream()
                                        .filter(line -> !now.contains(line))
                                        .map(line -> "- " + line))
                        .limit(20))
                .as(
                        "%s no longer says what the code does; type: mvn -pl grant-app -am test"
                                + " -Dtest=GeneratedDocsTest -Ddocs.write=true -Dsurefire.failIfNoSpecifiedTests=false",
                        file)
                .isEmpty();
        assertThat(written).as(file).isEqualTo(now);
    }
}
