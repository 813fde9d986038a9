package fr.jalon.app.platform.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a rule as JSON says them: numbers, flags, lists and text. */
public final class Plain {
    private Plain() {}

    public static Map<String, Object> values(Map<String, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value(value)));
        return plain;
    }

    private static Object value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case Boolean flag -> flag;
            case Collection<?> many -> many.stream().map(Plain::value).toList();
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((name, each) -> plain.put(String.valueOf(name), value(each)));
                yield plain;
            }
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
