package fr.jalon.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PostmasterWatchTest {
    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final List<Integer> tries = new CopyOnWriteArrayList<>();

    @Test
    void startsAServerThatDiesAgainAndAgainUntilItRunsAndEachTimeThatItDies() {
        try (PostmasterWatch watch = new PostmasterWatch(alive::get, this::startTheSecondTime)) {
            assertThat(watch).isNotNull();
            assertThat(tries).as("a server that lives is left alone").isEmpty();
            alive.set(false);
            awaitTries(2);
            alive.set(false);
            awaitTries(4);
        }
        assertThat(tries).startsWith(1, 2).element(2).isEqualTo(3);
    }

    @Test
    void startsNothingOnceItIsClosed() {
        PostmasterWatch watch = new PostmasterWatch(alive::get, this::startTheSecondTime);
        watch.close();
        alive.set(false);
        assertThat(tries).isEmpty();
    }

    /** Also when the start is under way: who closes does not wait for it. */
    @Test
    void givesUpAStartUnderWayWhenItIsClosed() {
        AtomicBoolean interrupted = new AtomicBoolean();
        PostmasterWatch watch = new PostmasterWatch(alive::get, attempt -> {
            tries.add(attempt);
            try {
                Thread.currentThread().join();
            } catch (InterruptedException stop) {
                interrupted.set(true);
            }
        });
        alive.set(false);
        awaitTries(1);
        watch.close();
        assertThat(interrupted).isTrue();
    }

    private void startTheSecondTime(int attempt) throws IOException {
        tries.add(attempt);
        if (attempt % 2 == 1) {
            throw new IOException("not yet");
        }
        alive.set(true);
    }

    private void awaitTries(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> tries.size() >= count);
    }
}
