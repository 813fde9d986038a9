package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Writes the envelope of every command on the bus, whoever dispatches it, and refuses those nobody answers for.
 *
 * <p>Metadata that came with a command is dropped. What an act of a person carries was bound by {@link ActGateway}; what an
 * automation dispatches inside a transaction is the product's own act, on behalf of that person.
 */
final class FrontDoor
        implements MessageDispatchInterceptor<CommandMessage<?>>, MessageHandlerInterceptor<CommandMessage<?>> {
    /** Envelope of the act under way, bound by the gateway alone. */
    static final ScopedValue<MetaData> STAMP = ScopedValue.newInstance();

    private static final Set<String> INHERITED = Set.of(
            ActContext.EFFECTIVE_ON_KEY, ActContext.AT_KEY, ActContext.REASON_KEY, ActContext.CORRELATION_ID_KEY);

    private final Acts acts;

    FrontDoor(Acts acts) {
        this.acts = acts;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> command.withMetaData(stamp(command));
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        Object role = command.getMetaData().get(ActContext.ROLE_KEY);
        if (role == null || command.getMetaData().get(ActContext.ACTOR_KEY) == null) {
            throw new NoFrontDoor(command.getPayloadType().getName());
        }
        Act act = acts.of(command.getPayloadType());
        if (!act.roles().contains(Role.valueOf(role.toString()))) {
            throw new Forbidden(act.code(), act.roles());
        }
        return chain.proceed();
    }

    private Map<String, ?> stamp(CommandMessage<?> command) {
        if (CurrentUnitOfWork.isStarted()) {
            return systemStamp(command, CurrentUnitOfWork.get().getMessage());
        }
        return STAMP.orElse(MetaData.emptyInstance());
    }

    private Map<String, ?> systemStamp(CommandMessage<?> command, Message<?> cause) {
        MetaData outer = cause.getMetaData();
        Map<String, Object> stamp = new HashMap<>();
        INHERITED.forEach(key -> Optional.ofNullable(outer.get(key)).ifPresent(value -> stamp.put(key, value)));
        stamp.put(ActContext.ACTOR_KEY, ActContext.SYSTEM);
        stamp.put(ActContext.ROLE_KEY, Role.SYSTEM.name());
        stamp.put(ActContext.ACT_KEY, acts.of(command.getPayloadType()).code());
        Optional.ofNullable(outer.getOrDefault(ActContext.ON_BEHALF_OF_KEY, outer.get(ActContext.ACTOR_KEY)))
                .ifPresent(person -> stamp.put(ActContext.ON_BEHALF_OF_KEY, person));
        Optional.ofNullable(outer.get(ActContext.COMMAND_ID_KEY))
                .ifPresent(id -> stamp.put(
                        ActContext.COMMAND_ID_KEY, CommandParts.current().nextCommand(id.toString())));
        if (cause instanceof EventMessage<?> event) {
            stamp.put(ActContext.CAUSATION_ID_KEY, event.getIdentifier());
        }
        return stamp;
    }
}
