package fr.jalon.domain.budget;

import fr.jalon.domain.bill.Bill;
import fr.jalon.domain.kernel.ActContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds the handlers of aggregates and automations by their annotations, and calls them. */
final class QuickCode {
    private static final Map<Class<?>, Method> TARGETS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Optional<Constructor<?>>> STARTS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Constructor<?>> EMPTY = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Handler> HANDLERS = new ConcurrentHashMap<>();
    private static final Map<String, Method> OF_ROOTS = new ConcurrentHashMap<>();

    private QuickCode() {}

    /** @param member the part of the root that handles; null for the root itself */
    private record Handler(Method method, @Nullable Field member) {}

    /** One handler of one automation. */
    record Reaction(Object automation, Method method) {
        Class<?> fact() {
            return method.getParameterTypes()[0];
        }

        void to(Object fact) {
            call(automation, method, fact);
        }
    }

    static List<Reaction> reactions(Object automation) {
        return marked(automation.getClass(), EventHandler.class)
                .map(method -> new Reaction(automation, method))
                .toList();
    }

    /** The stream that {@code command} is for. */
    static String target(Object command) {
        Method accessor = TARGETS.computeIfAbsent(
                command.getClass(),
                type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> declares(type, component.getName()))
                        .findFirst()
                        .orElseThrow()
                        .getAccessor());
        return String.valueOf(call(command, accessor));
    }

    private static boolean declares(Class<?> type, String field) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(each ->
                        each.getName().equals(field) && each.isAnnotationPresent(TargetAggregateIdentifier.class));
    }

    static boolean starts(Object command) {
        return start(command.getClass()).isPresent();
    }

    static Object start(Object command) {
        return make(start(command.getClass()).orElseThrow(), command);
    }

    static Object empty(Class<?> root) {
        return make(EMPTY.computeIfAbsent(
                root,
                type -> open(Arrays.stream(type.getDeclaredConstructors())
                        .filter(each -> each.getParameterCount() == 0)
                        .findFirst()
                        .orElseThrow())));
    }

    static void guard(Object root, Object command, ActContext by) {
        call(root, ofRoot(root, CommandHandlerInterceptor.class), command, by, MetaData.emptyInstance());
    }

    static void evolve(Object root, Object fact) {
        call(root, ofRoot(root, EventSourcingHandler.class), fact);
    }

    /** @param others what a handler may ask for beside the command */
    static void decide(Object root, Object command, List<Object> others) {
        Handler handler = HANDLERS.computeIfAbsent(command.getClass(), type -> handler(root.getClass(), type));
        Object[] arguments = Arrays.stream(handler.method().getParameterTypes())
                .map(wanted ->
                        others.stream().filter(wanted::isInstance).findFirst().orElse(command))
                .toArray();
        Field member = handler.member();
        call(member == null ? root : read(root, member), handler.method(), arguments);
    }

    private static Handler handler(Class<?> root, Class<?> command) {
        Stream<Handler> own = marked(root, CommandHandler.class).map(method -> new Handler(method, null));
        Stream<Handler> ofMembers = Arrays.stream(root.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(AggregateMember.class))
                .flatMap(field ->
                        marked(field.getType(), CommandHandler.class).map(method -> new Handler(method, open(field))));
        return Stream.concat(own, ofMembers)
                .filter(handler -> handler.method().getParameterTypes()[0] == command)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing handles " + command));
    }

    private static Method ofRoot(Object root, Class<? extends Annotation> annotation) {
        return OF_ROOTS.computeIfAbsent(
                root.getClass().getName() + annotation.getName(),
                key -> marked(root.getClass(), annotation).findFirst().orElseThrow());
    }

    private static Optional<Constructor<?>> start(Class<?> command) {
        return STARTS.computeIfAbsent(
                command,
                type -> Stream.of(Budget.class, Bill.class)
                        .flatMap(root -> Arrays.stream(root.getDeclaredConstructors()))
                        .filter(each ->
                                each.isAnnotationPresent(CommandHandler.class) && each.getParameterTypes()[0] == type)
                        .<Constructor<?>>map(QuickCode::open)
                        .findFirst());
    }

    private static Stream<Method> marked(Class<?> type, Class<? extends Annotation> annotation) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .map(QuickCode::open);
    }

    private static <A extends AccessibleObject> A open(A code) {
        code.setAccessible(true);
        return code;
    }

    private static @Nullable Object call(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(Object target, Field field) {
        try {
            return field.get(target);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        throw new AssertionError(e);
    }
}
