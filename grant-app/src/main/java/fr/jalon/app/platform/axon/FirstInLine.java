package fr.jalon.app.platform.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets an act that lost a race take the append lock before it reads, so that nobody can come between a second time: on a budget that everybody
 * wants, who only tried again would lose again to those who already wait for the lock.
 */
final class FirstInLine implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** Bound by the gateway around each attempt after the first. */
    static final ScopedValue<Boolean> AFTER_A_LOST_RACE = ScopedValue.newInstance();

    /** The same as in {@code es.serialize_append}; the transaction that holds it may take it again. */
    static final String APPEND_LOCK = "select pg_advisory_xact_lock(7411, 1)";

    private final JdbcClient database;

    FirstInLine(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (AFTER_A_LOST_RACE.isBound() && unitOfWork.parent().isEmpty()) {
            database.sql(APPEND_LOCK).query((row, number) -> true).single();
        }
        return chain.proceed();
    }
}
