package fr.jalon.domain.budget;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/** What automations send through in a {@link QuickWorld}: at once, in the same call. */
final class QuickGateway implements CommandGateway {
    private final Consumer<Object> handling;

    QuickGateway(Consumer<Object> handling) {
        this.handling = handling;
    }

    @Override
    public <R> @Nullable R sendAndWait(Object command) {
        handling.accept(command);
        return null;
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        throw new UnsupportedOperationException("An automation waits for what it sends");
    }

    @Override
    public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
        throw new UnsupportedOperationException("An automation has no time of its own");
    }

    @Override
    public <R> CompletableFuture<R> send(Object command) {
        throw new UnsupportedOperationException("An automation waits for what it sends");
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("Nothing stands between an automation and the product");
    }
}
