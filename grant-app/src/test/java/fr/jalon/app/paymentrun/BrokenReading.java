package fr.jalon.app.paymentrun;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that is lost in the middle of an answer. */
final class BrokenReading {
    private BrokenReading() {}

    /** Gives {@code rows} rows of each answer, then fails. */
    static DataSource after(int rows, DataSource database) {
        return wrapped(DataSource.class, database, rows);
    }

    private static <T> T wrapped(Class<T> type, Object whole, int rows) {
        int[] given = {0};
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (type == ResultSet.class && method.getName().equals("next") && given[0]++ == rows) {
                        throw new SQLException("broken after " + rows + " rows", "08006");
                    }
                    try {
                        Object answer = method.invoke(whole, arguments);
                        return switch (answer) {
                            case ResultSet result -> wrapped(ResultSet.class, result, rows);
                            case PreparedStatement statement -> wrapped(PreparedStatement.class, statement, rows);
                            case Connection connection
                            when method.getName().equals("getConnection") ->
                                wrapped(Connection.class, connection, rows);
                            case null, default -> answer;
                        };
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
