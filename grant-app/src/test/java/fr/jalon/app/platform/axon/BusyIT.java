package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.support.SamplePlatform;
import fr.jalon.domain.kernel.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SamplePlatform.class)
class BusyIT {
    @Test
    void whoWaitsTooLongForTheirTurnIsToldToTryAgainAndCan(ActGateway acts, DatabaseAccess access) throws SQLException {
        Envelope open = Envelope.of(new OpenPot("pot-" + UUID.randomUUID(), 1), "marie", Role.MANAGER)
                .commandId("key-" + UUID.randomUUID());
        try (Connection other = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7411, 1)");
            assertThatThrownBy(() -> acts.send(open)).isInstanceOf(Busy.class);
            other.rollback();
        }
        assertThat(acts.send(open).repeated()).isFalse();
    }
}
