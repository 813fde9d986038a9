package fr.jalon.app.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a log of its own and a clock that only the test moves. */
class RepeatedFailuresTest {
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = context.getLogger("some.processor");
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    @BeforeEach
    void shorten() {
        context.addTurboFilter(new RepeatedFailures(() -> now));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        lines.setContext(context);
        lines.start();
        root.addAppender(lines);
    }

    @Test
    void aWarningThatComesBackIsToldWholeOnceThenCounted() {
        for (int time = 0; time < 100; time++) {
            log.warn("Cannot read, trying again in {} s", 1, broken("closed"));
            now = now.plusSeconds(1);
        }
        assertThat(told())
                .containsExactly(
                        "Cannot read, trying again in 1 s",
                        "Cannot read, trying again in 1 s: java.lang.IllegalStateException: closed"
                                + " (60 times since it was last told)");
        assertThat(lines.list)
                .filteredOn(line -> line.getThrowableProxy() != null)
                .hasSize(1);
    }

    @Test
    void anErrorKeepsItsLineSinceAPersonMayHoldItsReference() {
        for (String reference : List.of("a1", "b2", "c3")) {
            log.error("Failure {} on {} {}", reference, "POST", "/x", broken("full"));
        }
        assertThat(told())
                .containsExactly(
                        "Failure a1 on POST /x",
                        "Failure b2 on POST /x: java.lang.IllegalStateException: full (again)",
                        "Failure c3 on POST /x: java.lang.IllegalStateException: full (again)");
        assertThat(lines.list)
                .filteredOn(line -> line.getThrowableProxy() != null)
                .hasSize(1);
    }

    @Test
    void afterAMinuteWithoutAnyAFailureIsWholeAgain() {
        log.warn("broken", broken("x"));
        log.warn("broken", broken("x"));
        now = now.plus(Duration.ofSeconds(61));
        log.warn("broken", broken("x"));
        assertThat(lines.list).hasSize(2).allMatch(line -> line.getThrowableProxy() != null);
    }

    @Test
    void otherKindsAreNotHidden() {
        log.warn("broken", broken("x"));
        log.warn("broken", new IllegalArgumentException("x"));
        log.warn("broken", new IllegalStateException("of another place"));
        context.getLogger("another").warn("broken", broken("x"));
        log.warn("wrapped", new RuntimeException("of the same kind, since its root is", broken("y")));
        assertThat(lines.list).hasSize(4);
    }

    @Test
    void ourOwnLinesAndWhatIsNotLoggedAnywayAreLeftAlone() {
        Logger ours = context.getLogger("fr.jalon.app.Anything");
        log.debug("broken", broken("x"));
        ours.warn("a line {}", "1");
        ours.warn("a line {}", "1");
        log.error("an error {}", "1");
        log.error("an error {}", "1");
        log.warn("broken", broken("x"));
        assertThat(told()).containsExactly("a line 1", "a line 1", "an error 1", "an error 1", "broken");
        assertThat(lines.list.getLast().getThrowableProxy()).isNotNull();
    }

    /** As thirteen processors that each give their claim back, again and again. */
    @Test
    void aWarningOfALibraryIsCountedToo() {
        for (int time = 0; time < 100; time++) {
            log.warn("Retrying in {} s", time);
            now = now.plusSeconds(1);
        }
        assertThat(told()).containsExactly("Retrying in 0 s", "Retrying in 60 s (60 times since it was last told)");
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** One place for all. */
    private static IllegalStateException broken(String message) {
        return new IllegalStateException(message);
    }
}
