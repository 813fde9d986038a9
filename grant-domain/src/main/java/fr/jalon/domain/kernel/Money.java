package fr.jalon.domain.kernel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of euros that is never negative. Fr: montant.
 *
 * <p>Unit: euro cents. Immutable. A debt the other way is another fact (a recovery), never a negative amount.
 */
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** @throws IllegalArgumentException if {@code cents} is negative */
    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("Negative amount: " + cents + " cents");
        }
    }

    /** Reads euros, e.g. {@code euros("12.34")} is 1234 cents. Never rounds: {@code "0.001"} throws ArithmeticException. */
    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    public static Money euros(long amount) {
        return new Money(Math.multiplyExact(amount, 100L));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** @throws IllegalArgumentException if {@code other} is larger */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** What is left of this amount once {@code other} is taken, zero when nothing is: {@code 10 minus 12 gives 0}. */
    public Money minusOrZero(Money other) {
        return new Money(Math.max(0, Math.subtractExact(cents, other.cents)));
    }

    /** This amount, or {@code most} when it is more. */
    public Money atMost(Money most) {
        return isMoreThan(most) ? most : this;
    }

    /**
     * The share of this amount at a rate in basis points, floored to the cent in favour of the State: 30 % of 100.01 is 30.00.
     *
     * @param basisPoints 0 to 10 000
     */
    public Money share(long basisPoints) {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException("Rate out of 0..10000 basis points: " + basisPoints);
        }
        // In two parts, so that no amount is too large to multiply.
        return new Money(cents / 10_000L * basisPoints + cents % 10_000L * basisPoints / 10_000L);
    }

    /** {@code parts} shares that add up to this amount and differ by at most one cent; larger shares first. */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be >= 1: " + parts);
        }
        long share = cents / parts;
        long odd = cents % parts;
        return IntStream.range(0, parts)
                .mapToObj(i -> new Money(share + (i < odd ? 1 : 0)))
                .toList();
    }

    public boolean isMoreThan(Money other) {
        return cents > other.cents;
    }

    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
