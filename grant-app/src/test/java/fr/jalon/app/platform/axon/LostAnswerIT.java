package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.support.SamplePlatform;
import fr.jalon.domain.kernel.Role;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The database is lost before, in and after the commit of an act: what the sender is told is true each time. */
@ExtendWith(SamplePlatform.class)
class LostAnswerIT {
    private final ActGateway acts;
    private final CommandBus bus;
    private final JdbcClient database;
    private final Thread person = Thread.currentThread();
    private final String pot = "pot-" + UUID.randomUUID();
    private final Envelope open =
            Envelope.of(new OpenPot(pot, 100), "marie", Role.MANAGER).commandId("key-" + UUID.randomUUID());

    LostAnswerIT(ActGateway acts, CommandBus bus, JdbcClient database) {
        this.acts = acts;
        this.bus = bus;
        this.database = database;
    }

    @Test
    void beforeTheCommitNothingIsRecordedAndTheLogIsBusy() {
        assertThatThrownBy(() -> sendWhile(unitOfWork -> unitOfWork.onPrepareCommit(later -> lose())))
                .isInstanceOf(Busy.class);
        assertThat(events()).isZero();
        assertThat(acts.send(open).repeated()).isFalse();
    }

    @Test
    void inTheCommitNobodyKnowsAndSendingAgainIsHarmless() {
        assertThatThrownBy(() -> sendWhile(unitOfWork -> inCommit(new TransactionSynchronization() {
                    @Override
                    public void beforeCompletion() {
                        lose();
                    }
                })))
                .isInstanceOf(OutcomeUnknown.class);
        acts.send(open);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void committedWithItsAnswerLostItIsTheFirstOutcomeOnceSentAgain() {
        assertThatThrownBy(() -> sendWhile(unitOfWork -> inCommit(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        throw new DataAccessResourceFailureException(
                                "lost", new SQLException("An I/O error occurred", "08006"));
                    }
                })))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(acts.send(open).repeated()).isTrue();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void afterTheCommitTheActIsDone() {
        Outcome outcome = sendWhile(unitOfWork -> unitOfWork.afterCommit(later -> {
            throw new IllegalStateException("nothing to do with the act");
        }));
        assertThat(outcome.version()).isEqualTo(1);
        assertThat(events()).isEqualTo(1);
    }

    private Outcome sendWhile(Consumer<UnitOfWork<?>> meanwhile) {
        AtomicBoolean once = new AtomicBoolean();
        try (Registration failing = bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            if (Thread.currentThread() == person && once.compareAndSet(false, true)) {
                meanwhile.accept(unitOfWork);
            }
            return chain.proceed();
        })) {
            return acts.send(open);
        }
    }

    private static void inCommit(TransactionSynchronization what) {
        TransactionSynchronizationManager.registerSynchronization(what);
    }

    /** The session of this transaction ends as it does when another server takes over. */
    private void lose() {
        database.sql("select pg_terminate_backend(pg_backend_pid())")
                .query(Boolean.class)
                .single();
    }

    private long events() {
        return database.sql("select count(*) from es.event where aggregate_identifier = ?")
                .param(pot)
                .query(Long.class)
                .single();
    }
}
