package fr.jalon.app.act;

import fr.jalon.domain.kernel.ActContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads the values of an act from the parameters of a form: amounts in euros, rates in percent, instants in Paris time, lists one item a
 * line or one parameter an item, numbers and amounts by name as {@code marks.viability=12} or one {@code name = number} a line.
 */
final class FormReader implements ValueReader {
    private final MultiValueMap<String, String> form;

    FormReader(MultiValueMap<String, String> form) {
        this.form = form;
    }

    /** Names that start with an underscore belong to the page (CSRF, version, key), not to the act. */
    @Override
    public List<String> names() {
        return form.keySet().stream()
                .filter(name -> !name.startsWith("_"))
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .distinct()
                .toList();
    }

    @Override
    public @Nullable Object read(Field field) throws Unreadable {
        return switch (field.kind()) {
            case TEXTS -> items(field);
            case DOCUMENTS -> Hashes.read(items(field));
            case CHOICES -> choices(field);
            case NUMBERS, AMOUNTS -> numbers(field);
            case FLAG -> flag(field);
            default -> {
                String text = Texts.clean(first(field.name()), field.longest());
                yield text.isEmpty() ? null : one(field, text);
            }
        };
    }

    private Object one(Field field, String text) throws Unreadable {
        return switch (field.kind()) {
            case AMOUNT -> Amounts.cents(text);
            case RATE -> Amounts.basisPoints(text);
            case COUNT -> count(field, text);
            case DATE -> date(text);
            case INSTANT -> instant(text);
            case CHOICE -> Choices.read(field, text);
            case DOCUMENT -> Hashes.read(text);
            default -> text;
        };
    }

    private static Object count(Field field, String text) throws Unreadable {
        if (field.type() == long.class) {
            return Amounts.whole(text, Long.MAX_VALUE);
        }
        return (int) Amounts.whole(text, Integer.MAX_VALUE);
    }

    static LocalDate date(String text) throws Unreadable {
        try {
            return Days.plausible(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw new Unreadable("not-a-date");
        }
    }

    private static Instant instant(String text) throws Unreadable {
        try {
            return LocalDateTime.parse(text).atZone(ActContext.PARIS).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Unreadable("not-an-instant");
        }
    }

    private boolean flag(Field field) throws Unreadable {
        String text = first(field.name());
        return switch (text) {
            case "", "false" -> false;
            case "true", "on" -> true;
            default -> throw new Unreadable("not-a-flag");
        };
    }

    private List<String> items(Field field) throws Unreadable {
        List<String> items = new ArrayList<>();
        for (String value : form.getOrDefault(field.name(), List.of())) {
            for (String line : value.split("\\R")) {
                String item = Texts.clean(line, field.longest());
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private List<Object> choices(Field field) throws Unreadable {
        List<Object> chosen = new ArrayList<>();
        for (String item : items(field)) {
            chosen.add(Choices.read(field, item));
        }
        return chosen;
    }

    private @Nullable Map<String, Object> numbers(Field field) throws Unreadable {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (String line : items(field)) {
            String[] parts = line.split("=", 2);
            if (parts.length != 2) {
                throw new Unreadable("not-a-number");
            }
            numbers.put(Texts.trimmed(parts[0]), number(field, Texts.trimmed(parts[1])));
        }
        String prefix = field.name() + ".";
        for (String name : form.keySet()) {
            String text = Texts.trimmed(first(name));
            if (name.startsWith(prefix) && !text.isEmpty()) {
                numbers.put(name.substring(prefix.length()), number(field, text));
            }
        }
        return numbers.isEmpty() ? null : numbers;
    }

    private static Object number(Field field, String text) throws Unreadable {
        if (field.kind() == Field.Kind.AMOUNTS) {
            return Amounts.signedCents(text);
        }
        return field.type() == Long.class
                ? (Object) Amounts.whole(text, Long.MAX_VALUE)
                : (Object) (int) Amounts.whole(text, Integer.MAX_VALUE);
    }

    private String first(String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
