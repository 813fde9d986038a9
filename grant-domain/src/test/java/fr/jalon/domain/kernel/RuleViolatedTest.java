package fr.jalon.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleViolatedTest {
    private static final List<String> DOSSIERS =
            IntStream.range(10, 26).mapToObj(i -> "d-" + i).toList();

    /** Of sixteen the order of a process is not theirs by chance. */
    @Test
    void readsTheSameInEveryProcess() {
        RuleViolated refusal = RuleViolated.by(
                RuleViolatedTest.class, "dossiers", DOSSIERS.stream().collect(Collectors.toUnmodifiableSet()));

        assertThat((Set<?>) refusal.values().get("dossiers"))
                .map(Object::toString)
                .containsExactlyElementsOf(DOSSIERS);
        assertThat(refusal).hasMessageContaining(String.join(", ", DOSSIERS));
    }

    @Test
    void keepsAnOrderThatWasMeant() {
        Set<String> meant = new LinkedHashSet<>(DOSSIERS.reversed());

        assertThat((Set<?>) RuleViolated.by(RuleViolatedTest.class, "dossiers", meant)
                        .values()
                        .get("dossiers"))
                .map(Object::toString)
                .containsExactlyElementsOf(DOSSIERS.reversed());
    }
}
