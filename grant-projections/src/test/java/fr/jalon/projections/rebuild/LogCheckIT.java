package fr.jalon.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.Recorded;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each alteration of the log is told as one of the log, and where it begins; none of them is kept. */
class LogCheckIT {
    private static final History HISTORY = Lives.drawn(2021, 12);
    private static final Database DATABASE = Database.fresh().with(HISTORY);

    @BeforeAll
    static void aRefusal() {
        DATABASE.client().sql("""
            insert into ops.refusal (refused_at, actor, role, act, code, message, command_id)
            values (now(), 'agent-1', 'INSTRUCTOR', 'payment.order', 'Forbidden', 'no', 'command')\
            """).update();
    }

    private final LogCheck check = new LogCheck(Database.decoder(), recorded -> Optional.empty());

    @Test
    void aLogThatNobodyAlteredIsWhole() throws SQLException {
        try (Connection connection = DATABASE.application().getConnection()) {
            assertThat(check.look(connection).differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void namesWhereTheLogDiffers(Tampering tampering) throws SQLException {
        LogReport report = after("alter table es.event disable trigger all; alter table es.seal disable trigger all;"
                + "alter table ops.refusal disable trigger all; " + tampering.sql);
        assertThat(report.isWhole()).isFalse();
        assertThat(report.differences().getFirst().index())
                .as("%s", report.differences())
                .isEqualTo(number(tampering.first));
    }

    /** Control: these are for the comparison of the tables, and a rebuild repairs them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update read.audit set actor = 'nobody'",
                "delete from read.audit",
                "delete from read.position",
                "update read.payment_step set amount_cents = amount_cents + 1",
                "insert into read.audit select event_index + 100000, ordinal, recorded_at, effective_on, stream_type,"
                    + " stream_id, sequence, event_name, revision, actor, role, act, reason, on_behalf_of, command_id,"
                    + " correlation_id, causation_id, rule_set, dossier_id, payload from read.audit"
            })
    void aReadModelThatWasAlteredIsNoneOfTheLog(String alteration) throws SQLException {
        assertThat(after(alteration).differences()).isEmpty();
    }

    @Test
    void whatWasTakenAsItStoodIsWholeAgainAndItsTraceStays() throws SQLException {
        assertThat(after("alter table es.event disable trigger all; alter table ops.refusal disable trigger all; "
                                + Tampering.REFUSAL_CHANGED.sql + "; " + Tampering.AMOUNT_CHANGED.sql
                                + "; select es.open_epoch('marie', 'restored', 'event 3')")
                        .differences())
                .isEmpty();
    }

    @Test
    void saysWhatTheProductWouldNeverHaveWritten() throws SQLException {
        LogCheck strict = new LogCheck(
                Database.decoder(), recorded -> recorded.index() == 3 ? Optional.of("is odd") : Optional.empty());
        try (Connection connection = DATABASE.application().getConnection()) {
            assertThat(strict.look(connection).differences()).singleElement().satisfies(difference -> {
                assertThat(difference.index()).isEqualTo(3);
                assertThat(difference.what()).endsWith(" is odd");
            });
        }
    }

    private LogReport after(String alteration) throws SQLException {
        try (Connection connection = DATABASE.owner().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(filled(alteration));
                return check.look(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private long number(String expression) throws SQLException {
        try (Connection connection = DATABASE.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + filled(expression))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The victim has others of its stream before and after it. */
    private static String filled(String sql) {
        Recorded<?> payment = HISTORY.facts().stream()
                .filter(fact -> fact.name().equals("payment.executed"))
                .findFirst()
                .orElseThrow();
        Recorded<?> victim = HISTORY.facts().stream()
                .filter(fact -> fact.streamId().equals(payment.streamId()) && fact.index() < payment.index())
                .max(Comparator.comparingLong(Recorded::index))
                .orElseThrow();
        long first = HISTORY.facts().stream()
                .filter(fact -> fact.streamId().equals(victim.streamId()))
                .mapToLong(Recorded::index)
                .min()
                .orElseThrow();
        return sql.replace(":victim", Long.toString(victim.index()))
                .replace(":payment", Long.toString(payment.index()))
                .replace(":next", Long.toString(payment.index()))
                .replace(":first", Long.toString(first))
                .replace(":fresh", Long.toString(HISTORY.last().index() + 1))
                .replace(":head", Long.toString(HISTORY.last().index()))
                .replace(":stream", "'" + victim.streamId() + "'");
    }
}
