package fr.jalon.app.platform.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets an act take the append lock before it reads, so that nobody can come between what it read and what it records: an act that lost a
 * race (on a budget that everybody wants, who only tried again would lose again to those who already wait for the lock), an act that
 * takes what other streams say, which no unique key guards, and an act that writes something beside its events.
 */
final class FirstInLine implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** Bound by the gateway around each attempt after the first. */
    static final ScopedValue<Boolean> AFTER_A_LOST_RACE = ScopedValue.newInstance();

    /** The same as in {@code es.serialize_append}; the transaction that holds it may take it again. */
    static final String APPEND_LOCK = "select pg_advisory_xact_lock(7411, 1)";

    private final JdbcClient database;
    private final ForeignReads foreign;

    FirstInLine(JdbcClient database, ForeignReads foreign) {
        this.database = database;
        this.foreign = foreign;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        // What a reaction dispatches has a parent: the event it reacts to was appended, so the lock is held.
        if (unitOfWork.parent().isEmpty() && goesFirst(unitOfWork.getMessage().getPayloadType())) {
            database.sql(APPEND_LOCK).query((row, number) -> true).single();
        }
        Object answer = chain.proceed();
        if (unitOfWork.parent().isEmpty()) {
            Beside.underWay().write();
        }
        return answer;
    }

    private boolean goesFirst(Class<?> command) {
        return AFTER_A_LOST_RACE.isBound()
                || foreign.by(command)
                || !Beside.underWay().isNothing();
    }
}
