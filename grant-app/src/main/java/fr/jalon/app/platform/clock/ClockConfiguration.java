package fr.jalon.app.platform.clock;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.time.JalonClock;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.waves.WaveQueries;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sweeps the legal clocks while the site runs; {@code jalon.clocks.sweep} tells how often, {@code jalon.clocks.enabled=false} stops it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "jalon.clocks.enabled", havingValue = "true", matchIfMissing = true)
class ClockConfiguration {
    @Bean
    ClockSweep clockSweep(ActGateway acts, JdbcClient database, JalonClock clock) {
        return new ClockSweep(acts, new ClockQueries(database), new WaveQueries(database), clock);
    }

    @Bean
    SweepTimer sweepTimer(ClockSweep sweep, JalonClock clock) {
        return new SweepTimer(sweep, clock);
    }

    /** While history is loaded the clock is not today's: nothing is due then. */
    static final class SweepTimer {
        private final ClockSweep sweep;
        private final JalonClock clock;

        SweepTimer(ClockSweep sweep, JalonClock clock) {
            this.sweep = sweep;
            this.clock = clock;
        }

        @Scheduled(initialDelayString = "${jalon.clocks.first:PT30S}", fixedDelayString = "${jalon.clocks.sweep:PT1M}")
        void tick() {
            if (!clock.isSimulated()) {
                sweep.sweep();
            }
        }
    }
}
