package fr.jalon.domain.undertaking;

import static fr.jalon.domain.language.Life.SIREN;
import static fr.jalon.domain.language.People.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.World;
import fr.jalon.domain.undertaking.command.UndertakingCommand.RecordGrant;
import fr.jalon.domain.undertaking.command.UndertakingCommand.ReleaseGrant;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent.GrantRecorded;
import fr.jalon.domain.undertaking.event.UndertakingEvent.GrantReleased;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is granted, given back or entered late, no window of any regime holds more de minimis aid than its ceiling. */
class AidStackPropertyTest {
    private static final int SEEDS = 300;
    private static final int STEPS = 25;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final World world = new World();
    private int granted;
    private int refused;

    @Test
    void neverPassesACeiling() {
        new Random(20_240_101L).longs(SEEDS).forEach(seed -> {
            live(seed);
            assertThat(excess(world.events(SIREN, UndertakingEvent.class)))
                    .as("seed " + seed)
                    .isEmpty();
        });
        assertThat(granted).isGreaterThan(SEEDS);
        assertThat(refused).isGreaterThan(SEEDS);
    }

    /** Control: one cent more than three years may hold is seen, and one more day between the grants is not. */
    @Test
    void wouldSeeOneCentTooMuch() {
        GrantRecorded first = recorded("a", 200_000_00L, LocalDate.of(2024, 2, 10));
        assertThat(excess(List.of(first, recorded("b", 100_000_01L, LocalDate.of(2027, 2, 9)))))
                .isPresent();
        assertThat(excess(List.of(first, recorded("b", 100_000_01L, LocalDate.of(2027, 2, 10)))))
                .isEmpty();
    }

    private void live(long seed) {
        Random random = new Random(seed);
        world.holding(SIREN, List.of());
        for (int step = 0; step < STEPS; step++) {
            String dossier = "dossier-" + random.nextInt(8);
            long cents = 1 + random.nextInt(10) * 20_000_00L;
            LocalDate on = FIRST.plusDays(random.nextInt(3_000));
            boolean release = step > 0 && random.nextInt(5) == 0;
            Optional<RuleViolated> refusal = release
                    ? world.refusal(new ReleaseGrant(SIREN, dossier, cents), PRODUCT.on(on))
                    : world.refusal(new RecordGrant(SIREN, dossier, AidBasis.DE_MINIMIS, cents), PRODUCT.on(on));
            granted += release || refusal.isPresent() ? 0 : 1;
            refused += refusal.isPresent() ? 1 : 0;
        }
    }

    /** Written apart from the product: the sums done again for each day on which something was granted. */
    private static Optional<String> excess(List<? extends UndertakingEvent> facts) {
        List<GrantRecorded> grants = new ArrayList<>();
        Map<GrantRecorded, Long> left = new HashMap<>();
        for (UndertakingEvent fact : facts) {
            if (fact instanceof GrantRecorded grant) {
                grants.add(grant);
                left.merge(grant, grant.amountCents(), Long::sum);
            } else if (fact instanceof GrantReleased release) {
                long back = release.amountCents();
                for (GrantRecorded grant : grants.reversed()) {
                    if (grant.dossierId().equals(release.dossierId())) {
                        long taken = Math.min(back, left.get(grant));
                        left.merge(grant, -taken, Long::sum);
                        back -= taken;
                    }
                }
            }
            for (GrantRecorded grant : left.keySet()) {
                LocalDate day = grant.grantedOn();
                long sum = left.entrySet().stream()
                        .filter(other -> isWithin(other.getKey().grantedOn(), day))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                if (left.get(grant) > 0 && sum > (day.getYear() < 2024 ? 200_000_00L : 300_000_00L)) {
                    return Optional.of(sum + " on " + day + " after " + fact);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(LocalDate other, LocalDate day) {
        return day.getYear() < 2024
                ? other.getYear() >= day.getYear() - 2 && !other.isAfter(day)
                : other.plusYears(3).isAfter(day) && !other.isAfter(day);
    }

    private static GrantRecorded recorded(String dossier, long cents, LocalDate on) {
        return new GrantRecorded(SIREN, dossier, AidBasis.DE_MINIMIS, cents, on, 0, 0);
    }
}
