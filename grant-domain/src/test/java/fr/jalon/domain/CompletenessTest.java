package fr.jalon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.language.Exercised;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: fails on a command that no test has seen accepted and refused, and on a rule that no test has seen refuse. */
@Order(Integer.MAX_VALUE)
class CompletenessTest {

    @Test
    void everyCommandIsAcceptedByATest() {
        assumeAllTestsRan();
        assertThat(missing(commands(ActCatalogue.ALL), Exercised.acceptedCommands()))
                .isEmpty();
    }

    @Test
    void everyCommandIsRefusedByATest() {
        assumeAllTestsRan();
        assertThat(missing(commands(ActCatalogue.ALL), Exercised.refusedCommands()))
                .isEmpty();
    }

    @Test
    void everyRuleRefusesSomethingInATest() throws Exception {
        assumeAllTestsRan();
        assertThat(rules()).hasSizeGreaterThan(80);
        assertThat(missing(rules(), Exercised.rules())).isEmpty();
    }

    /** Control: the comparison names what is missing. */
    @Test
    void wouldNameWhatIsMissing() {
        assertThat(missing(Set.of("a", "b"), Set.of("b"))).containsExactly("a");
    }

    private static Set<String> missing(Set<String> wanted, Set<String> tried) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(tried);
        return missing;
    }

    private static Set<String> commands(List<Act> acts) {
        Set<String> names = new TreeSet<>();
        acts.forEach(act -> names.add(act.command().getName()));
        return names;
    }

    /** Names of the classes compiled in the {@code rule} packages. */
    private static Set<String> rules() throws IOException, URISyntaxException {
        Path root = Path.of(ActCatalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> root.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.contains(".rule.") && name.endsWith(".class"))
                    .filter(name -> !name.contains("package-info") && !name.contains("$"))
                    .forEach(name -> names.add(name.substring(0, name.length() - ".class".length())));
            return names;
        }
    }

    /** One class run alone has tried nothing; the whole run has tried thousands of things. */
    private static void assumeAllTestsRan() {
        assumeThat(Exercised.rules()).as("this class run with the others").isNotEmpty();
    }
}
