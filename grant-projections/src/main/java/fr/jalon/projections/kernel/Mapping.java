package fr.jalon.projections.kernel;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** From a row of a result to a record. */
public final class Mapping {
    private Mapping() {}

    /** Columns go to the components of the same name, {@code stage_since} to {@code stageSince}. */
    public static <T> RowMapper<T> to(Class<T> type) {
        return new SimplePropertyRowMapper<>(type);
    }
}
