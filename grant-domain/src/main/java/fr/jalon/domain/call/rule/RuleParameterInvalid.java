package fr.jalon.domain.call.rule;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule set gives every parameter a value, and nothing else. Fr: paramètre de règle invalide. */
public final class RuleParameterInvalid {
    private static final Set<String> KEYS =
            Arrays.stream(RuleParameter.values()).map(RuleParameter::key).collect(Collectors.toUnmodifiableSet());

    private RuleParameterInvalid() {}

    public static void check(Map<String, Long> parameters) {
        for (Map.Entry<String, Long> parameter : parameters.entrySet()) {
            if (!KEYS.contains(parameter.getKey()) || parameter.getValue() < 0) {
                throw RuleViolated.by(
                        RuleParameterInvalid.class, "parameter", parameter.getKey(), "value", parameter.getValue());
            }
        }
        for (String key : KEYS) {
            if (!parameters.containsKey(key)) {
                throw RuleViolated.by(RuleParameterInvalid.class, "parameter", key, "value", "missing");
            }
        }
    }
}
