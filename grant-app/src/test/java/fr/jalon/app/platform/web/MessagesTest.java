package fr.jalon.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.jalon.app.act.Field;
import fr.jalon.app.act.Fields;
import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.EventCatalogue;
import fr.jalon.projections.clocks.Clock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything the product can say has words in both languages: the lists are computed from the catalogues, so a new name fails here. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("fr")).isEqualTo(keys("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyActEventFieldAndAccountHasAName(String language) {
        Set<String> needed = new TreeSet<>();
        ActCatalogue.ALL.forEach(act -> {
            needed.add("act." + act.code());
            Fields.of(act).forEach(field -> needed.add("field." + field.name()));
        });
        EventCatalogue.EVENTS.forEach(event -> {
            needed.add("event." + EventCatalogue.name(event));
            for (RecordComponent component : event.getRecordComponents()) {
                needed.add("field." + component.getName());
            }
        });
        DemoAccounts.ALL.forEach(
                account -> needed.addAll(List.of("account." + account.id(), "account." + account.id() + ".does")));

        assertThat(missing(needed, language)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyRuleHasASentence(String language) {
        Collection<String> rules = domain().stream()
                .filter(type -> type.getPackageName().endsWith(".rule")
                        && !type.getSimpleName().equals("package-info"))
                .filter(JavaClass::isTopLevelClass)
                .map(type -> "rule." + type.getSimpleName())
                .toList();

        assertThat(rules).hasSizeGreaterThan(60);
        assertThat(missing(rules, language)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyConstantThatAPageMayShowHasAName(String language) {
        List<Class<?>> enums = Stream.concat(
                        domain().stream()
                                .filter(JavaClass::isEnum)
                                .filter(type -> !type.getSimpleName().endsWith("Act"))
                                .filter(type -> !type.getSimpleName().equals("RuleParameter"))
                                .<Class<?>>map(JavaClass::reflect),
                        Stream.<Class<?>>of(Clock.class, Clock.State.class))
                .toList();
        List<String> needed = enums.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> Show.type(type) + "." + ((Enum<?>) constant).name()))
                .toList();

        assertThat(missing(needed, language)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyKindOfFieldHasAHint(String language) {
        assertThat(missing(
                        Arrays.stream(Field.Kind.values())
                                .map(kind -> "kind." + kind)
                                .toList(),
                        language))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyKeyOfATemplateExists(String language) {
        Set<String> used = new TreeSet<>();
        templates()
                .forEach(page -> Pattern.compile("#\\{([a-zA-Z0-9.-]+)[(}]")
                        .matcher(read(page))
                        .results()
                        .forEach(key -> used.add(key.group(1))));

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(missing(used, language)).isEmpty();
    }

    @Test
    void noTemplateHoldsTextOfItsOwn() {
        Pattern text = Pattern.compile(">[^<>]*\\p{L}[^<>]*<");
        for (Path page : templates()) {
            String bare = read(page)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("=\"[^\"]*\"", "")
                    .replaceAll("<title[^>]*>Jalon</title>", "");

            assertThat(text.matcher(bare).results().map(found -> found.group().strip()))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    /** The content security policy would silently drop them. */
    @Test
    void noTemplateHoldsAStyleOrAScriptInline() {
        for (Path page : templates()) {
            assertThat(read(page))
                    .as(page.toString())
                    .doesNotContain(" style=", "<style", "<script>", "onclick=", "javascript:", "th:utext");
        }
    }

    private static Collection<JavaClass> domain() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.jalon.domain").stream()
                        .toList();
    }

    private static Collection<String> missing(Collection<String> needed, String language) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(keys(language));
        return missing;
    }

    private static Set<String> keys(String language) {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(
                RESOURCES.resolve("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static List<Path> templates() {
        try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates"))) {
            return pages.filter(page -> page.toString().endsWith(".html")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
