package fr.jalon.app.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that is the same at every run: drawn from the seed and from what it is about, not from what was drawn before. */
final class Dice {
    private final Random random;

    Dice(long seed, String about) {
        // The algorithms of String.hashCode and of Random are specified: the same on every machine.
        this.random = new Random(seed * 31 + about.hashCode());
        random.nextLong();
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }
}
