package fr.jalon.domain.language;

import static org.hamcrest.CoreMatchers.instanceOf;
import static org.hamcrest.CoreMatchers.is;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/** What came out of a command. */
public final class Attempt {
    private final Class<?> command;
    private final ResultValidator<?> result;

    Attempt(Class<?> command, ResultValidator<?> result) {
        this.command = command;
        this.result = result;
    }

    /** Accepted, with exactly these facts recorded. */
    public void records(Object... facts) {
        result.expectSuccessfulHandlerExecution().expectEvents(facts);
        Exercised.accepted(command);
    }

    /** Accepted, with these facts recorded in this order; what else follows from them is another test's. */
    public void recordsAtLeast(Object... facts) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // An array of a generic type.
        Matcher<Object>[] each = Stream.of(facts).map(Matchers::equalTo).toArray(Matcher[]::new);
        result.expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.sequenceOf(each)));
        Exercised.accepted(command);
    }

    /** Accepted, with nothing to record. */
    public void recordsNothing() {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
        Exercised.accepted(command);
    }

    /** Refused by {@code rule}, with nothing recorded. */
    public void refusedBy(Class<?> rule) {
        result.expectNoEvents().expectException(instanceOf(RuleViolated.class)).expectException(code(rule));
        Exercised.refused(command, rule);
    }

    /** Refused by {@code rule} because of {@code value}. */
    public void refusedBy(Class<?> rule, String name, Object value) {
        result.expectException(new FeatureMatcher<Object, Object>(is(value), name, name) {
            @Override
            protected Object featureValueOf(Object thrown) {
                return String.valueOf(
                        thrown instanceof RuleViolated refusal
                                ? refusal.values().get(name)
                                : thrown);
            }
        });
        refusedBy(rule);
    }

    private static Matcher<Object> code(Class<?> rule) {
        return new FeatureMatcher<>(is(rule.getSimpleName()), "a refusal by", "rule") {
            @Override
            protected String featureValueOf(Object thrown) {
                return thrown instanceof RuleViolated refusal ? refusal.code() : String.valueOf(thrown);
            }
        };
    }
}
