package fr.jalon.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.act.Field;
import fr.jalon.app.act.Fields;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.EventCatalogue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each value of each fact and act is told in its unit, however deep it lies: the catalogues are walked, nothing is listed. */
class UnitTest {
    private static final long NUMBER = 9_152_022;
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    /** Numbers of the rules, each with a unit of its own in its key. */
    private static final String RULES = "parameters";

    private final Show show = new Show(new WebConfiguration().messageSource());

    @BeforeEach
    void speaksFrench() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
    }

    @AfterEach
    void forgetsTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyNumberOfEveryFactAndActIsToldInItsUnit() {
        List<String> wrong = wrong(show);

        assertThat(leaves()).hasSizeGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    /** Control: with words that name the sum of a list, a total of cents told as it is stored would be seen. */
    @Test
    void anAmountToldInCentsIsSeen() {
        Show inCents = new Show(new ResourceBundleMessageSource()) {
            @Override
            public String money(long cents) {
                return count(cents);
            }
        };

        assertThat(wrong(inCents)).anyMatch(each -> each.startsWith("amountsCents"));
    }

    @Test
    void everyDayIsWrittenOutAsItIsStoredToo() {
        for (String name : List.of("signedOn", "dueOn", "from", "until", "today", "date")) {
            assertThat(show.value(name, "2022-07-18")).as(name).isEqualTo("18\u00A0juillet\u00A02022");
        }
        assertThat(show.value("closesAt", "2022-07-18T10:00:00.5Z"))
                .isEqualTo(show.instant(Instant.parse("2022-07-18T10:00:00.5Z")));
        assertThat(show.value("projectTitle", "2022-13-41")).isEqualTo("2022-13-41");
    }

    @Test
    void aFormAsksForEachNumberInTheUnitInWhichPagesTellIt() {
        ActCatalogue.ALL.stream()
                .filter(act -> act.isForPeople() && !Fields.isOfAFile(act))
                .flatMap(act -> Fields.of(act).stream())
                .forEach(field -> {
                    assertThat(field.kind() == Field.Kind.AMOUNT || field.kind() == Field.Kind.AMOUNTS)
                            .as(field.name())
                            .isEqualTo(field.name().matches("(?i).*cents?"));
                    assertThat(field.kind() == Field.Kind.RATE)
                            .as(field.name())
                            .isEqualTo(field.name().endsWith("Bp"));
                });
    }

    @Test
    void theLimitsOfAValueAreToldInItsUnit() {
        assertThat(show.problem("out-of-range", "rateBp", Map.of("least", 0L, "most", 10_000L)))
                .contains("0\u00A0%", "100\u00A0%");
        assertThat(show.problem("out-of-range", "amountCents", Map.of("least", 0L, "most", 100_00L)))
                .contains("100,00\u00A0€");
        assertThat(show.problem("out-of-range", "year", Map.of("least", 1, "most", 9_998)))
                .contains("9998");
    }

    private List<String> wrong(Show shown) {
        return leaves().stream()
                .filter(leaf -> !shown.value(leaf.name(), leaf.stored()).contains(expected(leaf.unitName())))
                .map(leaf -> leaf.name() + " " + shown.value(leaf.name(), leaf.stored()))
                .distinct()
                .toList();
    }

    /** Said otherwise than the product does: by the whole of the name. */
    private String expected(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("cents")) {
            return "91\u202F520,22\u00A0€";
        }
        if (name.endsWith("Bp")) {
            return "91\u202F520,22\u00A0%";
        }
        if (lower.contains("hundredths")) {
            return "91\u202F520,22";
        }
        return lower.contains("year") ? "9152022" : "9\u202F152\u202F022";
    }

    /**
     * One number of a fact or an act.
     *
     * @param name of the component of the fact
     * @param unitName of the number itself: that of the component unless it lies in a record of its own
     * @param stored the component as stored, with {@link #NUMBER} at the number's place
     */
    private record Leaf(String name, String unitName, Object stored) {}

    private static List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        Stream.concat(EventCatalogue.EVENTS.stream(), ActCatalogue.ALL.stream().map(act -> (Class<?>) act.command()))
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> !component.getName().equals(RULES))
                .forEach(component -> numbers(component.getName(), component.getGenericType())
                        .forEach(number -> leaves.add(new Leaf(component.getName(), number.name(), number.stored()))));
        return leaves;
    }

    private record Number(String name, Object stored) {}

    /** Each number within a value of {@code type}, with what the whole value would be. */
    private static Stream<Number> numbers(String name, Type type) {
        if (type instanceof ParameterizedType many) {
            Type[] arguments = many.getActualTypeArguments();
            Type element = arguments[arguments.length - 1];
            return numbers(name, element)
                    .map(each -> new Number(
                            each.name(),
                            many.getRawType() == Map.class ? Map.of("305", each.stored()) : List.of(each.stored())));
        }
        if (WHOLE.contains(type)) {
            return Stream.of(new Number(name, NUMBER));
        }
        return type instanceof Class<?> record && record.isRecord()
                ? Stream.of(record.getRecordComponents())
                        .flatMap(part -> numbers(part.getName(), part.getGenericType())
                                .map(each -> new Number(each.name(), Map.of(part.getName(), each.stored()))))
                : Stream.of();
    }

    /** A long is an amount: whoever adds one without a unit in its name learns it here. */
    @Test
    void noLongNumberIsWithoutAUnit() {
        Set<String> bare = new TreeSet<>();
        EventCatalogue.EVENTS.forEach(event -> {
            for (RecordComponent component : event.getRecordComponents()) {
                if (component.getGenericType().getTypeName().matches(".*(long|Long>?)")
                        && Unit.of(component.getName()) == Unit.COUNT) {
                    bare.add(component.getName());
                }
            }
        });

        assertThat(bare).containsOnly(RULES);
    }
}
