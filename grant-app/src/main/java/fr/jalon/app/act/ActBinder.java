package fr.jalon.app.act;

import fr.jalon.app.act.Field.Kind;
import fr.jalon.app.platform.axon.Beside;
import fr.jalon.domain.kernel.Act;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * Turns the parameters of a form or a JSON body into the command of an act, and says everything that is wrong with them at once.
 *
 * <p>Nothing is kept here: personal data gets its tokens from {@link Supplies}, and goes to the vault with the act, once it is accepted.
 */
public final class ActBinder {
    /** Legal date of the act, sent beside its own values. */
    public static final Field EFFECTIVE_ON = new Field("effectiveOn", Kind.DATE, LocalDate.class, true);

    /** Why the act is recorded late, sent beside its own values. */
    public static final Field REASON = new Field("reason", Kind.LONG_TEXT, String.class, true);

    /** What the product adds to the values that were sent. */
    public interface Supplies {
        /** Gives the token under which a value will be kept in the vault. */
        Object seal(Field field, String clear);

        /** Whether a file of that SHA-256 was kept. */
        boolean holds(String sha256);

        /** The value of a component that nobody is asked for. */
        Object make(String component);

        /** What all these values stand for, to be kept with the act; asked for last. */
        default Beside beside() {
            return Beside.NOTHING;
        }
    }

    private ActBinder() {}

    /** @throws FieldsInvalid with every problem of every field */
    public static Bound bind(Act act, String target, MultiValueMap<String, String> form, Supplies supplies) {
        return bind(act, target, new FormReader(form), supplies);
    }

    /** @throws FieldsInvalid with every problem of every field */
    public static Bound bind(Act act, String target, JsonNode body, Supplies supplies) {
        return bind(act, target, new JsonReader(body), supplies);
    }

    private static Bound bind(Act act, String target, ValueReader reader, Supplies supplies) {
        List<Field> fields = Fields.of(act);
        List<FieldProblem> problems = new ArrayList<>(unknown(fields, reader));
        Map<String, Object> values = new HashMap<>();
        for (Field field : fields) {
            Object value = value(field, reader, problems);
            if (value != null) {
                values.put(field.name(), value);
                problems.addAll(missing(field, value, supplies));
            }
        }
        LocalDate effectiveOn = (LocalDate) value(EFFECTIVE_ON, reader, problems);
        String reason = (String) value(REASON, reader, problems);
        if (!problems.isEmpty()) {
            throw new FieldsInvalid(act, problems);
        }
        for (Field field : fields) {
            if (field.kind() == Kind.PERSONAL) {
                values.computeIfPresent(field.name(), (name, clear) -> supplies.seal(field, clear.toString()));
            }
        }
        return new Bound(command(act, target, values, supplies), effectiveOn, reason, supplies.beside());
    }

    /** Files that were never kept. */
    private static List<FieldProblem> missing(Field field, Object value, Supplies supplies) {
        if (!field.isFiles()) {
            return List.of();
        }
        Collection<?> named = value instanceof Collection<?> many ? many : List.of(value);
        return named.stream()
                .map(Object::toString)
                .filter(sha256 -> !sha256.isEmpty() && !supplies.holds(sha256))
                .map(sha256 -> new FieldProblem(field.name(), "unknown-document", Map.of("sha256", sha256)))
                .toList();
    }

    private static List<FieldProblem> unknown(List<Field> fields, ValueReader reader) {
        Set<String> known = new HashSet<>(Set.of(EFFECTIVE_ON.name(), REASON.name()));
        fields.forEach(field -> known.add(field.name()));
        return reader.names().stream()
                .filter(name -> !known.contains(name))
                .map(FieldProblem::unknown)
                .toList();
    }

    private static @Nullable Object value(Field field, ValueReader reader, List<FieldProblem> problems) {
        try {
            Object value = reader.read(field);
            if (value != null) {
                TextShape.check(field, value);
            }
            if (value != null || isEnvelope(field)) {
                return value;
            }
            if (field.optional()) {
                return nothing(field);
            }
            problems.add(FieldProblem.of(field, "missing"));
        } catch (Unreadable unreadable) {
            problems.add(unreadable.in(field));
        }
        return null;
    }

    private static Object nothing(Field field) {
        return switch (field.kind()) {
            case TEXTS, CHOICES, DOCUMENTS -> List.of();
            case AMOUNTS -> Map.of();
            default -> "";
        };
    }

    private static boolean isEnvelope(Field field) {
        return field.equals(EFFECTIVE_ON) || field.equals(REASON);
    }

    private static Record command(Act act, String target, Map<String, Object> values, Supplies supplies) {
        RecordComponent[] components = act.command().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Arrays.stream(components)
                .map(component -> argument(act, component, target, values, supplies))
                .toArray();
        try {
            return act.command().getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException rule) {
                throw rule;
            }
            throw new IllegalStateException("Cannot build " + act.command().getName(), refused);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("Cannot build " + act.command().getName(), closed);
        }
    }

    private static @Nullable Object argument(
            Act act, RecordComponent component, String target, Map<String, Object> values, Supplies supplies) {
        if (Fields.isTarget(act, component)) {
            return target;
        }
        return Fields.isMade(component) ? supplies.make(component.getName()) : values.get(component.getName());
    }
}
