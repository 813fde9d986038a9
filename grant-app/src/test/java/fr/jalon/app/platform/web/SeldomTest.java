package fr.jalon.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeldomTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Seldom seldom = new Seldom(nanos::get);

    @Test
    void aCrowdIsOneLineThatCountsTheOthers() {
        assertThat(seldom.say()).hasValue(0);
        for (int i = 0; i < 1_000; i++) {
            nanos.addAndGet(1);
            assertThat(seldom.say()).isEmpty();
        }
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(seldom.say()).hasValue(1_000);
        assertThat(seldom.say()).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(seldom.say()).hasValue(1);
    }
}
