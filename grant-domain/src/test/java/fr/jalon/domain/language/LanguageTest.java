package fr.jalon.domain.language;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.application.command.ApplicationCommand.DeclareAdmissible;
import fr.jalon.domain.application.event.ApplicationEvent.ApplicationDeclaredAdmissible;
import fr.jalon.domain.application.rule.NotAcknowledged;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import org.junit.jupiter.api.Test;

/** Controls: each way of saying what must come out fails when something else does. */
class LanguageTest {
    private static final DeclareAdmissible COMMAND = new DeclareAdmissible(DOSSIER);

    @Test
    void failsOnAnotherFact() {
        Attempt attempt = dossier(untilAcknowledged()).when(COMMAND, INSTRUCTOR);
        assertThatThrownBy(() -> attempt.records(new ApplicationDeclaredAdmissible("dossier-2")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void failsOnAFactTooMany() {
        Attempt attempt = dossier(untilAcknowledged()).when(COMMAND, INSTRUCTOR);
        assertThatThrownBy(attempt::recordsNothing).isInstanceOf(AssertionError.class);
    }

    @Test
    void failsOnARefusalWhereAFactIsDue() {
        Attempt attempt = dossier(untilSubmitted()).when(COMMAND, INSTRUCTOR);
        assertThatThrownBy(() -> attempt.records(new ApplicationDeclaredAdmissible(DOSSIER)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void failsOnAnAcceptanceWhereARefusalIsDue() {
        Attempt attempt = dossier(untilAcknowledged()).when(COMMAND, INSTRUCTOR);
        assertThatThrownBy(() -> attempt.refusedBy(NotAcknowledged.class)).isInstanceOf(AssertionError.class);
    }

    @Test
    void failsOnAnotherRuleAndOnAnotherValue() {
        Attempt attempt = dossier(Life.draft()).when(COMMAND, INSTRUCTOR);
        assertThatThrownBy(() -> attempt.refusedBy(NotAcknowledged.class)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> attempt.refusedBy(NotAtThisStep.class, "step", "SUBMITTED"))
                .isInstanceOf(AssertionError.class);
        attempt.refusedBy(NotAtThisStep.class, "step", "DRAFT");
    }
}
