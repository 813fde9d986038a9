package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.language.Mutant;
import fr.jalon.domain.language.Seeds;
import fr.jalon.domain.payment.InstalmentPlan.Days;
import fr.jalon.domain.payment.InstalmentPlan.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may still be asked of a grant, split by the rates: no cent is lost, none is asked twice. */
class InstalmentPlanTest implements LongFunction<Optional<String>> {
    private static final int SPLITS = 10_000;
    private static final Days DAYS = new Days(parse("2022-07-04"), parse("2022-07-04"), parse("2024-12-31"));

    @Test
    void plansAdvanceInterimAndBalance() {
        assertThat(plan(250_000_00L, 75_000_00L, 200_000_00L).lines())
                .containsExactly(
                        new Line(ADVANCE, parse("2022-08-04"), new Money(75_000_00L)),
                        new Line(INTERIM, parse("2023-10-02"), new Money(125_000_00L)),
                        new Line(BALANCE, parse("2025-02-28"), new Money(50_000_00L)));
    }

    @Test
    void plansNoLineOfNothing() {
        assertThat(plan(0, 75, 200).lines()).isEmpty();
        assertThat(plan(100, 0, 0).lines()).containsExactly(new Line(BALANCE, parse("2025-02-28"), new Money(100)));
        assertThat(plan(100, 30, 30).lines()).extracting(Line::instalment).containsExactly(ADVANCE, BALANCE);
        assertThat(plan(100, 30, 100).lines()).extracting(Line::instalment).containsExactly(ADVANCE, INTERIM);
    }

    /** A plan made late expects nothing before the day it is made. */
    @Test
    void expectsNothingBeforeItIsMade() {
        Days late = new Days(parse("2024-06-01"), parse("2022-07-04"), parse("2024-12-31"));
        assertThat(InstalmentPlan.of(new Money(100), new Money(30), new Money(80), late)
                        .lines())
                .extracting(Line::expectedOn)
                .containsExactly(parse("2024-06-01"), parse("2024-06-01"), parse("2025-02-28"));
    }

    @Test
    void losesNoCent() {
        assertThat(Seeds.hold(InstalmentPlanTest::new, seeds(SPLITS))).isNotEmpty();
    }

    /** Controls: what is taken is not deducted, no ceiling is seen, a line is forgotten. */
    @ParameterizedTest
    @ValueSource(strings = {"kernel.Money.minus", "kernel.Money.isMoreThan", "payment.InstalmentPlan.add"})
    void wouldSeeALostCent(String idle) {
        assertThat(new Mutant(idle)
                        .violations(InstalmentPlanTest.class, seeds(100))
                        .findFirst())
                .isPresent();
    }

    /** What does not add up in the plan of {@code seed}. */
    @Override
    public Optional<String> apply(long seed) {
        Random random = new Random(seed);
        Money left = new Money(random.nextLong(0, 1_000_000_000_00L));
        Money advance = left.share(random.nextInt(10_001));
        Money beforeBalance = left.share(random.nextInt(10_001));
        LocalDate notified = LocalDate.ofEpochDay(random.nextInt(18_000, 22_000));
        Days days = new Days(notified, notified, notified.plusDays(random.nextInt(4_000)));
        List<Line> lines = InstalmentPlan.of(left, advance, beforeBalance, days).lines();
        return isSound(lines, left, beforeBalance) ? Optional.empty() : Optional.of(left + " as " + lines);
    }

    private static LongStream seeds(int count) {
        return new Random(20_260_103L).longs(count);
    }

    private static boolean isSound(List<Line> lines, Money left, Money beforeBalance) {
        Money early =
                sum(lines.stream().filter(line -> line.instalment() != BALANCE).toList());
        List<Instalment> kinds = lines.stream().map(Line::instalment).toList();
        List<LocalDate> expected = lines.stream().map(Line::expectedOn).toList();
        return sum(lines).equals(left)
                && early.cents() <= beforeBalance.cents()
                && kinds.equals(kinds.stream().sorted().distinct().toList())
                && lines.stream().noneMatch(line -> line.amount().isZero())
                && !expected.isEmpty() == !left.isZero();
    }

    private static Money sum(List<Line> lines) {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    private static InstalmentPlan plan(long left, long advance, long beforeBalance) {
        return InstalmentPlan.of(new Money(left), new Money(advance), new Money(beforeBalance), DAYS);
    }
}
