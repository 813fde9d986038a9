package fr.jalon.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.support.RunningJalon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningJalon.class)
class BootIT {
    @Test
    void startsOnAnEmptyDatabaseAndServes(RunningJalon jalon) {
        assertThat(jalon.context().isRunning()).isTrue();
        assertThat(jalon.database()
                        .sql("select current_user")
                        .query(String.class)
                        .single())
                .isEqualTo("jalon_app");
    }
}
