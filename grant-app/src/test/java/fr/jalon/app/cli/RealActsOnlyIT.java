package fr.jalon.app.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.platform.axon.InventedHistory;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.start.CannotStart;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.SamplePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(SamplePlatform.class)
class RealActsOnlyIT {
    private final JdbcClient application;
    private final JdbcClient owner;
    private final InventedHistory invented;

    RealActsOnlyIT(JdbcClient application, DatabaseAccess access) {
        this.application = application;
        owner = RunningJalon.owner(access);
        invented = new InventedHistory(access);
    }

    @AfterEach
    void forget() {
        invented.close();
        owner.sql("delete from es.invented_history").update();
    }

    @Test
    void noRealActsAreServedFromAnInventedHistory() {
        RealActsOnly check = new RealActsOnly(application);
        assertThatCode(check::afterSingletonsInstantiated)
                .as("control: a log of real acts")
                .doesNotThrowAnyException();

        invented.open();
        invented.close();

        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("invented history");
    }

    @Test
    void theApplicationCanNeitherMarkALogNorClearIt() {
        assertThatThrownBy(() -> application
                        .sql("insert into es.invented_history default values")
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> application.sql("delete from es.invented_history").update())
                .hasStackTraceContaining("permission denied");
    }
}
