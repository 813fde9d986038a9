package fr.jalon.projections.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which facts a question may see.
 *
 * @param upTo last index known
 * @param effectiveAt last legal date, null for all
 */
public record Facts(long upTo, @Nullable LocalDate effectiveAt) {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** SQL condition on the columns of {@code alias}; its parameters come from {@link #bind}. */
    public static String visible(String alias) {
        return "(" + alias + ".event_index <= :upTo and " + alias + ".effective_on <= :effectiveAt)";
    }

    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.param("upTo", upTo).param("effectiveAt", effectiveAt == null ? FOREVER : effectiveAt);
    }
}
