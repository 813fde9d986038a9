package fr.jalon.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.jalon.projections.kernel.Projection;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** Who may know whom: modules, stages, and the entities inside a stage. */
final class HouseRules {
    private static final String DOMAIN = "fr.jalon.domain";

    /** The stages of the domain; each knows only those before it. */
    static final List<String> STAGES = List.of(
            "kernel",
            "call",
            "bill",
            "delegation",
            "undertaking",
            "budget",
            "application",
            "selection",
            "incubation",
            "label",
            "subsidy",
            "payment",
            "recovery",
            "support",
            "paymentrun",
            "bankfile",
            "dossier");

    static final ArchRule DOMAIN_KNOWS_NO_OTHER_MODULE = noClasses()
            .that()
            .resideInAPackage("fr.jalon.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.jalon.projections..", "fr.jalon.app..", "fr.jalon.launcher..");

    static final ArchRule PROJECTIONS_DO_NOT_KNOW_THE_APP = noClasses()
            .that()
            .resideInAPackage("fr.jalon.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.jalon.app..", "fr.jalon.launcher..");

    static final ArchRule PROJECTIONS_NEITHER_DECIDE_NOR_ACT = noClasses()
            .that()
            .resideInAPackage("fr.jalon.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.jalon.domain..rule..", "fr.jalon.domain..automation..");

    /** The front door applies those of the kernel, which hold for every act. */
    static final ArchRule APP_NEVER_CALLS_A_RULE_OF_A_STAGE = noClasses()
            .that()
            .resideInAPackage("fr.jalon.app..")
            .should()
            .dependOnClassesThat(resideInAPackage("fr.jalon.domain..rule..")
                    .and(resideOutsideOfPackage("fr.jalon.domain.kernel.rule..")));

    static final ArchRule STAGES_KNOW_ONLY_EARLIER_ONES =
            classes().that().resideInAPackage("fr.jalon.domain..").should(knowOnlyEarlierStages());

    static final ArchRule STAGE_ENTITIES_ARE_REACHED_THROUGH_THE_DOMAIN_ALONE =
            classes().that(describe("decide on commands", HouseRules::isEntity)).should(beKnownOnlyByTheDomain());

    static final ArchRule AUTOMATIONS_ARE_SENTENCES = classes()
            .that()
            .resideInAPackage("fr.jalon.domain..automation")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should()
            .haveNameMatching(".*\\.When[A-Z]\\w*Then[A-Z]\\w*");

    static final ArchRule NO_PACKAGE_IS_NAMED_AFTER_A_LAYER = noClasses()
            .should()
            .resideInAnyPackage(
                    "..model..",
                    "..service..",
                    "..services..",
                    "..util..",
                    "..utils..",
                    "..helper..",
                    "..common..",
                    "..impl..",
                    "..dto..",
                    "..infrastructure..");

    static final ArchRule PROJECTIONS_ARE_PURE = noClasses()
            .that()
            .areAssignableTo(Projection.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "java.net..",
                            "java.nio.file..",
                            "org.springframework..",
                            "org.postgresql..",
                            "tools.jackson..")
                    .or(DescribedPredicate.describe(
                            "are a clock or dice",
                            type -> List.of("java.time.Clock", "java.util.Random", "java.util.UUID")
                                    .contains(type.getName()))));

    /** What it would keep from one event to the next would be lost at a restart and differ in a rebuild. */
    static final ArchRule PROJECTIONS_KEEP_NOTHING =
            classes().that().areAssignableTo(Projection.class).should().haveOnlyFinalFields();

    private HouseRules() {}

    private static ArchCondition<JavaClass> knowOnlyEarlierStages() {
        return new ArchCondition<>("know only earlier stages") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                int rank = STAGES.indexOf(stageOf(user));
                if (rank < 0) {
                    boolean atRoot = user.getPackageName().equals(DOMAIN);
                    events.add(new SimpleConditionEvent(user, atRoot, user.getName() + " is in no known stage"));
                    return;
                }
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass known = dependency.getTargetClass();
                    boolean catalogue = known.getPackageName().equals(DOMAIN) && !isLast(user);
                    boolean later = STAGES.indexOf(stageOf(known)) > rank;
                    if ((later || catalogue) && !isCommandSentByAutomation(user, known)) {
                        events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The dossier finds its acts in the catalogue of all. */
    private static boolean isLast(JavaClass type) {
        return stageOf(type).equals(STAGES.getLast());
    }

    private static boolean isCommandSentByAutomation(JavaClass user, JavaClass known) {
        return user.getPackageName().endsWith(".automation")
                && known.getPackageName().endsWith(".command");
    }

    private static ArchCondition<JavaClass> beKnownOnlyByTheDomain() {
        return new ArchCondition<>("be known only by the domain and, for the root of an aggregate, by the wiring") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                boolean root = entity.isAnnotatedWith(AggregateRoot.class);
                for (Dependency dependency : entity.getDirectDependenciesToSelf()) {
                    String user = dependency.getOriginClass().getPackageName();
                    boolean wiring = root && user.startsWith("fr.jalon.app.platform");
                    if (!user.startsWith(DOMAIN) && !wiring) {
                        events.add(SimpleConditionEvent.violated(entity, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.getPackageName().startsWith(DOMAIN)
                && type.getCodeUnits().stream().anyMatch(code -> code.isAnnotatedWith(CommandHandler.class));
    }

    /** The stage a class of the domain belongs to, e.g. {@code incubation}; empty for any other class. */
    private static String stageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(DOMAIN + ".")
                ? name.substring(DOMAIN.length() + 1).split("\\.")[0]
                : "";
    }
}
