package fr.jalon.domain.kernel;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An act refused by a named rule, with the values that broke it. Fr: refus motivé.
 *
 * <p>{@link #code()} is stable: it is what scripts, translations and the refusals log know. Nothing is recorded when it is thrown.
 * It is an answer, not an accident: it carries no stack trace, since a page asks for one per act that it offers.
 */
public final class RuleViolated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> values;

    private RuleViolated(String code, Map<String, Object> values) {
        super(
                code
                        + values.entrySet().stream()
                                .map(value -> value.getKey() + "=" + value.getValue())
                                .collect(Collectors.joining(", ", ": ", "")),
                null,
                true,
                false);
        this.code = code;
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * @param rule the class that states the rule; its simple name is the code
     * @param namesAndValues alternating names and values, e.g. {@code "requestedCents", 100L, "availableCents", 99L}
     */
    public static RuleViolated by(Class<?> rule, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], inOrder(namesAndValues[i + 1]));
        }
        return new RuleViolated(rule.getSimpleName(), values);
    }

    /** A set has the order that its process drew at its start: the same refusal must read the same from each of them, and be found again. */
    private static Object inOrder(Object value) {
        if (!(value instanceof Set<?> set) || value instanceof SequencedSet<?> || value instanceof EnumSet<?>) {
            return value;
        }
        return set.stream()
                .sorted(Comparator.comparing(String::valueOf))
                .collect(Collectors.<Object, Set<Object>>toCollection(LinkedHashSet::new));
    }

    /** The same refusal, met in that dossier by an act on something else, such as a payment run. */
    public RuleViolated inDossier(String dossierId) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put("inDossier", dossierId);
        return new RuleViolated(code, more);
    }

    /** Stable code of the rule, e.g. {@code InsufficientAvailableAE}. */
    public String code() {
        return code;
    }

    /** The values the rule read, by name, in the order in which a sentence would give them. */
    public Map<String, Object> values() {
        return values;
    }
}
