package fr.jalon.app.platform.axon;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The stream a command aims at, read from its annotated component.
 *
 * @param type the component's name without {@code Id}: dossier, call, session, budget
 */
record Target(@Nullable String type, @Nullable String id) {
    static Target of(Record command) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst()
                .map(component -> new Target(typeOf(component), valueOf(component, command)))
                .orElse(new Target(null, null));
    }

    static @Nullable String typeOf(Class<? extends Record> command) {
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst()
                .map(Target::typeOf)
                .orElse(null);
    }

    private static String typeOf(RecordComponent component) {
        return component.getName().replaceFirst("Id$", "");
    }

    private static String valueOf(RecordComponent component, Record command) {
        try {
            return String.valueOf(component.getAccessor().invoke(command));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot read " + component + " of " + command.getClass(), e);
        }
    }
}
