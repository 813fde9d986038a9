package fr.jalon.domain;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import java.util.List;
import java.util.stream.Stream;

/** Every event the product knows, stage by stage. Closed: what is not here is neither written nor read. Fr: catalogue des événements. */
public final class EventCatalogue {
    /** The sealed families, in the order of the lifecycle. */
    public static final List<Class<?>> FAMILIES = List.of(
            CallEvent.class,
            ApplicationEvent.class,
            SelectionEvent.class,
            LabelEvent.class,
            IncubationEvent.class,
            SubsidyEvent.class,
            PaymentEvent.class,
            RecoveryEvent.class,
            SupportEvent.class,
            BillEvent.class,
            DelegationEvent.class,
            UndertakingEvent.class,
            BudgetEvent.class,
            PaymentRunEvent.class,
            BankFileEvent.class);

    /** The event records, in the order of the lifecycle; each carries {@link EventType}. */
    public static final List<Class<?>> EVENTS = FAMILIES.stream()
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .toList();

    private EventCatalogue() {}

    /** Stored name of an event. */
    public static String name(Class<?> event) {
        return event.getAnnotation(EventType.class).name();
    }

    /** Stored names, in the order of the lifecycle. */
    public static List<String> names() {
        return EVENTS.stream().map(EventCatalogue::name).toList();
    }
}
