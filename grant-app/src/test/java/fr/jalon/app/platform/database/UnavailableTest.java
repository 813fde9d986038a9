package fr.jalon.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.thymeleaf.exceptions.TemplateProcessingException;

class UnavailableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08004", "08006", "08007", "40001", "40003", "40P01", "53000", "53100",
                        "53200",
                "53300", "53400", "57000", "57014", "57P01", "57P02", "57P03", "57P05", "58000", "58030", "25006",
                        "25P03",
                "25P04", "55P03"
            })
    void aDatabaseThatCannotNowIsNoMistakeOfAnybody(String state) {
        SQLException failure = new SQLException("x", state);

        assertThat(Unavailable.is(failure)).isTrue();
        assertThat(Unavailable.is(new UncategorizedSQLException("read", "select", failure)))
                .isTrue();
        assertThat(Unavailable.is(new CommandExecutionException("act", new EventStoreException("append", failure))))
                .isTrue();
        assertThat(Unavailable.is(new TemplateProcessingException("page", new CompletionException(failure))))
                .isTrue();
        BatchUpdateException batch = new BatchUpdateException("batch", "23000", 0, new int[0]);
        batch.setNextException(failure);
        assertThat(Unavailable.is(batch)).isTrue();
    }

    @Test
    void aPoolWithoutAConnectionLeftIsOne() {
        SQLException late = new SQLTransientConnectionException("jalon - Connection is not available", (String) null);

        assertThat(Unavailable.is(late)).isTrue();
        assertThat(Unavailable.is(new CannotCreateTransactionException("Could not open", late)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "22008", "42601", "42501", "42P01", "428C9", "P0001", "XX000", "40002"})
    void whatWasAskedWronglyStaysAFault(String state) {
        assertThat(Unavailable.is(new UncategorizedSQLException("read", "select", new SQLException("x", state))))
                .isFalse();
        assertThat(Unavailable.is(new IllegalStateException("x"))).isFalse();
        assertThat(Unavailable.is(null)).isFalse();
    }
}
