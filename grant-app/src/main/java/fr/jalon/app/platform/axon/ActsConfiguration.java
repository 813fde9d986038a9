package fr.jalon.app.platform.axon;

import fr.jalon.app.platform.database.LogContinuity;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.bankfile.BankFile;
import fr.jalon.domain.bill.Bill;
import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.budget.Budget;
import fr.jalon.domain.budget.BudgetBook;
import fr.jalon.domain.call.Call;
import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.delegation.Delegation;
import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.dossier.Dossier;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.payment.AccountCheck;
import fr.jalon.domain.paymentrun.PaymentRun;
import fr.jalon.domain.selection.SelectionSession;
import fr.jalon.domain.undertaking.Undertaking;
import fr.jalon.domain.undertaking.UndertakingBook;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How acts travel: front door, envelope, aggregates, reactions in the same transaction. */
@Configuration(proxyBeanMethods = false)
public class ActsConfiguration {
    /** The one processor that reacts inside the transaction of the act. */
    static final String AUTOMATIONS = "automations";

    @Bean
    @ConditionalOnMissingBean
    Acts acts() {
        return ActCatalogue::of;
    }

    @Bean
    @ConditionalOnMissingBean
    AggregateTypes aggregateTypes() {
        return new AggregateTypes(List.of(
                Dossier.class,
                Call.class,
                SelectionSession.class,
                Bill.class,
                Delegation.class,
                Undertaking.class,
                Budget.class,
                PaymentRun.class,
                BankFile.class));
    }

    @Bean
    CallBook callBook(EventStore events) {
        return new RecordedCallBook(events);
    }

    @Bean
    BillBook billBook(EventStore events) {
        return new RecordedBooks(events)::bill;
    }

    @Bean
    BudgetBook budgetBook(EventStore events) {
        return new RecordedBooks(events)::budget;
    }

    @Bean
    DelegationBook delegationBook(EventStore events) {
        return new RecordedBooks(events)::delegation;
    }

    @Bean
    UndertakingBook undertakingBook(EventStore events) {
        return new RecordedBooks(events)::headOf;
    }

    @Bean
    NumberBook numberBook(EventStore events, JdbcClient database) {
        return new RecordedNumbers(events, database);
    }

    @Bean
    AccountCheck accountCheck(ObjectProvider<Vault> vault) {
        return new KeptAccounts(vault);
    }

    @Bean
    @ConditionalOnMissingBean
    AutomationClasses automationClasses() {
        return AutomationClasses.ofTheDomain();
    }

    @Bean
    CorrelationDataProvider envelopeOfEvents() {
        return new EnvelopeOfEvents();
    }

    @Bean
    InitializingBean frontDoor(
            CommandBus bus,
            Acts acts,
            JdbcClient database,
            AggregateTypes types,
            ParameterResolverFactory parameters,
            LogContinuity continuity) {
        FrontDoor door = new FrontDoor(acts);
        ForeignReads foreign = ForeignReads.of(types.all(), parameters);
        return () -> {
            bus.registerDispatchInterceptor(door);
            bus.registerHandlerInterceptor(door);
            bus.registerHandlerInterceptor((act, chain) -> {
                continuity.requireWhole();
                return chain.proceed();
            });
            bus.registerHandlerInterceptor(new FirstInLine(database, foreign));
        };
    }

    @Bean
    ActGateway actGateway(CommandBus bus, Acts acts, Clock clock, EventSerializer serializer, JdbcClient database) {
        Fingerprint fingerprint = new Fingerprint(serializer.json());
        return new ActGateway(
                bus,
                acts,
                clock,
                fingerprint,
                new FirstOutcomes(database, fingerprint, serializer.json()),
                new Refusals(database, serializer.json()));
    }

    @Bean
    WiringCheck wiringCheck(org.axonframework.config.Configuration axon, JdbcClient database, DataSource source) {
        return new WiringCheck(axon, database, source);
    }

    /**
     * No lock of our own around a stream: the unique key of the log decides a race. Under the append lock a reaction always loads what
     * is latest, and no lock of the process can be held the other way round.
     */
    @Bean
    ConfigurerModule aggregates(AggregateTypes types) {
        return axon -> types.all()
                .forEach(type -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                        .configureLockFactory(configuration -> NullLockFactory.INSTANCE)));
    }

    /** A failing handler stops its processor, or the act it reacts to; by default Axon would log and go on. */
    @Bean
    ConfigurerModule eventProcessing(AutomationClasses automations) {
        return axon -> {
            EventProcessingConfigurer processing = axon.eventProcessing();
            processing.registerDefaultListenerInvocationErrorHandler(
                    configuration -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
            processing.registerSubscribingEventProcessor(AUTOMATIONS);
            processing.assignHandlerTypesMatching(AUTOMATIONS, automations.all()::contains);
            automations
                    .all()
                    .forEach(type -> processing.registerEventHandler(
                            configuration -> AutomationClasses.create(type, configuration.commandGateway())));
        };
    }
}
