package fr.jalon.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.dossier.event.LifecycleStage.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class StepsTest {
    private final Show show = new Show(new StaticMessageSource());

    @Test
    void aLifeHasSevenStepsAndStandsInOne() {
        Steps steps =
                Steps.of(List.of(LifecycleStage.DRAFT, LifecycleStage.SELECTED, LifecycleStage.LABELLED), false, show);

        assertThat(steps.total()).isEqualTo(7);
        assertThat(steps.number()).isEqualTo(3);
        assertThat(steps.steps().stream().map(Steps.Step::state))
                .containsExactly("past-step", "past-step", "current", "to-come", "to-come", "to-come", "to-come");
    }

    @Test
    void whereTheLabelFollowsTheIncubationItsStepDoesToo() {
        Steps steps = Steps.of(List.of(LifecycleStage.DRAFT, LifecycleStage.INCUBATING), true, show);

        assertThat(steps.steps().stream().map(Steps.Step::phase))
                .containsSubsequence(Phase.SELECTION, Phase.INCUBATION, Phase.LABEL, Phase.SUBSIDY);
        assertThat(steps.number()).isEqualTo(3);
    }

    @Test
    void aLifeThatEndedStaysAtTheStepWhereItDid() {
        Steps steps = Steps.of(
                List.of(LifecycleStage.DRAFT, LifecycleStage.LABELLED, LifecycleStage.LABEL_WITHDRAWN), false, show);

        assertThat(steps.number()).isEqualTo(3);
    }
}
