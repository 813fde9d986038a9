package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.PotCommand.SignDeal;
import fr.jalon.app.platform.axon.sample.PotCommand.TopUpPot;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.support.SamplePlatform;
import fr.jalon.domain.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between the reading and the writing of each attempt a rival acts on the same stream, as soon as the append lock lets anyone in. */
@ExtendWith(SamplePlatform.class)
class FirstInLineIT {
    private final ActGateway acts;
    private final CommandBus bus;
    private final JdbcClient elsewhere;
    private final Thread person = Thread.currentThread();
    private final String pot = "pot-" + UUID.randomUUID();

    FirstInLineIT(ActGateway acts, CommandBus bus, DatabaseAccess access) {
        this.acts = acts;
        this.bus = bus;
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        elsewhere = JdbcClient.create(source);
    }

    @BeforeEach
    void open() {
        acts.send(Envelope.of(new OpenPot(pot, 100), "marie", Role.MANAGER));
    }

    @Test
    void losesARaceOnceAndNeverTwice() {
        assertThat(letIn()).containsExactly(true, false);
    }

    /** Control: the lock alone keeps the rival out; who holds it from the start loses no race at all. */
    @Test
    void losesNoneWhoIsFirstInLineFromTheStart() {
        assertThat(ScopedValue.where(FirstInLine.AFTER_A_LOST_RACE, true).call(this::letIn))
                .containsExactly(false);
    }

    /** What is appended takes the lock, and only what was appended is reacted to. */
    @Test
    void aReactionReadsUnderTheLock() {
        List<Boolean> free = new ArrayList<>();
        try (Registration reading = bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            if (Thread.currentThread() == person) {
                free.add(isLockFree());
            }
            return chain.proceed();
        })) {
            acts.send(Envelope.of(new SignDeal("deal-" + pot, pot, 1), "paul", Role.AUTHORITY));
        }
        // The deal decides on its own stream alone, so it waits for nobody; what it leads to reads another.
        assertThat(free).containsExactly(true, false);
    }

    /** Whether the rival was let in, attempt by attempt of one act. */
    private List<Boolean> letIn() {
        List<Boolean> letIn = new ArrayList<>();
        try (Registration rival = bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            Object answer = chain.proceed();
            if (Thread.currentThread() == person) {
                letIn.add(isLockFree());
                if (letIn.getLast()) {
                    CompletableFuture.runAsync(this::topUp).join();
                }
            }
            return answer;
        })) {
            topUp();
        }
        return letIn;
    }

    private void topUp() {
        acts.send(Envelope.of(new TopUpPot(pot, 1), "marie", Role.MANAGER));
    }

    private boolean isLockFree() {
        return elsewhere
                .sql("select pg_try_advisory_xact_lock(7411, 1)")
                .query(Boolean.class)
                .single();
    }
}
