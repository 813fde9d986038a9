package fr.jalon.projections.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list that a reader has set; those left empty do not reach the SQL. */
public final class Filter {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds {@code condition}, which reads {@code :name}, unless {@code value} is null. */
    public Filter and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** All conditions, joined; {@code true} when there are none. */
    public String sql() {
        return String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** A piece of text looked for anywhere, whatever its case, as a LIKE pattern. */
    public static @Nullable String containing(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
