package fr.jalon.app.platform.log;

import fr.jalon.app.platform.database.LogContinuity;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps lost events out of the read models: the live processors share a cache of what was read, and it may hold what the log no longer does.
 */
final class OnlyWhatIsInTheLog implements MessageHandlerInterceptor<EventMessage<?>> {
    private final LogContinuity continuity;
    private final JdbcClient database;

    OnlyWhatIsInTheLog(LogContinuity continuity, JdbcClient database) {
        this.continuity = continuity;
        this.database = database;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        EventMessage<?> event = work.getMessage();
        if (event instanceof TrackedEventMessage<?> tracked) {
            long index = tracked.trackingToken().position().orElse(Long.MAX_VALUE);
            if (continuity.isDoubtful(index) && !isInTheLog(index, event.getIdentifier())) {
                return null;
            }
        }
        return chain.proceed();
    }

    private boolean isInTheLog(long index, String identifier) {
        return database.sql("select exists (select from es.event where global_index = ? and event_identifier = ?)")
                .params(index, identifier)
                .query(Boolean.class)
                .single();
    }
}
