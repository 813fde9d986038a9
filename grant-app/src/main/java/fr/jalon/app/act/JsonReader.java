package fr.jalon.app.act;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of an act from a JSON object: whole cents, basis points, ISO dates and instants. Nothing is converted. */
final class JsonReader implements ValueReader {
    private final JsonNode body;

    JsonReader(JsonNode body) {
        this.body = body;
    }

    @Override
    public List<String> names() {
        return List.copyOf(body.propertyNames());
    }

    @Override
    public @Nullable Object read(Field field) throws Unreadable {
        JsonNode node = body.get(field.name());
        if (node == null || node.isNull()) {
            return null;
        }
        return switch (field.kind()) {
            case TEXTS -> list(field, node, false);
            case DOCUMENTS -> Hashes.read(list(field, node, false));
            case CHOICES -> list(field, node, true);
            case NUMBERS, AMOUNTS -> numbers(field, node);
            case FLAG -> flag(node);
            case AMOUNT -> number(node, Long.MAX_VALUE);
            case RATE -> (int) number(node, 10_000);
            case COUNT -> count(field, node);
            default -> {
                String text = Texts.clean(text(node), field.longest());
                yield text.isEmpty() && !field.optional() ? null : one(field, text);
            }
        };
    }

    private static Object one(Field field, String text) throws Unreadable {
        return switch (field.kind()) {
            case DATE -> FormReader.date(text);
            case INSTANT -> instant(text);
            case CHOICE -> Choices.read(field, text);
            case DOCUMENT -> Hashes.read(text);
            default -> text;
        };
    }

    private static Instant instant(String text) throws Unreadable {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new Unreadable("not-an-instant");
        }
    }

    private static Object count(Field field, JsonNode node) throws Unreadable {
        return field.type() == long.class || field.type() == Long.class
                ? (Object) number(node, Long.MAX_VALUE)
                : (Object) (int) number(node, Integer.MAX_VALUE);
    }

    private static long number(JsonNode node, long most) throws Unreadable {
        return Amounts.within(whole(node), most);
    }

    private static long signed(JsonNode node) throws Unreadable {
        return Amounts.signed(whole(node), Long.MAX_VALUE);
    }

    private static BigDecimal whole(JsonNode node) throws Unreadable {
        if (!node.isNumber()) {
            throw new Unreadable("not-a-number");
        }
        if (!node.isIntegralNumber()) {
            throw new Unreadable("not-a-whole-number");
        }
        return node.decimalValue();
    }

    private static boolean flag(JsonNode node) throws Unreadable {
        if (!node.isBoolean()) {
            throw new Unreadable("not-a-flag");
        }
        return node.booleanValue();
    }

    private static List<Object> list(Field field, JsonNode node, boolean ofChoices) throws Unreadable {
        if (!node.isArray()) {
            throw new Unreadable("wrong-type");
        }
        List<Object> items = new ArrayList<>();
        for (JsonNode item : node) {
            String text = Texts.clean(text(item), field.longest());
            items.add(ofChoices ? Choices.read(field, text) : text);
        }
        return items;
    }

    private static Map<String, Object> numbers(Field field, JsonNode node) throws Unreadable {
        if (!node.isObject()) {
            throw new Unreadable("wrong-type");
        }
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (String name : node.propertyNames()) {
            JsonNode value = node.get(name);
            Object number = field.kind() == Field.Kind.AMOUNTS ? signed(value) : count(field, value);
            numbers.put(Texts.clean(name, 100), number);
        }
        return numbers;
    }

    private static String text(JsonNode node) throws Unreadable {
        if (!node.isString()) {
            throw new Unreadable("wrong-type");
        }
        return node.stringValue();
    }
}
