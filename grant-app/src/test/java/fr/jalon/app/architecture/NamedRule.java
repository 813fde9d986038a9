package fr.jalon.app.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.stream.Stream;

/** A rule of the house and the sentence that states it, taken from the name of its constant. */
record NamedRule(String sentence, ArchRule rule) {

    /** Every rule, in the order of the files that state them. */
    static Stream<NamedRule> all() {
        return Stream.of(HouseRules.class, DomainRules.class, EventRules.class, CodingRules.class)
                .flatMap(rules -> Stream.of(rules.getDeclaredFields()))
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .map(NamedRule::of);
    }

    private static NamedRule of(Field field) {
        try {
            return new NamedRule(
                    field.getName().toLowerCase(Locale.ROOT).replace('_', ' '), (ArchRule) field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
