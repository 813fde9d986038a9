package fr.jalon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

/** Habits that hold in every module. */
final class CodingRules {
    /** Processes are automations in one transaction or deadlines computed from the log: a saga keeps a state that can drift. */
    static final ArchRule NO_SAGA = noMethods()
            .should()
            .beAnnotatedWith("org.axonframework.modelling.saga.SagaEventHandler")
            .orShould()
            .beMetaAnnotatedWith("org.axonframework.modelling.saga.SagaEventHandler");

    /** Its key differs in each JVM: with several segments, events are skipped after a restart. */
    static final ArchRule NO_FULLY_SEQUENTIAL_PROCESSOR = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.axonframework.eventhandling.async.SequentialPolicy");

    static final ArchRule NO_SLEEP = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "sleep",
                    call -> call.getTarget().getOwner().isEquivalentTo(Thread.class)
                            && call.getTarget().getName().equals("sleep")));

    static final ArchRule NO_CATCH_ALL = classes().should(catchNoException());

    static final ArchRule CONFIGURATION_LIVES_IN_THE_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackage("fr.jalon.app.platform..")
            .should()
            .beAnnotatedWith("org.springframework.context.annotation.Configuration");

    static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackages("fr.jalon.launcher..", "fr.jalon.app", "fr.jalon.app.cli..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    static final ArchRule PACKAGES_SAY_THEIR_PURPOSE_AND_ALLOW_NO_NULL =
            classes().should(liveInANullMarkedPackage());

    private CodingRules() {}

    private static ArchCondition<JavaClass> catchNoException() {
        return new ArchCondition<>("name what they catch") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(block -> block.getCaughtThrowables().stream()
                                .anyMatch(caught -> caught.isEquivalentTo(Exception.class)))
                        .forEach(block -> events.add(SimpleConditionEvent.violated(
                                type, "catch (Exception) in " + block.getSourceCodeLocation())));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package with a package-info and @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no package-info with @NullMarked"));
                }
            }
        };
    }
}
