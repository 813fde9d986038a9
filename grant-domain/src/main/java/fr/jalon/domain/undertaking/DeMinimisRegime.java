package fr.jalon.domain.undertaking;

import fr.jalon.domain.kernel.Money;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * How much de minimis aid one single undertaking may be granted, and over which time. Fr: régime de minimis.
 *
 * <p>Shape: one ceiling and one window for each granting date, per Member State. Unit: euro cents. Until 31 December 2023 the window is the
 * fiscal year of the grant and the two before, taken as calendar years; from 1 January 2024 the three years that end on the day of the
 * grant, that day included. Which regime holds depends on the day the legal right arose, never on the day of payment.
 *
 * @apiNote Source: regulation (EU) 1407/2013, art. 3 (EUR 200 000 over three fiscal years); regulation (EU) 2023/2831, art. 3
 *     (EUR 300 000 over any period of three years), in force from 1 January 2024
 */
public final class DeMinimisRegime {
    private static final LocalDate ROLLING_FROM = LocalDate.of(2024, 1, 1);
    private static final DeMinimisRegime OF_2013 =
            new DeMinimisRegime(Money.euros(200_000), on -> LocalDate.of(on.getYear() - 2, 1, 1));
    private static final DeMinimisRegime OF_2023 =
            new DeMinimisRegime(Money.euros(300_000), on -> on.minusYears(3).plusDays(1));

    private final Money ceiling;
    private final UnaryOperator<LocalDate> windowStart;

    private DeMinimisRegime(Money ceiling, UnaryOperator<LocalDate> windowStart) {
        this.ceiling = ceiling;
        this.windowStart = windowStart;
    }

    /** The regime of an aid granted on {@code on}. */
    public static DeMinimisRegime inForceOn(LocalDate on) {
        return on.isBefore(ROLLING_FROM) ? OF_2013 : OF_2023;
    }

    public Money ceiling() {
        return ceiling;
    }

    /** Whether an aid of {@code earlier} counts in the window of one of {@code on}. */
    public boolean counts(LocalDate earlier, LocalDate on) {
        return !earlier.isAfter(on) && !earlier.isBefore(windowStart.apply(on));
    }
}
