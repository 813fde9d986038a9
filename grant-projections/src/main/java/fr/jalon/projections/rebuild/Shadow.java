package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.RowWriter;
import fr.jalon.projections.kernel.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables a rebuild fills beside the live ones, to compare them or to put them in their place. */
final class Shadow {
    static final String SCHEMA = RowWriter.SHADOW;
    private static final String LIVE = RowWriter.LIVE;

    /** What {@code like} does not copy under its own name, or not at all; made once the rows are there, when indexes cost least. */
    private static final String LIKE_THE_LIVE_ONE = """
        with t as (select oid, relname, relowner, relacl, reloptions from pg_class where oid = format('read.%I', ?::text)::regclass),
             k as (select k.* from pg_constraint k join t on k.conrelid = t.oid where k.contype in ('p', 'u', 'x')),
             i as (select i.indexrelid, c.relname from pg_index i
                     join t on i.indrelid = t.oid join pg_class c on c.oid = i.indexrelid)
        select format('alter table read_shadow.%I add constraint %I %s', relname, conname, pg_get_constraintdef(k.oid)), 1, conname
          from k, t
        union all
        select regexp_replace(pg_get_indexdef(indexrelid), ' ON read\\.', ' ON read_shadow.'), 1, relname
          from i where indexrelid not in (select conindid from k)
        union all
        select format('comment on index read_shadow.%I is %L', relname, obj_description(indexrelid, 'pg_class')), 2, relname
          from i where obj_description(indexrelid, 'pg_class') is not null
        union all
        select format('comment on table read_shadow.%I is %L', relname, obj_description(oid, 'pg_class')), 2, relname
          from t where obj_description(oid, 'pg_class') is not null
        union all
        select format('alter table read_shadow.%I set (%s)', relname, array_to_string(reloptions, ', ')), 2, relname
          from t where reloptions is not null
        union all
        select format('grant %s on read_shadow.%I to %s%s', privilege_type, relname,
                      case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
                      case when is_grantable then ' with grant option' else '' end), 2, relname
          from t, aclexplode(relacl) where grantee <> relowner
        order by 2, 3\
        """;

    private Shadow() {}

    /** Tables without an index, that survive no crash of the server and need not. */
    static void create(Connection connection, List<Projection> projections) throws SQLException {
        create(connection, projections, "create unlogged table ", "");
    }

    /** Tables that will take the place of the live ones. */
    static void createToStay(Connection connection, List<Projection> projections) throws SQLException {
        create(connection, projections, "create table ", " including all excluding indexes");
    }

    private static void create(Connection connection, List<Projection> projections, String create, String copied)
            throws SQLException {
        drop(connection, projections);
        for (Table table : tables(projections)) {
            run(connection, create + shadow(table) + " (like " + live(table) + copied + ")");
        }
    }

    static void drop(Connection connection, List<Projection> projections) throws SQLException {
        for (Table table : tables(projections)) {
            run(connection, "drop table if exists " + shadow(table));
        }
    }

    /** Gives them, once filled, all that the live ones have: keys, indexes, comments, rights; and tells the planner what they hold. */
    static void finish(Connection connection, List<Projection> projections) throws SQLException {
        for (Table table : tables(projections)) {
            for (String statement : missing(connection, table)) {
                run(connection, statement);
            }
            run(connection, "analyze " + shadow(table));
        }
    }

    /** Readers see either all the old rows or all the new ones. Locks the live tables in the order of their names, all at once. */
    static void takeOver(Connection connection, List<Projection> projections) throws SQLException {
        List<Table> tables = tables(projections);
        run(
                connection,
                "lock table " + tables.stream().map(Shadow::live).sorted().collect(Collectors.joining(", "))
                        + " in access exclusive mode");
        for (Table table : tables) {
            run(connection, "drop table " + live(table));
            run(connection, "alter table " + shadow(table) + " set schema " + LIVE);
        }
    }

    static List<Table> tables(List<Projection> projections) {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
    }

    private static List<String> missing(Connection connection, Table table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIKE_THE_LIVE_ONE)) {
            statement.setString(1, table.name());
            List<String> statements = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    statements.add(row.getString(1));
                }
            }
            return statements;
        }
    }

    private static String live(Table table) {
        return LIVE + "." + table.name();
    }

    private static String shadow(Table table) {
        return SCHEMA + "." + table.name();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
