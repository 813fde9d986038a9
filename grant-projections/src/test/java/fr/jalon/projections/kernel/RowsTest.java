package fr.jalon.projections.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.projections.ReadModels;
import fr.jalon.projections.history.Golden;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowsTest {
    private static final Table TABLE = Table.of("t", Column.text("name"), Column.bigint("cents"));
    private static final History DRAWN = Lives.drawn(42, 50);

    static List<Projection> projections() {
        return ReadModels.ALL;
    }

    @ParameterizedTest
    @MethodSource("projections")
    void theSameEventsGiveTheSameRows(Projection projection) {
        assertThat(rows(projection)).isEqualTo(rows(projection)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("projections")
    void aProjectionWritesItsOwnTablesAloneAndEachKeyOnce(Projection projection) {
        Rows rows = new Rows();
        DRAWN.facts().forEach(fact -> rows.addFrom(projection, fact));
        assertThat(projection.tables()).containsAll(rows.tables());
        for (Table table : rows.tables()) {
            Set<String> keys = new HashSet<>();
            rows.of(table)
                    .forEach(row -> assertThat(keys.add(row[0] + "/" + row[1])).isTrue());
        }
    }

    /** Rows of a fact that is not wanted would never be made; a fact that is wanted in vain stops a read model for nothing. */
    @ParameterizedTest
    @MethodSource("projections")
    void aReadModelWantsTheFactsItMakesRowsOfAndNoOther(Projection projection) {
        for (Class<?> type : EventCatalogue.EVENTS) {
            String name = EventCatalogue.name(type);
            boolean makesRows = Golden.variants(type).stream().anyMatch(event -> {
                Rows rows = new Rows();
                rows.addFrom(asking(projection), new History().add("s", event).last());
                return !rows.isEmpty();
            });
            assertThat(projection.wants().has(name)).as(name).isEqualTo(makesRows);
        }
    }

    @Test
    void rowsOfAFactThatIsNotWantedAreADefect() {
        Recorded<?> budget = Lives.opened().facts().stream()
                .filter(fact -> fact.event() instanceof BudgetEvent)
                .findFirst()
                .orElseThrow();
        Projection forgetful = new Only(writing(TABLE, "a", 1L), Wants.of(BillEvent.class));
        assertThatThrownBy(() -> new Rows().addFrom(forgetful, budget))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(budget.name());
    }

    @Test
    void noTwoProjectionsShareATableOrAName() {
        List<String> tables = ReadModels.ALL.stream()
                .flatMap(projection -> projection.tables().stream())
                .map(Table::name)
                .toList();
        assertThat(tables).doesNotHaveDuplicates();
        assertThat(ReadModels.ALL).extracting(Projection::name).doesNotHaveDuplicates();
    }

    @Test
    void rowsOfOneEventAreNumberedFromZeroInEachTable() {
        Rows rows = new Rows();
        rows.addFrom(writing(TABLE, "a", 1L, "b", 2L), DRAWN.facts().get(8));
        rows.addFrom(writing(TABLE, "c", 3L), DRAWN.facts().get(9));
        assertThat(rows.of(TABLE)).extracting(row -> row[0] + "/" + row[1]).containsExactly("9/0", "9/1", "10/0");
    }

    @Test
    void aValueThatDoesNotFitItsColumnIsAnErrorThatNamesIt() {
        Rows rows = new Rows();
        Recorded<?> fact = DRAWN.facts().getFirst();
        assertThatThrownBy(() -> rows.addFrom(writing(TABLE, "a", "b"), fact))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cents");
        Projection short1 = writing(Table.of("u", Column.text("name"), Column.text("x"), Column.text("y")), "a", "b");
        assertThatThrownBy(() -> rows.addFrom(short1, fact))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 columns");
    }

    @Test
    void valuesAreWrittenAsPostgresqlReadsThem() {
        assertThat(Column.text("x").encode(Sector.WOOD)).isEqualTo("WOOD");
        assertThat(Column.texts("x").encode(List.of("a\"b", "c\\d", "e,f")))
                .isEqualTo("{\"a\\\"b\",\"c\\\\d\",\"e,f\"}");
        assertThat(Column.date("x").encode(LocalDate.of(2022, 7, 18))).isEqualTo("2022-07-18");
        assertThat(Column.instant("x").encode(Instant.parse("2022-07-18T21:59:59.999999Z")))
                .isEqualTo("2022-07-18T21:59:59.999999Z");
        assertThat(Column.bool("x").encode(true)).isEqualTo("true");
        assertThat(Column.text("x").encode(null)).isNull();
    }

    @Test
    void theCharacterPostgresqlCannotKeepStopsNoReadModel() {
        assertThat(Column.text("x").encode("a\0b")).isEqualTo("a\ufffdb");
        assertThat(Column.json("x").encode("{\"a\":\"\\u0000\"}")).isEqualTo("{\"a\":\"\\ufffd\"}");
        assertThat(Column.json("x").encode("{\"a\":\"\\\\u0000\"}"))
                .as("an escaped backslash before u0000 is plain text")
                .isEqualTo("{\"a\":\"\\\\u0000\"}");
    }

    @Test
    void copyTextEscapesWhatWouldBreakALine() {
        List<@Nullable String[]> rows = new ArrayList<>();
        rows.add(new @Nullable String[] {"a\tb", null, "c\\d\ne\r"});
        assertThat(RowWriter.copyText(rows).toString()).isEqualTo("a\\tb\t\\N\tc\\\\d\\ne\\r\n");
    }

    private static Projection asking(Projection projection) {
        return new Only(projection, Wants.EVERYTHING);
    }

    /** A read model, with other wishes. */
    private record Only(Projection projection, Wants wants) implements Projection {
        @Override
        public String name() {
            return projection.name();
        }

        @Override
        public List<Table> tables() {
            return projection.tables();
        }

        @Override
        public void project(Recorded<?> recorded, Rows out) {
            projection.project(recorded, out);
        }
    }

    private static List<String> rows(Projection projection) {
        Rows rows = new Rows();
        DRAWN.facts().forEach(fact -> rows.addFrom(projection, fact));
        return rows.tables().stream()
                .flatMap(table -> rows.of(table).stream().map(row -> table.name() + Arrays.toString(row)))
                .toList();
    }

    /** Adds rows of two values each, whatever the event. */
    private static Projection writing(Table table, Object... pairs) {
        return new Projection() {
            @Override
            public String name() {
                return "written";
            }

            @Override
            public List<Table> tables() {
                return List.of(table);
            }

            @Override
            public Wants wants() {
                return Wants.EVERYTHING;
            }

            @Override
            public void project(Recorded<?> recorded, Rows out) {
                for (int i = 0; i < pairs.length; i += 2) {
                    out.add(table, pairs[i], pairs[i + 1]);
                }
            }
        };
    }
}
