package fr.jalon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the domain may be made of, and the form of its refusals. */
final class DomainRules {
    private static final Set<String> INEXACT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    static final ArchRule NO_FRAMEWORK_BUT_AXON = noClasses()
            .that()
            .resideInAPackage("fr.jalon.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.postgresql..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net..",
                    "java.nio.file..",
                    "jakarta..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "org.slf4j..");

    static final ArchRule NO_CLOCK_AND_NO_DICE = noClasses()
            .that()
            .resideInAnyPackage("fr.jalon.domain..")
            .should()
            .accessTargetWhere(describe("read the clock of the machine or throw dice", DomainRules::isClockOrDice));

    static final ArchRule NO_INEXACT_NUMBERS = classes()
            .that()
            .resideInAnyPackage("fr.jalon.domain..", "fr.jalon.projections..")
            .should(haveNoInexactNumber());

    static final ArchRule RULES_ARE_STATELESS_AND_NAMED_AFTER_THEIR_CODE = classes()
            .that()
            .resideInAPackage("fr.jalon.domain..rule")
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .areTopLevelClasses()
            .should(beARule());

    static final ArchRule ONLY_RULES_REFUSE = noClasses()
            .that()
            .resideInAPackage("fr.jalon..")
            .and()
            .resideOutsideOfPackage("fr.jalon.domain..rule")
            .and()
            .areNotAssignableTo(RuleViolated.class)
            .should()
            .callMethodWhere(describe(
                    "refuse by RuleViolated.by",
                    call -> call.getTarget().getOwner().isEquivalentTo(RuleViolated.class)
                            && call.getTarget().getName().equals("by")));

    private DomainRules() {}

    private static <T> DescribedPredicate<T> describe(String text, java.util.function.Predicate<T> test) {
        return DescribedPredicate.describe(text, test);
    }

    private static boolean isClockOrDice(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean givenAClock = target instanceof AccessTarget.MethodCallTarget call
                && call.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return switch (owner) {
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.Math" -> name.equals("random");
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
            case "java.util.Random" -> true;
            default -> owner.startsWith("java.time.") && name.equals("now") && !givenAClock;
        };
    }

    private static ArchCondition<JavaClass> haveNoInexactNumber() {
        return new ArchCondition<>("have no float and no double") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<String> fields = type.getFields().stream()
                        .filter(field -> INEXACT.contains(field.getRawType().getName()))
                        .map(field -> field.getFullName());
                Stream<String> code = type.getCodeUnits().stream()
                        .filter(unit -> Stream.concat(
                                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                                .anyMatch(each -> INEXACT.contains(each.getName())))
                        .map(unit -> unit.getFullName());
                Stream.concat(fields, code)
                        .forEach(where ->
                                events.add(SimpleConditionEvent.violated(type, where + " holds a float or a double")));
            }
        };
    }

    private static ArchCondition<JavaClass> beARule() {
        return new ArchCondition<>("be final, without instances or state, and refuse under their own name") {
            @Override
            public void check(JavaClass rule, ConditionEvents events) {
                require(rule, rule.getModifiers().contains(JavaModifier.FINAL), "is not final", events);
                boolean closed = rule.getConstructors().stream()
                        .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE));
                require(rule, closed, "can be instantiated", events);
                boolean stateless = rule.getFields().stream()
                        .allMatch(field ->
                                field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)));
                require(rule, stateless, "has state", events);
                require(rule, othersNamed(rule).isEmpty(), "refuses as " + othersNamed(rule), events);
            }
        };
    }

    /** The other rules whose name this one gives: the first argument of a refusal is the class of the rule itself. */
    private static Set<String> othersNamed(JavaClass rule) {
        return rule.getReferencedClassObjects().stream()
                .map(reference -> reference.getValue())
                .filter(named -> named.getPackageName().endsWith(".rule") && !named.equals(rule))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static void require(JavaClass rule, boolean holds, String complaint, ConditionEvents events) {
        events.add(new SimpleConditionEvent(rule, holds, rule.getName() + " " + complaint));
    }
}
