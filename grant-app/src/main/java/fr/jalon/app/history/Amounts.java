package fr.jalon.app.history;

import java.util.ArrayList;
import java.util.List;

/** Grants of different sizes with an exact mean. */
final class Amounts {
    private static final int STEP_EUROS = 500;
    private static final int LEAST_STEPS = 130_000 / STEP_EUROS;
    private static final int MOST_STEPS = 400_000 / STEP_EUROS;

    private Amounts() {}

    /**
     * Whole euros, each between 130 000 and 400 000, that add up to exactly {@code totalEuros}.
     *
     * @param totalEuros a multiple of 500 within reach of {@code count} such amounts
     */
    static List<Long> addingUpTo(long totalEuros, int count, Dice dice) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(dice.between(LEAST_STEPS, MOST_STEPS));
        }
        long missing = totalEuros / STEP_EUROS
                - steps.stream().mapToLong(Integer::longValue).sum();
        for (int i = 0; missing != 0; i = (i + 1) % count) {
            int step = Long.signum(missing);
            int moved = steps.get(i) + step;
            if (moved >= LEAST_STEPS && moved <= MOST_STEPS) {
                steps.set(i, moved);
                missing -= step;
            }
        }
        return steps.stream().map(step -> (long) step * STEP_EUROS).toList();
    }
}
