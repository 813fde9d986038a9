package fr.jalon.domain.call;

import fr.jalon.domain.call.rule.RuleParameterInvalid;
import fr.jalon.domain.kernel.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * One version of the rules of a call, never edited; a dossier keeps the one in force when it was drafted. Fr: version du cahier des charges.
 *
 * @param version e.g. {@code 2021-1}
 * @param parameters value of every {@link RuleParameter}, by key
 */
public record RuleSet(String version, Map<String, Long> parameters) {
    /** As recorded. Not checked again: what an older version of the product accepted stays readable. */
    public RuleSet {
        parameters = new TreeMap<>(parameters);
    }

    /**
     * A rule set about to be published.
     *
     * @throws fr.jalon.domain.kernel.RuleViolated {@code RuleParameterInvalid} if a key is unknown, or a value missing or unreadable
     */
    static RuleSet toPublish(String version, Map<String, Long> parameters) {
        RuleParameterInvalid.check(parameters);
        return new RuleSet(version, parameters);
    }

    public long value(RuleParameter parameter) {
        return parameters.getOrDefault(parameter.key(), parameter.defaultValue());
    }

    public Money money(RuleParameter parameter) {
        return new Money(value(parameter));
    }

    /** {@code start} plus a delay in months, date to date: 31 October plus four months is 28 February. CPC, art. 641. */
    public LocalDate monthsAfter(LocalDate start, RuleParameter months) {
        return start.plusMonths(value(months));
    }

    public boolean isSet(RuleParameter flag) {
        return value(flag) != 0;
    }
}
