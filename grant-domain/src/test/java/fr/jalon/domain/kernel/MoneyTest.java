package fr.jalon.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.kernel.rule.AmountNegative;
import fr.jalon.domain.kernel.rule.AmountNotPositive;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12.34, 1234", "0, 0", "0.01, 1", "1e3, 100000", "92233720368547758.07, 9223372036854775807"})
    void readsEurosToTheCent(String euros, long cents) {
        assertThat(Money.euros(euros)).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.345", "92233720368547758.08"})
    void neverRoundsWhatItReads(String euros) {
        assertThatThrownBy(() -> Money.euros(euros)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isNeverNegative() {
        assertThatThrownBy(() -> new Money(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.euros("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1).minus(new Money(2))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Money(2).minus(new Money(2))).isEqualTo(Money.ZERO);
        assertThat(new Money(10).minusOrZero(new Money(12))).isEqualTo(Money.ZERO);
    }

    @Test
    void neverOverflowsInSilence() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.euros(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"10001, 3000, 3000", "10001, 3333, 3333", "3, 3333, 0", "3, 3334, 1", "100, 0, 0", "101, 10000, 101"})
    void takesAShareRoundedDown(long cents, long basisPoints, long share) {
        assertThat(new Money(cents).share(basisPoints)).isEqualTo(new Money(share));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 10_001})
    void takesNoShareBelowNothingOrAboveAll(long basisPoints) {
        assertThatThrownBy(() -> Money.ZERO.share(basisPoints)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As exact arithmetic on any size would have it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takesTheExactShareOfAnyAmount(long seed) {
        Random random = new Random(seed);
        long cents = random.nextLong(0, Long.MAX_VALUE);
        long basisPoints = random.nextLong(0, 10_001);
        BigInteger exact = BigInteger.valueOf(cents)
                .multiply(BigInteger.valueOf(basisPoints))
                .divide(BigInteger.valueOf(10_000));
        assertThat(new Money(cents).share(basisPoints).cents()).isEqualTo(exact.longValueExact());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void splittingLosesNoCent(long seed) {
        assertThat(splitsWell(seed, Money::split)).isTrue();
    }

    /** Control: a split that forgets what does not divide is seen, as is one that gives it all to one part. */
    @Test
    void wouldSeeALostCentAndAnUnfairSplit() {
        assertThat(seeds()).anyMatch(seed -> !splitsWell(seed, MoneyTest::forgetful));
        assertThat(seeds()).anyMatch(seed -> !splitsWell(seed, MoneyTest::unfair));
    }

    @Test
    void splitsIntoAtLeastOnePart() {
        assertThatThrownBy(() -> Money.ZERO.split(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Money(10).split(3)).containsExactly(new Money(4), new Money(3), new Money(3));
    }

    @Test
    void checksAmountsBeforeTheyAreMoney() {
        assertThat(AmountNotPositive.check("cents", 1)).isEqualTo(new Money(1));
        assertThatThrownBy(() -> AmountNotPositive.check("cents", 0)).isInstanceOf(RuleViolated.class);
        AmountNegative.check("cents", 0);
        assertThatThrownBy(() -> AmountNegative.check("cents", -1))
                .isInstanceOf(RuleViolated.class)
                .hasMessage("AmountNegative: field=cents, cents=-1");
    }

    static LongStream seeds() {
        return new Random(20_260_101L).longs(200);
    }

    private static boolean splitsWell(long seed, BiFunction<Money, Integer, List<Money>> split) {
        Random random = new Random(seed);
        Money whole = new Money(random.nextLong(0, 1_000_000_000_00L));
        List<Money> parts = split.apply(whole, 1 + random.nextInt(60));
        return Money.sum(parts).equals(whole)
                && Collections.max(parts).cents() - Collections.min(parts).cents() <= 1;
    }

    private static List<Money> forgetful(Money whole, int parts) {
        return Collections.nCopies(parts, new Money(whole.cents() / parts));
    }

    private static List<Money> unfair(Money whole, int parts) {
        List<Money> split = new java.util.ArrayList<>(forgetful(whole, parts));
        split.set(0, whole.minus(Money.sum(split.subList(1, parts))));
        return split;
    }
}
