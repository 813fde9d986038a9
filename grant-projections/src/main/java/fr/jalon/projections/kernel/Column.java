package fr.jalon.projections.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One column of a table of facts. */
public record Column(String name, Type type) {

    public static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    public static Column bigint(String name) {
        return new Column(name, Type.BIGINT);
    }

    public static Column integer(String name) {
        return new Column(name, Type.INTEGER);
    }

    public static Column bool(String name) {
        return new Column(name, Type.BOOLEAN);
    }

    public static Column date(String name) {
        return new Column(name, Type.DATE);
    }

    public static Column instant(String name) {
        return new Column(name, Type.TIMESTAMPTZ);
    }

    public static Column json(String name) {
        return new Column(name, Type.JSONB);
    }

    public static Column texts(String name) {
        return new Column(name, Type.TEXT_ARRAY);
    }

    /** The value as PostgreSQL reads it; the same text serves an insert and a COPY. */
    @Nullable
    String encode(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return type.encode(value);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "Column " + name + " is " + type.sql() + ", not "
                            + value.getClass().getName(),
                    e);
        }
    }

    /** What PostgreSQL stores, and how a Java value is written for it. */
    public enum Type {
        TEXT("text") {
            @Override
            String encode(Object value) {
                return withoutNul(value instanceof Enum<?> constant ? constant.name() : (String) value);
            }
        },
        BIGINT("bigint") {
            @Override
            String encode(Object value) {
                return Long.toString(((Number) value).longValue());
            }
        },
        INTEGER("integer") {
            @Override
            String encode(Object value) {
                return Integer.toString((Integer) value);
            }
        },
        BOOLEAN("boolean") {
            @Override
            String encode(Object value) {
                return ((Boolean) value).toString();
            }
        },
        DATE("date") {
            @Override
            String encode(Object value) {
                return ((LocalDate) value).toString();
            }
        },
        TIMESTAMPTZ("timestamptz") {
            @Override
            String encode(Object value) {
                return ((Instant) value).toString();
            }
        },
        JSONB("jsonb") {
            @Override
            String encode(Object value) {
                return ESCAPED_NUL.matcher((String) value).replaceAll("$1\\\\ufffd");
            }
        },
        TEXT_ARRAY("text[]") {
            @Override
            String encode(Object value) {
                return ((Collection<?>) value)
                        .stream()
                                .map(element -> quoted(TEXT.encode(element)))
                                .collect(Collectors.joining(",", "{", "}"));
            }
        };

        /** PostgreSQL keeps no NUL character; an applicant who types one must not stop a read model. */
        private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }

        abstract String encode(Object value);

        private static String withoutNul(String text) {
            return text.indexOf('\0') < 0 ? text : text.replace('\0', '\ufffd');
        }

        private static String quoted(String element) {
            return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
