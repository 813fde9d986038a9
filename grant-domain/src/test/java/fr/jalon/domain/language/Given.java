package fr.jalon.domain.language;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.bankfile.BankFile;
import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.bill.Bill;
import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.Budget;
import fr.jalon.domain.budget.BudgetBook;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.Call;
import fr.jalon.domain.call.RuleSet;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.delegation.Delegation;
import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.dossier.Dossier;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.payment.AccountCheck;
import fr.jalon.domain.paymentrun.PaymentRun;
import fr.jalon.domain.selection.SelectionSession;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.undertaking.Undertaking;
import fr.jalon.domain.undertaking.UndertakingBook;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** What one stream says before something is asked of it. */
public final class Given {
    /** Of something that was kept as an account and is none. */
    public static final String NO_IBAN_TOKEN = "v1-" + "9".repeat(32);

    private final AggregateTestFixture<?> fixture;
    private final List<?> facts;

    private Given(Class<?> aggregate, RuleSet rules, List<?> facts) {
        this.fixture = new AggregateTestFixture<>(aggregate);
        this.fixture.registerInjectableResource(Rules.book(rules));
        this.fixture.registerInjectableResource((BillBook) bill -> Rules.PROMULGATED);
        this.fixture.registerInjectableResource((BudgetBook) budget -> List.of());
        this.fixture.registerInjectableResource((DelegationBook) delegation -> Rules.delegation(delegation));
        this.fixture.registerInjectableResource((UndertakingBook) siren -> siren);
        this.fixture.registerInjectableResource((NumberBook) (given, number) -> Set.of());
        this.fixture.registerInjectableResource((AccountCheck) token -> !token.equals(NO_IBAN_TOKEN));
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

    public static Given bill(BillEvent... facts) {
        return new Given(Bill.class, Rules.SHIPPED, List.of(facts));
    }

    public static Given delegation(DelegationEvent... facts) {
        return new Given(Delegation.class, Rules.SHIPPED, List.of(facts));
    }

    public static Given undertaking(UndertakingEvent... facts) {
        return new Given(Undertaking.class, Rules.SHIPPED, List.of(facts));
    }

    /** @param facts events, or messages with the envelope they were recorded with */
    public static Given run(Object... facts) {
        return new Given(PaymentRun.class, Rules.SHIPPED, List.of(facts));
    }

    public static Given bankFile(BankFileEvent... facts) {
        return new Given(BankFile.class, Rules.SHIPPED, List.of(facts));
    }

    /** Sends {@code command} as the front door would. */
    public Attempt when(Record command, Acting by) {
        TestExecutor<?> given = facts.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(facts);
        return new Attempt(command.getClass(), given.when(command, by.doing(ActCatalogue.of(command.getClass()))));
    }
}
