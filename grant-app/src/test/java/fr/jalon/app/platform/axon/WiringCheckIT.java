package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.platform.axon.sample.SampleApplication;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.SamplePlatform;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(SamplePlatform.class)
class WiringCheckIT {
    private final WiringCheck check;
    private final JdbcClient owner;

    WiringCheckIT(Configuration axon, JdbcClient application, DataSource source, DatabaseAccess access) {
        check = new WiringCheck(axon, application, source);
        PGSimpleDataSource asOwner = new PGSimpleDataSource();
        asOwner.setUrl(access.url());
        asOwner.setUser(access.owner().user());
        asOwner.setPassword(access.owner().password());
        owner = JdbcClient.create(asOwner);
    }

    @Test
    void acceptsThePlatformAsItIs() {
        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void refusesALogWithoutItsOrder() {
        refusesAfter("alter table es.event disable trigger a0_serialize", "a0_serialize");
        owner.sql("alter table es.event enable always trigger a0_serialize").update();
    }

    @Test
    void refusesALogWithoutSeals() {
        refusesAfter("alter table es.event disable trigger a2_seal", "a2_seal");
        owner.sql("alter table es.event enable always trigger a2_seal").update();
    }

    @Test
    void refusesALogThatItsOwnerCouldChange() {
        refusesAfter("alter table es.event disable trigger a1_no_change", "a1_no_change");
        owner.sql("alter table es.event enable always trigger a1_no_change").update();
    }

    @Test
    void refusesALogWithoutItsTime() {
        refusesAfter("alter table es.event disable trigger a2_place_in_order", "a2_place_in_order");
        owner.sql("alter table es.event enable always trigger a2_place_in_order")
                .update();
    }

    @Test
    void refusesAnApplicationThatMayChooseAnIndex() {
        refusesAfter("grant insert (global_index) on es.event to jalon_app", "may choose the index");
        owner.sql("revoke insert (global_index) on es.event from jalon_app").update();
    }

    @Test
    void refusesAnApplicationThatMayChooseATime() {
        refusesAfter("grant insert (time_stamp) on es.event to jalon_app", "may choose when");
        owner.sql("revoke insert (time_stamp) on es.event from jalon_app").update();
    }

    @Test
    void refusesAnApplicationThatMayChangeEvents() {
        refusesAfter("grant update on es.event to jalon_app", "may UPDATE events");
        owner.sql("revoke update on es.event from jalon_app").update();
    }

    @Test
    void refusesToWorkWithoutTransactions() {
        assertThatThrownBy(
                        () -> SampleApplication.start(RunningJalon.freshDirectory("wiring"), WithoutTransactions.class))
                .hasStackTraceContaining("TransactionManager is wired to " + NoTransactionManager.class.getName());
    }

    private void refusesAfter(String statement, String because) {
        owner.sql(statement).update();
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }

    /** What Axon falls back to, without a word, when it is configured before the database. */
    static class WithoutTransactions {
        @Bean
        static BeanPostProcessor noTransactions() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof TransactionManager ? NoTransactionManager.instance() : bean;
                }
            };
        }
    }
}
