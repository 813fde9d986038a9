package fr.jalon.domain.language;

import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules that the tests judge by. */
public final class Rules {
    /** Rules of the call of 2021-22. */
    public static final RuleSet SHIPPED = new RuleSet("2021-1", RuleParameter.defaults());

    /** A grid whose tie-break order is not the alphabetical one. */
    public static final List<String> TIE_BREAK = List.of("PLACE", "MODEL");

    public static final Map<String, Integer> GRID = Map.of("PLACE", 20, "MODEL", 10);
    public static final String NODE = "134-DITP";

    private Rules() {}

    public static RuleSet with(RuleParameter parameter, long value) {
        return with(SHIPPED, parameter, value);
    }

    public static RuleSet with(RuleSet rules, RuleParameter parameter, long value) {
        Map<String, Long> parameters = new TreeMap<>(rules.parameters());
        parameters.put(parameter.key(), value);
        return new RuleSet(rules.version(), parameters);
    }

    /** A call book that says the same of every call and wave. */
    public static CallBook book(RuleSet rules) {
        return (call, wave, on) -> new CallBook.Terms(NODE, rules, GRID, TIE_BREAK);
    }
}
