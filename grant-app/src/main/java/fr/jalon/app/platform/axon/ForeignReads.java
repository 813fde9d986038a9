package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.ActContext;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * The commands whose handler, or whose guard, is given what another stream says (a delegation, the terms of a call, a bill). Read from the
 * parameters of the handlers, so that nobody has to think of it when an act is added: whatever a handler is given besides its command and who asks is
 * taken for another's word.
 *
 * @param readers types of the first parameter of those handlers
 */
record ForeignReads(Set<Class<?>> readers) {
    /** @param parameters what the handlers are called with */
    static ForeignReads of(Collection<Class<?>> aggregates, ParameterResolverFactory parameters) {
        return new ForeignReads(aggregates.stream()
                .map(type -> AnnotatedAggregateMetaModelFactory.inspectAggregate(type, parameters))
                .flatMap(ForeignReads::handlers)
                .filter(ForeignReads::asksElsewhere)
                .<Class<?>>map(MessageHandlingMember::payloadType)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether deciding {@code command} takes what another stream says. */
    boolean by(Class<?> command) {
        return readers.stream().anyMatch(reader -> reader.isAssignableFrom(command));
    }

    /** Those of the members of the aggregate too. */
    private static Stream<? extends MessageHandlingMember<?>> handlers(AggregateModel<?> model) {
        return Stream.concat(
                model.allCommandHandlers().values().stream().flatMap(List::stream),
                model.allCommandHandlerInterceptors().values().stream().flatMap(List::stream));
    }

    private static boolean asksElsewhere(MessageHandlingMember<?> handler) {
        Optional<Executable> method = handler.unwrap(Executable.class);
        return Arrays.stream(method.orElseThrow().getParameterTypes())
                .anyMatch(type -> !type.isAssignableFrom(handler.payloadType())
                        && type != ActContext.class
                        && !type.getName().startsWith("org.axonframework."));
    }
}
