package fr.jalon.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.jalon.app.util.WrongHelper;
import fr.jalon.domain.label.WrongLabel;
import fr.jalon.domain.label.automation.LabelHandler;
import fr.jalon.domain.label.event.LabelStatusUpdated;
import fr.jalon.domain.label.rule.WrongRule;
import fr.jalon.projections.WrongProjection;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Control: the same rules, over classes written to break them. A rule that lets them all pass checks nothing. */
class ArchitectureControlTest {
    private static final JavaClasses WRONG = new ClassFileImporter()
            .importClasses(
                    WrongLabel.class,
                    LabelStatusUpdated.class,
                    WrongRule.class,
                    LabelHandler.class,
                    WrongProjection.class,
                    WrongHelper.class);

    @TestFactory
    Stream<DynamicTest> catchesTheWrongClasses() {
        return NamedRule.all()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.sentence(),
                        () -> assertThat(rule.rule().evaluate(WRONG).hasViolation())
                                .isTrue()));
    }
}
