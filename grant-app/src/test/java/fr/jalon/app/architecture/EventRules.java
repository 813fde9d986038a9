package fr.jalon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.jalon.domain.kernel.EventType;
import java.util.Set;

/** The form of an event: a fact, in the past, flat, under a stored name of its stage. */
final class EventRules {
    private static final Set<String> BANNED =
            Set.of("Updated", "Changed", "Created", "Modified", "Status", "Data", "Info");
    private static final Set<String> PLAIN = Set.of(
            "boolean",
            "int",
            "long",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.String",
            "java.time.LocalDate",
            "java.time.Instant");
    /** Keyed by a name and valued by a number: the marks of a jury, the parameters of a rule set. */
    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Map");

    static final ArchRule EVENTS_ARE_PAST_FACTS_UNDER_A_STORED_NAME =
            classes().that(areEvents()).should(beAStoredFact());

    static final ArchRule EVENTS_ARE_FLAT = classes().that(areEvents()).should(holdOnlyPlainValues());

    private EventRules() {}

    private static DescribedPredicate<JavaClass> areEvents() {
        return DescribedPredicate.describe(
                "are events",
                type -> type.getPackageName().startsWith("fr.jalon.domain.")
                        && type.getPackageName().endsWith(".event")
                        && !type.isInterface()
                        && !type.isEnum()
                        && !type.getSimpleName().equals("package-info"));
    }

    private static ArchCondition<JavaClass> beAStoredFact() {
        return new ArchCondition<>("be records named after what happened, stored under a name of their stage") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                complainUnless(event.isRecord(), event, "is not a record", events);
                BANNED.stream()
                        .filter(event.getSimpleName()::contains)
                        .forEach(word -> complainUnless(false, event, "says " + word + ", not what happened", events));
                event.tryGetAnnotationOfType(EventType.class)
                        .ifPresentOrElse(
                                stored -> complainUnless(
                                        stored.name().matches(stageOf(event) + "\\.[a-z]+(-[a-z]+)*"),
                                        event,
                                        "is stored as " + stored.name() + ", not as " + stageOf(event) + ".…",
                                        events),
                                () -> complainUnless(false, event, "has no @EventType", events));
            }
        };
    }

    private static ArchCondition<JavaClass> holdOnlyPlainValues() {
        return new ArchCondition<>("hold only numbers, texts, dates, enums, and lists or kernel records of them") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                for (JavaField field : event.getFields()) {
                    if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                        field.getType()
                                .getAllInvolvedRawTypes()
                                .forEach(type -> complainUnless(
                                        isPlain(type),
                                        event,
                                        "holds " + type.getSimpleName() + " in " + field.getName(),
                                        events));
                    }
                }
            }
        };
    }

    private static boolean isPlain(JavaClass type) {
        boolean ofKernel = type.isRecord() && type.getPackageName().equals("fr.jalon.domain.kernel");
        return PLAIN.contains(type.getName()) || COLLECTIONS.contains(type.getName()) || type.isEnum() || ofKernel;
    }

    private static String stageOf(JavaClass event) {
        return event.getPackageName()
                .replaceFirst("^fr\\.jalon\\.domain\\.", "")
                .replaceFirst("\\.event$", "");
    }

    private static void complainUnless(boolean holds, JavaClass event, String complaint, ConditionEvents events) {
        events.add(new SimpleConditionEvent(event, holds, event.getName() + " " + complaint));
    }
}
