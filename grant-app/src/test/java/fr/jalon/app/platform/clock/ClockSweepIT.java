package fr.jalon.app.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.InventedHistory;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.time.JalonClock;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import fr.jalon.domain.application.command.ApplicationCommand.AcknowledgeReceipt;
import fr.jalon.domain.application.command.ApplicationCommand.SubmitApplication;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.clocks.Clock;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.live.PositionTracker;
import fr.jalon.projections.waves.WaveQueries;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Silence makes a file admissible, and a proposal that was not followed up gives its AE back, the day after the last day, once, however often
 * the clocks are swept.
 */
@ExtendWith(RunningJalon.class)
class ClockSweepIT {
    private static final String DOSSIER = "clock-sweep-1";
    private static final String RESERVED = "clock-sweep-2";
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private final ActGateway acts;
    private final JdbcClient database;
    private final JdbcClient owner;
    private final DataSource source;
    private final PositionTracker positions;
    private final JalonClock clock;
    private final InventedHistory invented;

    ClockSweepIT(RunningJalon jalon) {
        acts = jalon.acts();
        database = jalon.database();
        owner = jalon.owner();
        source = jalon.bean(DataSource.class);
        positions = jalon.bean(PositionTracker.class);
        clock = jalon.bean(JalonClock.class);
        invented = new InventedHistory(jalon.bean(DatabaseAccess.class));
    }

    @BeforeEach
    void asOfThen() {
        invented.open();
    }

    @AfterEach
    void backToRealTime() {
        clock.release();
        invented.close();
    }

    @Test
    void silenceMakesAdmissibleTheDayAfterTheLastDay() {
        Walk walk = new Walk(acts, "clock-sweep");
        LocalDate received = LocalDate.now(ActContext.PARIS).minusDays(70);
        on(received);
        walk.draft(DOSSIER, 1);
        walk.act(new SubmitApplication(DOSSIER), Role.INSTRUCTOR);
        walk.act(new AcknowledgeReceipt(DOSSIER), Role.INSTRUCTOR);
        LocalDate lastDay = received.plusMonths(2);
        ClockQueries clocks = new ClockQueries(database);
        Awaitility.await()
                .atMost(ENOUGH)
                .until(() -> !clocks.ofDossier(DOSSIER, AsOf.NOW).isEmpty());

        sweepOn(lastDay);
        assertThat(deemed()).as("on the last day the delay still runs").isZero();
        sweepOn(lastDay.plusDays(1));
        sweepOn(lastDay.plusDays(1));
        assertThat(deemed()).isEqualTo(1);
    }

    @Test
    void aReservationLapsesTheDayAfterTheLastDay() {
        Walk walk = new Walk(acts, "clock-sweep-reserved");
        LocalDate today = LocalDate.now(ActContext.PARIS);
        LocalDate proposed = today.minusDays(Walk.RESERVATION_DAYS);
        walk.openBudget(proposed.getYear(), Walk.GRANT_CENTS);
        walk.appraise(RESERVED, 2);
        walk.select("clock-sweep-session", List.of(RESERVED));
        walk.attested(RESERVED, proposed);
        walk.propose(RESERVED, proposed);
        ClockQueries clocks = new ClockQueries(database);
        Awaitility.await()
                .atMost(ENOUGH)
                .until(() -> clocks.ofDossier(RESERVED, AsOf.NOW).stream()
                        .anyMatch(running -> running.clock() == Clock.RESERVATION_END));

        sweepOn(today);
        assertThat(lapsed()).as("on the last day the reservation still holds").isZero();
        sweepOn(today.plusDays(1));
        sweepOn(today.plusDays(1));
        assertThat(lapsed()).isEqualTo(1);
    }

    /** Between two sweeps of a day only what was recorded meanwhile is read, and that is enough. */
    @Test
    void whatIsRecordedBetweenTwoSweepsOfADayIsDoneByTheSecond() {
        String dossier = "clock-sweep-3";
        Walk walk = new Walk(acts, "clock-sweep-between");
        LocalDate received = LocalDate.now(ActContext.PARIS).minusDays(90);
        LocalDate dayAfter = received.plusMonths(2).plusDays(1);
        ClockSweep sweep = new ClockSweep(acts, new ClockQueries(database), new WaveQueries(database), clock);
        on(dayAfter);
        sweep.sweep();

        on(received);
        walk.draft(dossier, 1);
        walk.act(new SubmitApplication(dossier), Role.INSTRUCTOR);
        walk.act(new AcknowledgeReceipt(dossier), Role.INSTRUCTOR);
        ClockQueries clocks = new ClockQueries(database);
        Awaitility.await()
                .atMost(ENOUGH)
                .until(() -> !clocks.ofDossier(dossier, AsOf.NOW).isEmpty());
        on(dayAfter);
        sweep.sweep();
        assertThat(count(dossier, "application.deemed-admissible")).isEqualTo(1);
    }

    /** One for the end of the log, one for what was recorded since, one for the waves; however many calls and waves there are. */
    @Test
    void aSweepThatFindsNothingNewAsksThreeQuestions() {
        AtomicInteger asked = new AtomicInteger();
        JdbcClient counted = JdbcClient.create(new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        });
        ClockSweep sweep = new ClockSweep(acts, new ClockQueries(counted), new WaveQueries(counted), clock);
        on(LocalDate.now(ActContext.PARIS));
        sweep.sweep();
        assertThat(asked).hasPositiveValue();
        asked.set(0);
        sweep.sweep();
        assertThat(asked).hasValue(3);
    }

    @Test
    void aDossierThatCannotBeReadStopsNoOtherAndIsDoneOnceItCan() {
        Walk walk = new Walk(acts, "clock-sweep-broken");
        LocalDate received = LocalDate.now(ActContext.PARIS).minusDays(95);
        ClockQueries clocks = new ClockQueries(database);
        for (int site = 1; site <= 2; site++) {
            String dossier = site == 1 ? "clock-sweep-4" : "clock-sweep-5";
            on(received);
            walk.draft(dossier, site);
            walk.act(new SubmitApplication(dossier), Role.INSTRUCTOR);
            walk.act(new AcknowledgeReceipt(dossier), Role.INSTRUCTOR);
            Awaitility.await()
                    .atMost(ENOUGH)
                    .until(() -> !clocks.ofDossier(dossier, AsOf.NOW).isEmpty());
        }
        database.sql("""
            insert into es.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                  payload_type, payload_revision, payload, meta_data)
            select 'clock-sweep-broken', 'clock-sweep-4', max(sequence_number) + 1, 'Dossier', now(),
                   'application.opinion-given', '1', '{', '{}' from es.event where aggregate_identifier = 'clock-sweep-4'\
            """).update();
        ClockSweep sweep = new ClockSweep(acts, clocks, new WaveQueries(database), clock);
        try {
            on(received.plusMonths(2).plusDays(1));
            sweep.sweep();
            assertThat(count("clock-sweep-5", "application.deemed-admissible")).isEqualTo(1);
            assertThat(count("clock-sweep-4", "application.deemed-admissible")).isZero();
        } finally {
            owner.sql("alter table es.event disable trigger a1_no_change").update();
            owner.sql("delete from es.event where event_identifier = 'clock-sweep-broken'")
                    .update();
            owner.sql("alter table es.event enable always trigger a1_no_change").update();
        }
        sweep.sweep();
        assertThat(count("clock-sweep-4", "application.deemed-admissible")).isEqualTo(1);
        // The audit trail, which wants every fact, stood still meanwhile.
        assertThat(positions.awaitHead(ENOUGH)).isTrue();
    }

    private void on(LocalDate day) {
        clock.simulate(day.atTime(9, 0).atZone(ActContext.PARIS).toInstant());
    }

    private void sweepOn(LocalDate day) {
        on(day);
        new ClockSweep(acts, new ClockQueries(database), new WaveQueries(database), clock).sweep();
    }

    private long deemed() {
        return count(DOSSIER, "application.deemed-admissible");
    }

    private long lapsed() {
        return count(RESERVED, "subsidy.reservation-lapsed");
    }

    private long count(String dossier, String fact) {
        return database.sql("select count(*) from es.event where aggregate_identifier = ? and payload_type = ?")
                .params(dossier, fact)
                .query(Long.class)
                .single();
    }
}
