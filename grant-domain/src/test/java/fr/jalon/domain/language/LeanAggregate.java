package fr.jalon.domain.language;

import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.payment.AccountCheck;
import fr.jalon.domain.undertaking.UndertakingBook;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.ApplyMore;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** One aggregate kept in memory and called by its own annotations: guard, handler, evolution. */
final class LeanAggregate extends AggregateLifecycle {
    private final Object root;
    private final Method evolve;
    private final Method guard;
    private final Map<Class<?>, Handler> handlers = new HashMap<>();
    private @Nullable Function<Object, EventMessage<?>> record;

    /** The method that decides on a command, and the member that it belongs to. */
    private record Handler(Object member, Method method) {}

    LeanAggregate(Class<?> type, List<EventMessage<?>> facts) {
        root = empty(type);
        evolve = annotated(type, EventSourcingHandler.class);
        guard = annotated(type, CommandHandlerInterceptor.class);
        find(root);
        facts.forEach(this::evolve);
    }

    /** @param recorder what becomes of each event applied */
    void handle(Record command, MetaData envelope, Function<Object, EventMessage<?>> recorder) {
        record = recorder;
        execute(() -> {
            boolean around = Arrays.asList(guard.getParameterTypes()).contains(InterceptorChain.class);
            InterceptorChain decide = () -> decide(command, envelope);
            LeanWorld.call(guard, root, arguments(guard, command, envelope, decide));
            if (!around) {
                decide(command, envelope);
            }
        });
    }

    private @Nullable Object decide(Record command, MetaData envelope) {
        Handler handler = handlers.get(command.getClass());
        if (handler == null) {
            throw new AssertionError("Nothing handles " + command);
        }
        return LeanWorld.call(
                handler.method(), handler.member(), arguments(handler.method(), command, envelope, () -> ""));
    }

    private void evolve(EventMessage<?> fact) {
        LeanWorld.call(
                evolve,
                root,
                evolve.getParameterCount() == 1
                        ? new Object[] {fact.getPayload()}
                        : new Object[] {fact.getPayload(), fact.getMetaData()});
    }

    private void find(Object member) {
        for (Method method : member.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(CommandHandler.class)) {
                handlers.put(method.getParameterTypes()[0], new Handler(member, method));
            }
        }
        for (Field field : member.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(AggregateMember.class)) {
                find(value(field, member));
            }
        }
    }

    private static Object[] arguments(Method method, Record command, MetaData envelope, InterceptorChain decide) {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            if (type == ActContext.class) {
                arguments.add(ActContext.from(envelope));
            } else if (type == MetaData.class) {
                arguments.add(envelope);
            } else if (type == DelegationBook.class) {
                arguments.add((DelegationBook) Rules::delegation);
            } else if (type == AccountCheck.class) {
                arguments.add((AccountCheck) token -> true);
            } else if (type == NumberBook.class) {
                arguments.add((NumberBook) (given, number) -> Set.of());
            } else if (type == UndertakingBook.class) {
                arguments.add((UndertakingBook) siren -> siren);
            } else {
                arguments.add(type == InterceptorChain.class ? decide : command);
            }
        }
        return arguments.toArray();
    }

    private static Method annotated(Class<?> type, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .findFirst()
                .orElseThrow();
    }

    private static Object empty(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static Object value(Field field, Object member) {
        try {
            field.setAccessible(true);
            return field.get(member);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.toString(), e);
        }
    }

    @Override
    protected <T> @Nullable ApplyMore doApply(T payload, MetaData metaData) {
        if (record != null) {
            evolve(record.apply(payload));
        }
        return null;
    }

    @Override
    protected boolean getIsLive() {
        return true;
    }

    @Override
    protected Long version() {
        return 0L;
    }

    @Override
    protected void doMarkDeleted() {
        throw new UnsupportedOperationException("Nothing is deleted");
    }

    @Override
    protected <T> Aggregate<T> doCreateNew(Class<T> type, Callable<T> factory) {
        throw new UnsupportedOperationException("No aggregate makes another");
    }

    @Override
    protected String type() {
        return root.getClass().getSimpleName();
    }

    @Override
    protected Object identifier() {
        return type();
    }
}
