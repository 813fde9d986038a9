package fr.jalon.domain.language;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.budget.Budget;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.Call;
import fr.jalon.domain.call.RuleSet;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.dossier.Dossier;
import fr.jalon.domain.selection.SelectionSession;
import fr.jalon.domain.selection.event.SelectionEvent;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** What one stream says before something is asked of it. */
public final class Given {
    private final AggregateTestFixture<?> fixture;
    private final List<?> facts;

    private Given(Class<?> aggregate, RuleSet rules, List<?> facts) {
        this.fixture = new AggregateTestFixture<>(aggregate);
        this.fixture.registerInjectableResource(Rules.book(rules));
        this.facts = facts;
    }

    public static Given noDossier() {
        return noDossier(Rules.SHIPPED);
    }

    public static Given noDossier(RuleSet rules) {
        return new Given(Dossier.class, rules, List.of());
    }

    public static Given dossier(Life life) {
        return new Given(Dossier.class, Rules.SHIPPED, life.facts());
    }

    public static Given call(CallEvent... facts) {
        return new Given(Call.class, Rules.SHIPPED, List.of(facts));
    }

    public static Given session(SelectionEvent... facts) {
        return new Given(SelectionSession.class, Rules.SHIPPED, List.of(facts));
    }

    public static Given budget(BudgetEvent... facts) {
        return new Given(Budget.class, Rules.SHIPPED, List.of(facts));
    }

    /** Sends {@code command} as the front door would. */
    public Attempt when(Record command, Acting by) {
        TestExecutor<?> given = facts.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(facts);
        return new Attempt(command.getClass(), given.when(command, by.doing(ActCatalogue.of(command.getClass()))));
    }
}
