package fr.jalon.app.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the login may prepare the database, and whether the application may then work in it under its role. */
final class DatabaseRights {
    private static final String ROLE_EXISTS = "select exists (select from pg_roles where rolname = 'jalon_app')";

    private final JdbcClient client;
    private final String login;
    private final String database;
    private final boolean prepared;

    DatabaseRights(JdbcClient client, String login, String database) {
        this.client = client;
        this.login = login;
        this.database = database;
        this.prepared = holds("select exists (select from pg_class where oid = to_regclass('es.event'))");
    }

    void check() {
        if (prepared) {
            checkTables();
        } else {
            refuseUnless(
                    holds("select has_database_privilege(current_database(), 'CREATE')"),
                    "The login " + login + " may not prepare the database " + database + ", which belongs to " + owner()
                            + ": alter database " + database + " owner to " + login + ", or grant create on it.");
        }
        if (holds(ROLE_EXISTS)) {
            checkMayWork();
        } else {
            checkMayCreateTheRole();
        }
    }

    private void checkTables() {
        String owner = text("""
            select pg_get_userbyid(relowner)::text from pg_class where oid = to_regclass('es.event')\
            """);
        refuseUnless(
                holds("select pg_has_role(relowner, 'USAGE') from pg_class where oid = to_regclass('es.event')"),
                "The tables of Jalon in " + database + " belong to " + owner + ", not to " + login
                        + ": sign in as their owner with JALON_DB_USER, or reassign owned by " + owner + " to " + login
                        + ".");
    }

    private void checkMayCreateTheRole() {
        refuseUnless(
                !prepared,
                "The role jalon_app, under which Jalon works, is missing although " + database
                        + " was prepared: it was restored without it, and its rights are lost. Create role jalon_app,"
                        + " grant it to " + login + ", then restore the database again.");
        refuseUnless(
                holds("select rolcreaterole or rolsuper from pg_roles where rolname = current_user"),
                "The role jalon_app, under which Jalon works, is missing, and " + login
                        + " may not create it. As an administrator: create role jalon_app; grant jalon_app to " + login
                        + ".");
    }

    private void checkMayWork() {
        boolean may = holds("select pg_has_role('jalon_app', 'SET')")
                || !prepared && holds("select pg_has_role('jalon_app', 'MEMBER WITH ADMIN OPTION')");
        refuseUnless(
                may,
                "The login " + login + " may not take the role jalon_app, under which Jalon works."
                        + " As an administrator: grant jalon_app to " + login + ".");
        refuseUnless(
                !prepared || holds("""
                    select has_schema_privilege('jalon_app', 'es', 'USAGE')
                       and has_table_privilege('jalon_app', to_regclass('es.event'), 'SELECT')
                       and has_any_column_privilege('jalon_app', to_regclass('es.event'), 'INSERT')\
                    """),
                "The role jalon_app may not add and read events in " + database
                        + ": its rights were lost, as by a restore without the role. Restore the database again.");
    }

    private String owner() {
        return text("select pg_get_userbyid(datdba)::text from pg_database where datname = current_database()");
    }

    private boolean holds(String question) {
        return ServerCheck.holds(client, question);
    }

    private String text(String question) {
        return client.sql(question).query(String.class).single();
    }

    private static void refuseUnless(boolean condition, String otherwise) {
        if (!condition) {
            throw new DatabaseUnavailable(otherwise);
        }
    }
}
