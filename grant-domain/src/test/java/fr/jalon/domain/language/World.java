package fr.jalon.domain.language;

import static java.time.Instant.EPOCH;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.automation.WhenApplicationLeavesOrJoinsThenKeepTheRegister;
import fr.jalon.domain.bankfile.BankFile;
import fr.jalon.domain.bankfile.automation.WhenLineMatchedThenTellTheRun;
import fr.jalon.domain.bill.Bill;
import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.Budget;
import fr.jalon.domain.budget.BudgetBook;
import fr.jalon.domain.budget.automation.WhenCreditsAdvancedThenGiveUpAsMuch;
import fr.jalon.domain.budget.automation.WhenCreditsAllottedThenReceiveThem;
import fr.jalon.domain.budget.automation.WhenCreditsCancelledThenCountThem;
import fr.jalon.domain.budget.automation.WhenCreditsCarriedForwardThenReceiveThem;
import fr.jalon.domain.budget.automation.WhenCreditsHandedBackThenReceiveThem;
import fr.jalon.domain.budget.automation.WhenCreditsMovedThenReceiveThem;
import fr.jalon.domain.budget.automation.WhenOperatorSubsidyDecidedThenNotifyIt;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.Call;
import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.call.CallRegister;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.delegation.Delegation;
import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.dossier.Dossier;
import fr.jalon.domain.dossier.DossierState;
import fr.jalon.domain.dossier.automation.WhenGrantMovesThenKeepTheAidStack;
import fr.jalon.domain.dossier.automation.WhenLineReturnedThenTellTheDossier;
import fr.jalon.domain.dossier.automation.WhenMoneyMovesThenKeepTheBudget;
import fr.jalon.domain.dossier.automation.WhenPaymentPlacedInRunThenAddIt;
import fr.jalon.domain.dossier.automation.WhenPaymentTakenOutOfRunThenRemoveIt;
import fr.jalon.domain.dossier.automation.WhenRunMovesThenTellItsPayments;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.label.automation.WhenLabelGrantedThenNumberIt;
import fr.jalon.domain.payment.AccountCheck;
import fr.jalon.domain.paymentrun.PaymentRun;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderIssued;
import fr.jalon.domain.selection.SelectionSession;
import fr.jalon.domain.selection.automation.WhenFileMovesThenKeepTheAgenda;
import fr.jalon.domain.selection.automation.WhenMinutesSignedThenRecordOutcomes;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementDrafted;
import fr.jalon.domain.undertaking.Undertaking;
import fr.jalon.domain.undertaking.UndertakingBook;
import fr.jalon.domain.undertaking.automation.WhenCompanyJoinsThenAdoptItsAids;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent.UndertakingJoined;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** The whole domain on an event store in memory: real aggregates, real automations, the envelope that the front door would write. */
public final class World implements Lived {
    /** What the automations are, and what events keep of the envelope; a test breaks one of them to see itself fail. */
    public record Wiring(Set<Class<?>> automationsLeftOut, Set<String> envelopeForgotten) {
        public static final Wiring WHOLE = new Wiring(Set.of(), Set.of());

        /** Each aggregate alone, no automation. */
        public static final Wiring NONE = new Wiring(Set.copyOf(AUTOMATIONS), Set.of());

        /** Each aggregate alone, and {@code key} lost from the envelope of events. */
        public static Wiring noneForgetting(String key) {
            return new Wiring(Set.copyOf(AUTOMATIONS), Set.of(key));
        }

        public static Wiring without(Class<?> automation) {
            return new Wiring(Set.of(automation), Set.of());
        }
    }

    private static final List<Class<?>> AUTOMATIONS = List.of(
            WhenApplicationLeavesOrJoinsThenKeepTheRegister.class,
            WhenFileMovesThenKeepTheAgenda.class,
            WhenMinutesSignedThenRecordOutcomes.class,
            WhenLabelGrantedThenNumberIt.class,
            WhenMoneyMovesThenKeepTheBudget.class,
            WhenPaymentPlacedInRunThenAddIt.class,
            WhenPaymentTakenOutOfRunThenRemoveIt.class,
            WhenRunMovesThenTellItsPayments.class,
            WhenLineReturnedThenTellTheDossier.class,
            WhenLineMatchedThenTellTheRun.class,
            WhenGrantMovesThenKeepTheAidStack.class,
            WhenCompanyJoinsThenAdoptItsAids.class,
            WhenCreditsCarriedForwardThenReceiveThem.class,
            WhenCreditsMovedThenReceiveThem.class,
            WhenCreditsAdvancedThenGiveUpAsMuch.class,
            WhenCreditsAllottedThenReceiveThem.class,
            WhenCreditsHandedBackThenReceiveThem.class,
            WhenCreditsCancelledThenCountThem.class,
            WhenOperatorSubsidyDecidedThenNotifyIt.class);
    private static final List<String> ENVELOPE = List.of(
            ActContext.ACTOR_KEY,
            ActContext.ROLE_KEY,
            ActContext.ACT_KEY,
            ActContext.EFFECTIVE_ON_KEY,
            ActContext.AT_KEY,
            ActContext.REASON_KEY,
            ActContext.ON_BEHALF_OF_KEY);
    private static final Set<String> INHERITED =
            Set.of(ActContext.EFFECTIVE_ON_KEY, ActContext.AT_KEY, ActContext.REASON_KEY);

    private final Shelf engine = new Shelf();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    public World() {
        this(Wiring.WHOLE);
    }

    public World(Wiring wiring) {
        CallBook book = (call, wave, on) -> CallRegister.terms(callFacts(call), call, wave, on);
        BillBook bills = bill -> BillBook.Entry.of(events(bill, BillEvent.class));
        BudgetBook budgets = budget -> events(budget, BudgetEvent.class);
        DelegationBook delegations = delegation -> events(delegation, DelegationEvent.class);
        UndertakingBook undertakings = this::headOf;
        NumberBook numbers = this::bearers;
        AccountCheck accounts = token -> true;
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(World.class),
                new SimpleResourceParameterResolverFactory(
                        List.of(book, bills, budgets, delegations, undertakings, numbers, accounts)));
        bus.registerDispatchInterceptor(
                messages -> (index, command) -> CurrentUnitOfWork.isStarted() ? asTheProduct(command) : command);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(envelope(wiring.envelopeForgotten())));
        List.of(
                        Dossier.class,
                        Call.class,
                        SelectionSession.class,
                        Bill.class,
                        Delegation.class,
                        Undertaking.class,
                        Budget.class,
                        PaymentRun.class,
                        BankFile.class)
                .forEach(aggregate -> handle(aggregate, parameters));
        CommandGateway gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        List<Object> automations = AUTOMATIONS.stream()
                .filter(automation -> !wiring.automationsLeftOut().contains(automation))
                .map(automation -> create(automation, gateway))
                .toList();
        if (!automations.isEmpty()) {
            SubscribingEventProcessor.builder()
                    .name("automations")
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(automations)
                            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                            .build())
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(store)
                    .build()
                    .start();
        }
    }

    /** @throws RuleViolated if a rule refuses it, here or in what it leads to; then nothing is recorded */
    public World send(Record command, Acting by) {
        FutureCallback<Record, Object> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command, by.doing(ActCatalogue.of(command.getClass()))), answer);
        answer.getResult().optionalExceptionResult().ifPresent(World::rethrow);
        return this;
    }

    /** Forgets everything but {@code facts}, which become the stream {@code id}. */
    public World holding(String id, List<? extends EventMessage<?>> facts) {
        engine.clear();
        return with(id, facts);
    }

    /** Adds {@code facts} as the stream {@code id}, as if they had long been recorded. */
    public World with(String id, List<? extends EventMessage<?>> facts) {
        long sequence = 0;
        for (EventMessage<?> fact : facts) {
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "stream", id, sequence++, fact.getPayload(), fact.getMetaData(), fact.getIdentifier(), EPOCH));
        }
        return this;
    }

    @Override
    public Optional<RuleViolated> refusal(Record command, Acting by) {
        try {
            send(command, by);
            return Optional.empty();
        } catch (RuleViolated refusal) {
            return Optional.of(refusal);
        }
    }

    /** The facts of one stream, in order. */
    public List<? extends DomainEventMessage<?>> stream(String id) {
        return store.readEvents(id).asStream().toList();
    }

    public <E> List<E> events(String id, Class<E> family) {
        return stream(id).stream().map(fact -> family.cast(fact.getPayload())).toList();
    }

    @Override
    public List<DossierState.Fact> facts(String dossierId) {
        return stream(dossierId).stream()
                .map(fact -> new DossierState.Fact((DossierEvent) fact.getPayload(), fact.getMetaData()))
                .toList();
    }

    private <T> void handle(Class<T> aggregate, ParameterResolverFactory parameters) {
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(aggregate)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
    }

    private String headOf(String siren) {
        return events(siren, UndertakingEvent.class).stream()
                .filter(UndertakingJoined.class::isInstance)
                .map(joined -> headOf(((UndertakingJoined) joined).head()))
                .findFirst()
                .orElse(siren);
    }

    private List<CallRegister.Fact> callFacts(String call) {
        return store.readEvents(call)
                .asStream()
                .filter(message -> message.getPayload() instanceof CallEvent)
                .map(message -> CallRegister.Fact.of((CallEvent) message.getPayload(), message.getMetaData()))
                .toList();
    }

    private Set<String> bearers(Class<? extends DossierEvent> given, String number) {
        String key = NumberBook.key(number);
        return engine.readEvents((TrackingToken) null, false)
                .map(EventMessage::getPayload)
                .filter(given::isInstance)
                .filter(fact -> switch (fact) {
                    case AgreementDrafted e -> NumberBook.key(e.agreementNo()).equals(key);
                    case RevenueOrderIssued e ->
                        NumberBook.key(e.revenueOrderNo()).equals(key);
                    default -> false;
                })
                .map(fact -> ((DossierEvent) fact).dossierId())
                .collect(Collectors.toSet());
    }

    private static CommandMessage<?> asTheProduct(CommandMessage<?> command) {
        Map<String, ?> outer = CurrentUnitOfWork.get().getMessage().getMetaData();
        Map<String, Object> envelope = new HashMap<>();
        INHERITED.stream().filter(outer::containsKey).forEach(key -> envelope.put(key, outer.get(key)));
        envelope.put(ActContext.ACTOR_KEY, ActContext.SYSTEM);
        Object behalf = outer.get(ActContext.ON_BEHALF_OF_KEY);
        Object person = behalf == null ? outer.get(ActContext.ACTOR_KEY) : behalf;
        if (person != null) {
            envelope.put(ActContext.ON_BEHALF_OF_KEY, person);
        }
        envelope.put(ActContext.ROLE_KEY, Role.SYSTEM.name());
        envelope.put(
                ActContext.ACT_KEY, ActCatalogue.of(command.getPayloadType()).code());
        return command.withMetaData(envelope);
    }

    private static CorrelationDataProvider envelope(Set<String> forgotten) {
        return message -> {
            Map<String, Object> kept = new HashMap<>();
            ENVELOPE.stream()
                    .filter(key -> message.getMetaData().containsKey(key) && !forgotten.contains(key))
                    .forEach(key -> kept.put(key, message.getMetaData().get(key)));
            return kept;
        };
    }

    /** As the application does: each has one constructor, which takes the command gateway. */
    private static Object create(Class<?> automation, CommandGateway gateway) {
        try {
            return automation.getDeclaredConstructor(CommandGateway.class).newInstance(gateway);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(automation + " needs one constructor, with a CommandGateway", e);
        }
    }

    private static void rethrow(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolated refusal) {
                throw refusal;
            }
        }
        throw new AssertionError("Failed without a rule", failure);
    }
}
