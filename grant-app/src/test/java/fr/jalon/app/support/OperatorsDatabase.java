package fr.jalon.app.support;

import fr.jalon.app.platform.database.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database and a login such as an operator would make for Jalon, in the server of the running one. */
public final class OperatorsDatabase {
    private OperatorsDatabase() {}

    /** Owned by a login of its own, which may take the role {@code jalon_app}; the names of the two are the same. */
    public static DatabaseAccess create(RunningJalon jalon) {
        String name = "operator_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient administrator = administrator(jalon, "postgres");
        administrator.sql("create role " + name + " login password 'secret'").update();
        administrator.sql("grant jalon_app to " + name).update();
        administrator.sql("create database " + name + " owner " + name).update();
        DatabaseAccess.Login login = new DatabaseAccess.Login(name, "secret");
        return new DatabaseAccess(url(jalon, name), login, login);
    }

    /** A database as the administrator of the server sees it. */
    public static JdbcClient administrator(RunningJalon jalon, String database) {
        Path data = Path.of(jalon.context().getEnvironment().getRequiredProperty("jalon.data-dir"));
        try {
            String password =
                    Files.readString(data.resolve("database-superuser.secret")).strip();
            return JdbcClient.create(new DriverManagerDataSource(url(jalon, database), "postgres", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(RunningJalon jalon, String database) {
        return jalon.bean(DatabaseAccess.class).url().replaceFirst("/jalon$", "/" + database);
    }
}
