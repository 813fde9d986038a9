package fr.jalon.domain.language;

import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.RuleSet;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.delegation.event.DelegationEvent.DelegationGranted;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.FinanceActKind;
import java.time.LocalDate;
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

    /** What the book of bills says of any bill, in tests of one stream: one programme, 10 000 cents of AE and 5 000 of CP. */
    public static final BillBook.Entry PROMULGATED = new BillBook.Entry(
            FinanceActKind.INITIAL, 2022, true, Map.of("305", Appropriations.ofCents(10_000, 5_000)));

    /** The delegation that the authority of the tests signs under: any call, any amount, for as long as a walk may last. */
    public static final String DELEGATION = "delegation-1";

    public static final long DELEGATED_CENTS = 10_000_000_00L;

    private Rules() {}

    /** What the book of delegations says in tests of one stream. */
    public static List<DelegationEvent> delegation(String delegationId) {
        return delegationId.equals(DELEGATION) ? List.of(delegationOf(DELEGATION, "authority")) : List.of();
    }

    /** Of any agreement, until 2030 or later. */
    public static DelegationGranted delegationOf(String delegationId, String delegate) {
        return new DelegationGranted(
                delegationId,
                delegate,
                "",
                DELEGATED_CENTS,
                LocalDate.parse("2021-01-01"),
                LocalDate.parse("2099-12-31"),
                "order",
                true);
    }

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
        return (call, wave, on) -> new CallBook.Terms(NODE, rules, GRID, TIE_BREAK, LocalDate.MAX);
    }
}
