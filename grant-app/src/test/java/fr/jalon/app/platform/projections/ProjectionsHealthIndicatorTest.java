package fr.jalon.app.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.projections.budget.BudgetProjection;
import fr.jalon.projections.live.PositionTracker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ProjectionsHealthIndicatorTest {
    /** As when the pool is full: an exception here was an answer 500 instead of 503. */
    @Test
    void isRedWhileTheDatabaseDoesNotAnswer() {
        JdbcClient nobody = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nothing"));
        PositionTracker tracker = new PositionTracker(nobody, List.of(new BudgetProjection()));
        assertThat(new ProjectionsHealthIndicator(tracker, name -> Optional.empty())
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }
}
