package fr.jalon.app.act;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.bankfile.BankFileAct;
import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.bill.BillAct;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.BudgetAct;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.CallAct;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.delegation.DelegationAct;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.selection.SelectionAct;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.undertaking.UndertakingAct;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What acts are about; in the addresses of pages and of REST, {@link #path()}. */
public enum StreamKind {
    DOSSIER("dossiers", DossierEvent.class, ActCatalogue.OF_A_DOSSIER),
    CALL("calls", CallEvent.class, List.of(CallAct.values())),
    SESSION("sessions", SelectionEvent.class, List.of(SelectionAct.values())),
    BILL("bills", BillEvent.class, List.of(BillAct.values())),
    DELEGATION("delegations", DelegationEvent.class, List.of(DelegationAct.values())),
    UNDERTAKING("undertakings", UndertakingEvent.class, List.of(UndertakingAct.values())),
    BUDGET("budgets", BudgetEvent.class, List.of(BudgetAct.values())),
    RUN("payment-runs", PaymentRunEvent.class, List.of(PaymentRunAct.values())),
    BANK_FILE("bank-files", BankFileEvent.class, List.of(BankFileAct.values()));

    private final String path;
    private final Class<?> events;
    private final List<Act> acts;

    StreamKind(String path, Class<?> events, List<? extends Act> acts) {
        this.path = path;
        this.events = events;
        this.acts = List.copyOf(acts);
    }

    public static Optional<StreamKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    /** Acts on such a stream, in the order of its life. */
    public List<Act> acts() {
        return acts;
    }

    /** The act of that code, if it is one on such a stream that a person may ask for. */
    public Optional<Act> act(String code) {
        return acts.stream()
                .filter(act -> act.code().equals(code) && act.isForPeople() && !Fields.isOfAFile(act))
                .findFirst();
    }

    boolean holds(Object event) {
        return events.isInstance(event);
    }
}
