package fr.jalon.domain.call.rule;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rule set gives every parameter a value that the rules can read, and nothing else. Fr: paramètre de règle invalide. */
public final class RuleParameterInvalid {
    private static final Map<String, RuleParameter> BY_KEY = Arrays.stream(RuleParameter.values())
            .collect(Collectors.toUnmodifiableMap(RuleParameter::key, Function.identity()));

    private RuleParameterInvalid() {}

    public static void check(Map<String, Long> parameters) {
        parameters.forEach((key, value) -> {
            RuleParameter parameter = BY_KEY.get(key);
            if (parameter == null || !parameter.allows(value)) {
                throw RuleViolated.by(RuleParameterInvalid.class, "parameter", key, "value", value);
            }
        });
        for (String key : new TreeSet<>(BY_KEY.keySet())) {
            if (!parameters.containsKey(key)) {
                throw RuleViolated.by(RuleParameterInvalid.class, "parameter", key, "value", "missing");
            }
        }
    }
}
