package fr.jalon.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.security.DemoMode;
import fr.jalon.app.support.RunningJalon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.support.GenericApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** The top of every page, as a demonstration shows it and as a service does. */
@ExtendWith(RunningJalon.class)
class NoticesIT {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern INVENTED =
            Pattern.compile("fictif|fictional|invent|d[ée]mo", Pattern.CASE_INSENSITIVE);

    private final RunningJalon jalon;

    NoticesIT(RunningJalon jalon) {
        this.jalon = jalon;
    }

    @Test
    void aDemonstrationSaysThatItIsOneAndThatItsDataIsInvented() {
        Notices demonstration = new Notices(new DemoMode(true), false);
        assertThat(top(demonstration, null)).contains("Démonstration", "pas un service officiel", "Candidats fictifs");
        assertThat(top(demonstration, true)).contains("Candidats fictifs");
        assertThat(top(demonstration, false)).contains("Démonstration").doesNotContain("fictifs");
        assertThat(top(new Notices(new DemoMode(true), true), null)).contains("pas un service officiel");
    }

    @Test
    void aServiceNeverSaysThatItsDataIsInventedNorThatItIsADemonstration() {
        Notices service = new Notices(new DemoMode(false), false);
        for (Boolean known : Arrays.asList(null, true, false)) {
            assertThat(top(service, known))
                    .contains("Ce site n’est pas un service officiel")
                    .doesNotContainPattern(INVENTED);
        }
    }

    @Test
    void itsOperatorTurnsTheNoticeOff() {
        assertThat(top(new Notices(new DemoMode(false), true), null).strip()).isEmpty();
        assertThat(jalon.context().getEnvironment().getProperty("jalon.official"))
                .isEqualTo("false");
    }

    /** Every other text that speaks of an invention is shown by nothing but the parts that a demonstration alone has. */
    @Test
    void noOtherTextOfAPageSpeaksOfAnInvention() throws Exception {
        Set<String> keys = new TreeSet<>();
        for (String language : new String[] {"fr", "en"}) {
            Files.readAllLines(RESOURCES.resolve("messages_" + language + ".properties")).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .filter(line ->
                            INVENTED.matcher(line.substring(line.indexOf('='))).find())
                    .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
        }
        // The last one is the name of a field of the act that publishes a call.
        assertThat(keys)
                .containsExactlyInAnyOrder("layout.demonstration", "layout.fictional", "login.demo", "field.fictional");
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            assertThat(templates.filter(Files::isRegularFile).filter(NoticesIT::shows))
                    .extracting(page -> page.getFileName().toString())
                    .containsExactlyInAnyOrder("layout.html", "login.html");
        }
        assertThat(Files.readString(RESOURCES.resolve("templates/login.html")))
                .containsPattern("th:if=\"\\$\\{demo}\">\\s*<h2 th:text=\"#\\{login.demo}\"");
    }

    private static boolean shows(Path page) {
        try {
            String text = Files.readString(page);
            return Stream.of("layout.demonstration", "layout.fictional", "login.demo")
                    .anyMatch(text::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String top(Notices notices, @Nullable Boolean fictional) {
        GenericApplicationContext beans = new GenericApplicationContext();
        beans.registerBean("notices", Notices.class, () -> notices);
        beans.refresh();
        Map<String, Object> model = new HashMap<>();
        model.put("fictional", fictional);
        model.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return jalon.bean(ISpringTemplateEngine.class)
                .process("layout", Set.of("div.notice", "div.fiction"), new Context(Locale.FRENCH, model));
    }
}
