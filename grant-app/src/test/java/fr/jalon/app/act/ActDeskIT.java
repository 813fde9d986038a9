package fr.jalon.app.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.application.command.ApplicationCommand.SubmitApplication;
import fr.jalon.projections.audit.AuditProjection;
import fr.jalon.projections.live.PositionTracker;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away as soon as the act is committed: nothing that would be asked of it then may deny what was recorded. */
@ExtendWith(RunningJalon.class)
class ActDeskIT {
    private final RunningJalon jalon;

    ActDeskIT(RunningJalon jalon) {
        this.jalon = jalon;
    }

    @Test
    void whatFailsAfterTheCommitIsAnActRecordedAndNotShownYet() {
        Walk walk = new Walk(jalon.acts(), "desk");
        walk.draft("desk-1", 1);
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/gone");
        PositionTracker unreachable = new PositionTracker(JdbcClient.create(nowhere), List.of(new AuditProjection()));
        ActDesk desk = new ActDesk(
                jalon.bean(ActGateway.class),
                new Streams(gone()),
                new RunHands(JdbcClient.create(nowhere)),
                Clock.systemUTC(),
                only(unreachable),
                Duration.ofSeconds(1));
        Actor instructor = DemoAccounts.named("instructor").orElseThrow();
        String key = UUID.randomUUID().toString();

        ActDesk.Done done = desk.send(Bound.today(new SubmitApplication("desk-1")), instructor, key, 1L);

        assertThat(done.upToDate()).isFalse();
        assertThat(done.version()).isEqualTo(2);
        assertThat(done.outcome().repeated()).isFalse();
        ActDesk.Done again = desk.send(Bound.today(new SubmitApplication("desk-1")), instructor, key, 1L);
        assertThat(again.outcome().repeated()).isTrue();
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.outcome().lastIndex()).isEqualTo(done.outcome().lastIndex());
    }

    /** A log that cannot be asked any more. */
    private static EventStore gone() {
        return (EventStore) Proxy.newProxyInstance(
                ActDeskIT.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("terminating connection due to administrator command");
                });
    }

    private static <T> ObjectProvider<T> only(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }

            @Override
            public Stream<T> stream() {
                return Stream.of(bean);
            }
        };
    }
}
