package fr.jalon.projections.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.projections.ReadModels;
import fr.jalon.projections.history.Database;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The migrations and the tables that the projections declare say the same. */
class SchemaIT {
    private static final Database DATABASE = Database.fresh();

    static Stream<Table> tables() {
        return ReadModels.ALL.stream().flatMap(projection -> projection.tables().stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void declaredColumnsAreThoseOfTheDatabase(Table table) {
        List<String> stored = DATABASE.client()
                .sql("select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) from pg_attribute a"
                        + " where a.attrelid = ('read.' || :table)::regclass and a.attnum > 0 order by a.attnum")
                .param("table", table.name())
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(table.columns().stream()
                        .map(column -> column.name() + " "
                                + column.type().sql().replace("timestamptz", "timestamp with time zone"))
                        .toList())
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theKeyIsTheEventAndTheOrdinal(Table table) {
        List<String> key = DATABASE.client()
                .sql("select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and"
                        + " a.attnum = any(i.indkey) where i.indrelid = ('read.' || :table)::regclass and"
                        + " i.indisprimary order by a.attnum")
                .param("table", table.name())
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(key).isEqualTo(Table.KEY);
    }
}
