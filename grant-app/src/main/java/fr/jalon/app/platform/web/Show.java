package fr.jalon.app.platform.web;

import fr.jalon.domain.kernel.ActContext;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Values and names as people read them, in the language of the request: {@code 1 234,56 €}, {@code 22 novembre 2026}, {@code 30,5 %}.
 * Templates call it {@code @show}.
 */
@Component("show")
public class Show {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final List<String> LIMITS = List.of("least", "most");
    private static final String NOTHING = "—";

    private final MessageSource messages;

    public Show(MessageSource messages) {
        this.messages = messages;
    }

    /** Cents as euros and cents, with spaces that never break. */
    public String money(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** Cents as euros; the cents appear only when there are some. */
    public String euros(long cents) {
        if (cents % 100 != 0) {
            return money(cents);
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMaximumFractionDigits(0);
        return format.format(cents / 100);
    }

    /** What was added, with its sign, or taken; zero has none. */
    public String change(long cents) {
        String amount = euros(Math.abs(cents));
        return cents > 0 ? "+" + amount : cents < 0 ? "\u2212" + amount : amount;
    }

    public String rate(long basisPoints) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }

    /** A mean of marks: {@code 15,25}. */
    public String points(long hundredths) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        return format.format(BigDecimal.valueOf(hundredths, 2));
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return NOTHING;
        }
        String pattern = isFrench() && day.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale()).format(day).replace(' ', '\u00A0');
    }

    /** Day and time in Paris. */
    public String instant(@Nullable Instant instant) {
        if (instant == null) {
            return NOTHING;
        }
        var paris = instant.atZone(ActContext.PARIS);
        String time = DateTimeFormatter.ofPattern(isFrench() ? "H 'h' mm" : "HH:mm", locale())
                .format(paris);
        return day(paris.toLocalDate()) + ", " + time.replace(' ', '\u00A0');
    }

    /** A SIRET by groups: {@code 123 456 789 00012}. */
    public String siret(String siret) {
        return siret.replaceFirst("^(\\d{3})(\\d{3})(\\d{3})(\\d{5})$", "$1\u00A0$2\u00A0$3\u00A0$4");
    }

    /** A commune by name and INSEE code: {@code Lormes (58145)}. */
    public String commune(String insee) {
        String name = Communes.name(insee);
        return name.equals(insee) ? insee : name + "\u00A0(" + insee + ")";
    }

    /** The name of an enum in the keys of the messages: {@code LegalForm}, {@code LifecycleStage.Phase}. */
    public static String type(Class<?> constants) {
        String name = constants.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Name of a constant: message {@code <Enum>.<CONSTANT>}. */
    public String say(@Nullable Enum<?> constant) {
        return constant == null ? NOTHING : say(type(constant.getDeclaringClass()), constant.name());
    }

    /** Name of the constant {@code name} of the enum {@code type}; the name itself when it is none. */
    public String say(String type, @Nullable String name) {
        return name == null || name.isEmpty() ? NOTHING : message(type + "." + name, name);
    }

    public String act(String code) {
        return message("act." + code, code);
    }

    /** Whether a legal date is not the day of recording, in Paris. */
    public boolean isOtherDay(LocalDate effectiveOn, Instant recordedAt) {
        return !effectiveOn.equals(LocalDate.ofInstant(recordedAt, ActContext.PARIS));
    }

    public String event(String name) {
        return message("event." + name, name);
    }

    public String field(String name) {
        return message("field." + name, name);
    }

    /** Name of a value that an act asks for, in the words of the act when it has its own. */
    public String field(String act, String name) {
        return message("field." + act + "." + name, field(name));
    }

    /** A person of the demonstration by what they do; anyone else by their id. */
    public String actor(@Nullable String id) {
        return id == null ? NOTHING : message("account." + id, id);
    }

    /** What a criterion of the grid asks, in the words of the call; its code when we know none. */
    public String criterion(String code) {
        return message("criterion." + code, code);
    }

    /** The sentence of a rule, with the values that broke it. */
    public String rule(String code, Map<String, ?> values) {
        String why = filled(message("rule." + code, code), values);
        return values.containsKey("inDossier") ? why + " " + filled(message("rule.in-dossier", ""), values) : why;
    }

    /** Why a value was not accepted. */
    public String problem(String code, Map<String, ?> values) {
        return filled(message("problem." + code, code), values);
    }

    /** Why a value of that name was not accepted: the limits are told in its unit. */
    public String problem(String code, String name, Map<String, ?> values) {
        Map<String, Object> told = new HashMap<>(values);
        LIMITS.forEach(limit -> told.computeIfPresent(limit, (key, bound) -> value(name, bound)));
        return problem(code, told);
    }

    /** One value by the name of what it is, whose ending tells the unit. */
    public String value(String name, @Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Enum<?> constant -> say(constant);
            case LocalDate day -> day(day);
            case Instant instant -> instant(instant);
            case Boolean flag -> text(flag ? "yes" : "no");
            case Number number -> number(name, number.longValue());
            case Collection<?> many ->
                many.isEmpty()
                        ? NOTHING
                        : many.stream()
                                .map(each -> value(Unit.singular(name), each))
                                .collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(each -> entry(name, each.getKey().toString(), each.getValue()))
                        .collect(Collectors.joining(text("semicolon")));
            default -> named(name, value.toString());
        };
    }

    /** A message of the pages. */
    public String text(String key) {
        return message(key, key);
    }

    /** One of several values by name: amounts by programme are amounts; the parts of a record have names and units of their own. */
    private String entry(String name, String key, @Nullable Object value) {
        String label = message("criterion." + key, message("field." + key, key));
        return label + text("colon") + value(Unit.of(name) == Unit.COUNT ? key : name, value);
    }

    private String number(String name, long number) {
        return switch (Unit.of(name)) {
            case EUROS -> money(number);
            case PERCENT -> rate(number);
            case POINTS -> points(number);
            case YEAR -> Long.toString(number);
            case COUNT -> count(number);
        };
    }

    private String named(String name, String text) {
        if (text.isBlank()) {
            return NOTHING;
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?")) {
            return stored(text);
        }
        return switch (name) {
            case "act" -> act(text);
            case "actor", "member" -> actor(text);
            case "tieBreak" -> criterion(text);
            case "siret", "siteSiret" -> siret(text);
            case "commune" -> commune(text);
            // Written by a person, or by the product, in a word of its own.
            case "grounds" -> message("grounds." + text, text);
            case "problem" -> problem(text, Map.of());
            case "field" -> field(text);
            case "delay" -> message("delay." + text, text);
            default -> text;
        };
    }

    /** A day or an instant as facts and refusals store it, whatever its name; anything else that looks like one is left as it is. */
    private String stored(String text) {
        try {
            return text.endsWith("Z") ? instant(Instant.parse(text)) : day(LocalDate.parse(text));
        } catch (DateTimeParseException other) {
            return text;
        }
    }

    private String filled(String sentence, Map<String, ?> values) {
        Matcher hole = HOLE.matcher(sentence);
        return hole.replaceAll(found -> Matcher.quoteReplacement(
                values.containsKey(found.group(1))
                        ? value(found.group(1), values.get(found.group(1)))
                        : found.group()));
    }

    private String message(String key, String otherwise) {
        String message = messages.getMessage(key, null, otherwise, locale());
        return message == null ? otherwise : message;
    }

    private boolean isFrench() {
        return locale().getLanguage().equals("fr");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
