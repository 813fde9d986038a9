package fr.jalon.domain.dossier;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Lived;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.payment.AccountCheck;
import fr.jalon.domain.undertaking.UndertakingBook;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.ApplyMore;

/**
 * One dossier that decides and records in this object alone, with neither bus nor store: ten thousand short lives take seconds. The decisions
 * are those of the product; what carries commands and facts is tried with {@link fr.jalon.domain.language.World}.
 */
final class LightDossier extends AggregateLifecycle implements Lived {
    private static final Map<Class<?>, Decision> DECISIONS = decisions();
    private static final List<Object> BOOKS = List.of(
            Rules.book(Rules.SHIPPED),
            (BillBook) bill -> Rules.PROMULGATED,
            (DelegationBook) Rules::delegation,
            (UndertakingBook) siren -> siren,
            (NumberBook) (given, number) -> Set.of(),
            (AccountCheck) token -> true);

    private final Dossier dossier = new Dossier();
    private final List<DossierState.Fact> journal = new ArrayList<>();
    private MetaData envelope = MetaData.emptyInstance();

    /** @param path from the dossier to the member that decides */
    private record Decision(List<Field> path, Method method) {}

    LightDossier(Life life) {
        life.facts().forEach(fact -> record(fact.getPayload(), fact.getMetaData()));
    }

    /** Whether a dossier that exists decides {@code act}. */
    static boolean decides(Act act) {
        return DECISIONS.containsKey(act.command());
    }

    @Override
    public List<DossierState.Fact> facts(String dossierId) {
        return Collections.unmodifiableList(journal);
    }

    @Override
    public Optional<RuleViolated> refusal(Record command, Acting by) {
        Act act = ActCatalogue.of(command.getClass());
        envelope = by.doing(act);
        try {
            dossier.guard((DossierCommand) command, by.context(act), envelope);
            execute(() -> decide(command, by.context(act)));
            return Optional.empty();
        } catch (RuleViolated refusal) {
            return Optional.of(refusal);
        }
    }

    /** Whether {@code act} is refused to {@code by}, whatever its values. */
    boolean blocks(Act act, ActContext by) {
        try {
            dossier.guard(act, by);
            return false;
        } catch (RuleViolated refusal) {
            return true;
        }
    }

    private void decide(Record command, ActContext by) {
        Decision decision = Optional.ofNullable(DECISIONS.get(command.getClass()))
                .orElseThrow(() -> new AssertionError("Nobody decides " + command));
        try {
            Object decider = dossier;
            for (Field member : decision.path()) {
                decider = member.get(decider);
            }
            decision.method()
                    .invoke(
                            decider,
                            Arrays.stream(decision.method().getParameterTypes())
                                    .map(type -> argument(type, command, by))
                                    .toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuleViolated refusal) {
                throw refusal;
            }
            throw new AssertionError(command + " failed without a rule", thrown.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Object argument(Class<?> type, Record command, ActContext by) {
        List<Object> known = new ArrayList<>(BOOKS);
        known.addAll(List.of(command, by, envelope));
        return known.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type + " for " + command));
    }

    private void record(DossierEvent event, MetaData beside) {
        journal.add(new DossierState.Fact(event, beside));
        dossier.evolve(event, (Map<String, ?>) beside);
    }

    private static Map<Class<?>, Decision> decisions() {
        Map<Class<?>, Decision> decisions = new HashMap<>();
        collect(List.of(), Dossier.class, decisions);
        return decisions;
    }

    private static void collect(List<Field> path, Class<?> type, Map<Class<?>, Decision> decisions) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(CommandHandler.class)) {
                method.setAccessible(true);
                decisions.put(method.getParameterTypes()[0], new Decision(path, method));
            }
        }
        for (Field member : type.getDeclaredFields()) {
            if (member.isAnnotationPresent(AggregateMember.class)) {
                member.setAccessible(true);
                List<Field> longer = new ArrayList<>(path);
                longer.add(member);
                collect(List.copyOf(longer), member.getType(), decisions);
            }
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    protected <T> ApplyMore doApply(T payload, MetaData metaData) {
        record((DossierEvent) payload, envelope);
        return new ApplyMore() {
            @Override
            public ApplyMore andThenApply(java.util.function.Supplier<?> payloadOrMessageSupplier) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ApplyMore andThen(Runnable runnable) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    protected boolean getIsLive() {
        return true;
    }

    @Override
    protected Long version() {
        return dossier.version();
    }

    @Override
    protected String type() {
        return "dossier";
    }

    @Override
    protected Object identifier() {
        return Life.DOSSIER;
    }

    @Override
    protected void doMarkDeleted() {
        throw new UnsupportedOperationException("No dossier is deleted");
    }

    @Override
    protected <T> Aggregate<T> doCreateNew(Class<T> aggregateType, Callable<T> factoryMethod) {
        throw new UnsupportedOperationException("No dossier makes another");
    }
}
