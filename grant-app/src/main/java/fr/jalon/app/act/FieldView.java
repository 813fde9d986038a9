package fr.jalon.app.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as the page draws it.
 *
 * @param label its name, in the words of the act
 * @param values what stands in it: what was typed, or what we propose
 * @param problem why what was typed was not accepted, null when it was
 * @param suggestions values to choose from, with their labels; the person may write another unless {@link #isClosed()}
 * @param parts for numbers by name: the names expected, each with what stands in it
 */
public record FieldView(
        Field field,
        String label,
        List<String> values,
        @Nullable String problem,
        List<Suggestion> suggestions,
        List<Part> parts) {

    /** One value proposed. */
    public record Suggestion(String value, String label) {}

    /** One number or amount expected by name; {@code most} is its largest value, or null. */
    public record Part(
            String name,
            String label,
            @Nullable String value,
            @Nullable Integer most) {}

    /** Texts for which we know values that are likely, among others. */
    private static final Set<String> OPEN = Set.of("delegate", "mission");

    /** Id of the input, to which errors lead. */
    public String id() {
        return "field-" + field.name();
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public String lines() {
        return String.join("\n", values);
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    /** Whether only one of the values proposed makes sense. */
    public boolean isChosen() {
        boolean single = field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.COUNT;
        return single && !suggestions.isEmpty() && !OPEN.contains(field.name());
    }

    /** Whether only the values proposed make sense, several of them. */
    public boolean isClosed() {
        return field.kind() == Field.Kind.TEXTS && !suggestions.isEmpty();
    }
}
