package fr.jalon.app.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A PostgreSQL that others look after, asked for all that Jalon needs of it before anything is started or changed: what is wrong is told in
 * one sentence, in the order in which a person would put it right.
 */
public final class ServerCheck {
    private static final int OLDEST = 17;
    private static final int PATIENCE_SECONDS = 10;
    private static final String URL_FORM = "jdbc:postgresql://host:port/database";

    private final DatabaseAccess access;
    private final String server;
    private final String database;

    private ServerCheck(DatabaseAccess access, Properties parts) {
        this.access = access;
        this.server = parts.getProperty("PGHOST") + ":" + parts.getProperty("PGPORT");
        this.database = parts.getProperty("PGDBNAME");
    }

    /**
     * @param known versions of the migrations that this Jalon has
     * @throws DatabaseUnavailable with what to do
     */
    public static void check(DatabaseAccess access, Set<String> known) {
        Properties parts = Driver.parseURL(access.url(), new Properties());
        if (parts == null) {
            throw new DatabaseUnavailable("JALON_DB_URL is not the address of a PostgreSQL: "
                    + withoutLogin(access.url()) + " should look like " + URL_FORM + ".");
        }
        new ServerCheck(access, parts).check(known);
    }

    private void check(Set<String> known) {
        try (Connection connection = connect()) {
            checkVersion(connection.getMetaData().getDatabaseMajorVersion());
            Durability.check(connection);
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (holds(client, "select pg_is_in_recovery()")) {
                throw new DatabaseUnavailable(
                        "The PostgreSQL at " + server + " is a standby, which nobody can write to. Lead JALON_DB_URL"
                                + " to the primary; with several hosts, end it with"
                                + " ?targetServerType=primary.");
            }
            new DatabaseRights(client, access.owner().user(), database).check();
            checkMigrations(client, known);
        } catch (SQLException e) {
            throw unreachable(e);
        } catch (DataAccessException e) {
            throw e.getMostSpecificCause() instanceof SQLException cause ? unreachable(cause) : e;
        }
    }

    static void checkVersion(int major) {
        if (major < OLDEST) {
            throw new DatabaseUnavailable(
                    "This PostgreSQL is of version " + major + ": Jalon needs " + OLDEST + " or newer.");
        }
    }

    private static void checkMigrations(JdbcClient client, Set<String> known) {
        if (!holds(client, "select to_regclass('migration.flyway_schema_history') is not null")) {
            return;
        }
        String unknown = String.join(
                ", ",
                client
                        .sql("select version from migration.flyway_schema_history where version is not null"
                                + " order by installed_rank")
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(version -> !known.contains(version))
                        .toList());
        if (!unknown.isEmpty()) {
            throw new DatabaseUnavailable("This database was prepared by a newer Jalon (migrations unknown here: "
                    + unknown + "). Start that version or a later one.");
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        source.setApplicationName("jalon-check");
        source.setLoginTimeout(PATIENCE_SECONDS);
        source.setConnectTimeout(PATIENCE_SECONDS);
        return source.getConnection();
    }

    private DatabaseUnavailable unreachable(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String login = access.owner().user();
        String sentence = switch (state) {
            case "3D000" ->
                "The PostgreSQL at " + server + " has no database " + database + ": create database " + database
                        + " owner " + login + ", or correct JALON_DB_URL.";
            case "28P01" ->
                "The PostgreSQL at " + server + " refuses the login " + login
                        + ": JALON_DB_USER or JALON_DB_PASSWORD is wrong.";
            case "28000" ->
                "The PostgreSQL at " + server + " lets " + login + " not in (" + line(e)
                        + "): see its pg_hba.conf, and JALON_DB_USER.";
            case "08001", "08004", "08006" ->
                "No PostgreSQL answers at " + server + " (" + line(e) + "): start it, or correct JALON_DB_URL.";
            default -> "The PostgreSQL at " + server + " cannot be worked with: " + line(e);
        };
        return new DatabaseUnavailable(sentence, e);
    }

    static boolean holds(JdbcClient client, String question) {
        return client.sql(question).query(Boolean.class).single();
    }

    private static String line(SQLException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    /** A password given in the address is nobody's to read on a terminal or in a log. */
    private static String withoutLogin(String url) {
        return url.replaceAll("//[^/@]*@", "//…@").replaceAll("(?i)(password=)[^&]*", "$1…");
    }
}
