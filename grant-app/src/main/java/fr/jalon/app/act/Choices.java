package fr.jalon.app.act;

import java.util.Map;

/** Constants of enums, read by their exact name. */
final class Choices {
    private Choices() {}

    static Object read(Field field, String text) throws Unreadable {
        for (Object constant : field.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new Unreadable("not-a-choice", Map.of("choices", field.choices()));
    }
}
