package fr.jalon.domain.kernel;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives a handler its {@link ActContext}, read from the metadata of the message it handles. Found through {@code META-INF/services}. */
public final class ActContextResolverFactory implements ParameterResolverFactory {
    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == ActContext.class ? new Resolver() : null;
    }

    private static final class Resolver implements ParameterResolver<ActContext> {
        @Override
        public ActContext resolveParameterValue(Message<?> message) {
            return ActContext.from(message.getMetaData());
        }

        @Override
        public boolean matches(Message<?> message) {
            // Always: were it to say no, Axon would skip the guard and run the act. A message without context fails
            // instead.
            return true;
        }
    }
}
