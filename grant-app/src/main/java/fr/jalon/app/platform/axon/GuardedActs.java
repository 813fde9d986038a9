package fr.jalon.app.platform.axon;

import fr.jalon.domain.bankfile.BankFile;
import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.bill.Bill;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.Budget;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.Call;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.delegation.Delegation;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.paymentrun.PaymentRun;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.selection.SelectionSession;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.undertaking.Undertaking;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The acts on what dossiers share, each put to the guard of its own aggregate: what a page offers is what the aggregate accepts. */
public final class GuardedActs {
    private GuardedActs() {}

    /** @param events all the events of one stream that is no dossier, in order; at least one */
    public static List<NextAct> of(List<?> events, Set<Role> roles, ActContext by) {
        return switch (events.getFirst()) {
            case CallEvent first -> asked(events, CallEvent.class, all -> Call.nextActs(all, roles, by));
            case SelectionEvent first ->
                asked(events, SelectionEvent.class, all -> SelectionSession.nextActs(all, roles, by));
            case BillEvent first -> asked(events, BillEvent.class, all -> Bill.nextActs(all, roles, by));
            case DelegationEvent first ->
                asked(events, DelegationEvent.class, all -> Delegation.nextActs(all, roles, by));
            case UndertakingEvent first ->
                asked(events, UndertakingEvent.class, all -> Undertaking.nextActs(all, roles, by));
            case PaymentRunEvent first ->
                asked(events, PaymentRunEvent.class, all -> PaymentRun.nextActs(all, roles, by));
            case BankFileEvent first -> asked(events, BankFileEvent.class, all -> BankFile.nextActs(all, roles, by));
            case BudgetEvent first -> asked(events, BudgetEvent.class, all -> Budget.nextActs(all, roles, by));
            case Object other -> throw new IllegalArgumentException(other.getClass() + " is of no such stream");
        };
    }

    private static <E> List<NextAct> asked(List<?> events, Class<E> type, Function<List<E>, List<NextAct>> guard) {
        return guard.apply(events.stream().map(type::cast).toList());
    }
}
