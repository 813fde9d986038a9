package fr.jalon.app.platform.web;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Keeps a warning that thousands of requests would repeat down to one in a while, which counts the others. */
final class Seldom {
    private static final Duration WHILE = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private long kept;
    private long nextAt;
    private boolean began;

    Seldom(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return how many were kept back since the last one said; empty when this one is kept back too */
    synchronized OptionalLong say() {
        long now = nanos.getAsLong();
        if (began && now - nextAt < 0) {
            kept++;
            return OptionalLong.empty();
        }
        began = true;
        nextAt = now + WHILE.toNanos();
        long others = kept;
        kept = 0;
        return OptionalLong.of(others);
    }
}
