package fr.jalon.domain.language;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.budget.Budget;
import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.dossier.Dossier;
import fr.jalon.domain.dossier.DossierState.Fact;
import fr.jalon.domain.dossier.automation.WhenLineReturnedThenTellTheDossier;
import fr.jalon.domain.dossier.automation.WhenMoneyMovesThenKeepTheBudget;
import fr.jalon.domain.dossier.automation.WhenPaymentPlacedInRunThenAddIt;
import fr.jalon.domain.dossier.automation.WhenPaymentTakenOutOfRunThenRemoveIt;
import fr.jalon.domain.dossier.automation.WhenRunMovesThenTellItsPayments;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.paymentrun.PaymentRun;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Dossiers, runs and budgets with the automations between them, and nothing of the machinery around: the same classes as in
 * {@link World}, called directly, so that ten thousand histories take seconds. All or nothing, as there.
 */
public final class LeanWorld {
    private final Map<String, List<EventMessage<?>>> streams = new HashMap<>();
    private final Map<String, LeanAggregate> live = new HashMap<>();
    private final List<Object> automations;
    private final Deque<EventMessage<?>> queue = new ArrayDeque<>();
    private final Map<String, Integer> lengthsBefore = new HashMap<>();
    private MetaData outer = MetaData.emptyInstance();

    public LeanWorld() {
        CommandGateway gateway = (CommandGateway) Proxy.newProxyInstance(
                LeanWorld.class.getClassLoader(), new Class<?>[] {CommandGateway.class}, (proxy, method, arguments) -> {
                    handle((Record) arguments[0], asTheProduct((Record) arguments[0]));
                    return null;
                });
        automations = List.of(
                new WhenMoneyMovesThenKeepTheBudget(gateway),
                new WhenPaymentPlacedInRunThenAddIt(gateway),
                new WhenPaymentTakenOutOfRunThenRemoveIt(gateway),
                new WhenRunMovesThenTellItsPayments(gateway),
                new WhenLineReturnedThenTellTheDossier(gateway));
    }

    /** Forgets everything but {@code facts}, which become the stream {@code id}. */
    public LeanWorld holding(String id, List<? extends EventMessage<?>> facts) {
        streams.clear();
        live.clear();
        return with(id, facts);
    }

    public LeanWorld with(String id, List<? extends EventMessage<?>> facts) {
        streams.put(id, new ArrayList<>(facts));
        return this;
    }

    /** @throws RuleViolated if a rule refuses it, here or in what it leads to; then nothing is recorded */
    public void send(Record command, Acting by) {
        lengthsBefore.clear();
        queue.clear();
        outer = by.doing(ActCatalogue.of(command.getClass()));
        try {
            handle(command, outer);
            while (!queue.isEmpty()) {
                react(queue.remove());
            }
        } catch (RuleViolated refusal) {
            lengthsBefore.forEach((id, length) -> {
                List<EventMessage<?>> stream = stream(id);
                stream.subList(length, stream.size()).clear();
                live.remove(id);
            });
            throw refusal;
        }
    }

    /** Sends {@code command}; the rule that refused it, or nothing when it was accepted. */
    public Optional<RuleViolated> refusal(Record command, Acting by) {
        try {
            send(command, by);
            return Optional.empty();
        } catch (RuleViolated refusal) {
            return Optional.of(refusal);
        }
    }

    public <E> List<E> events(String id, Class<E> family) {
        return stream(id).stream().map(fact -> family.cast(fact.getPayload())).toList();
    }

    public List<Fact> facts(String dossierId) {
        return stream(dossierId).stream()
                .map(fact -> new Fact((DossierEvent) fact.getPayload(), fact.getMetaData()))
                .toList();
    }

    /** The facts of one stream, in order, each with what is written beside it. */
    public List<EventMessage<?>> journal(String id) {
        return List.copyOf(stream(id));
    }

    private List<EventMessage<?>> stream(String id) {
        return Optional.ofNullable(streams.get(id))
                .orElseThrow(() -> new AggregateNotFoundException(id, "No such stream"));
    }

    private void handle(Record command, MetaData envelope) {
        String id = target(command);
        List<EventMessage<?>> stream = stream(id);
        lengthsBefore.putIfAbsent(id, stream.size());
        live.computeIfAbsent(id, key -> new LeanAggregate(rootOf(command), stream))
                .handle(command, envelope, event -> {
                    EventMessage<?> recorded = new GenericEventMessage<>(event, envelope);
                    stream.add(recorded);
                    queue.add(recorded);
                    return recorded;
                });
    }

    private void react(EventMessage<?> fact) {
        for (Object automation : automations) {
            for (Method method : automation.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(EventHandler.class)
                        && method.getParameterTypes()[0].isInstance(fact.getPayload())) {
                    call(
                            method,
                            automation,
                            method.getParameterCount() == 1
                                    ? new Object[] {fact.getPayload()}
                                    : new Object[] {fact.getPayload(), ActContext.from(fact.getMetaData())});
                }
            }
        }
    }

    private MetaData asTheProduct(Record command) {
        Acting product = People.PRODUCT.on(String.valueOf(outer.get(ActContext.EFFECTIVE_ON_KEY)));
        return product.doing(ActCatalogue.of(command.getClass()))
                .and(ActContext.ON_BEHALF_OF_KEY, outer.get(ActContext.ACTOR_KEY));
    }

    private static Class<?> rootOf(Record command) {
        return switch (command) {
            case DossierCommand c -> Dossier.class;
            case PaymentRunCommand c -> PaymentRun.class;
            case BudgetCommand c -> Budget.class;
            default -> throw new IllegalArgumentException("Not in this world: " + command);
        };
    }

    private static String target(Record command) {
        return switch (command) {
            case DossierCommand c -> c.dossierId();
            case PaymentRunCommand c -> c.runId();
            case BudgetCommand c -> c.budgetId();
            default -> throw new IllegalArgumentException("Not in this world: " + command);
        };
    }

    /** Calls {@code method} and lets a refusal through as it is. */
    static Object call(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return Optional.ofNullable(method.invoke(target, arguments)).orElse("");
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError("Failed without a rule", e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        }
    }
}
