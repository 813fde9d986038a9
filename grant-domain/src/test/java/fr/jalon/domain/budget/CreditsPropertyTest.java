package fr.jalon.domain.budget;

import static fr.jalon.domain.language.People.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bill.command.BillCommand;
import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsOpened;
import fr.jalon.domain.budget.event.BudgetEvent.DestinationMapped;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of the budgets and bills of two years, in whatever order: it is granted exactly when accounts kept apart would grant it,
 * and after every fact each node keeps its identities, nothing is lost between nodes or years, no limit is passed, no more is opened than
 * was voted, nothing new is promised under voted services, and a closed year stands; at the end what is left to pay rolled forward from
 * year to year.
 */
class CreditsPropertyTest {
    private static final int HISTORIES = 10_000;
    /** On the day of a {@link QuickWorld}, which has no other. */
    private static final Acting MANAGING = MANAGER.on(LocalDate.EPOCH.toString());

    @Test
    void keepsEveryIdentityAtEveryFact() {
        Map<Object, Integer> seen = new HashMap<>();
        int[] refused = {0};
        seeds(HISTORIES).forEach(seed -> {
            History history = new History(seed, QuickWorld.Bug.NONE, true);
            assertThat(history.violation()).as("seed " + seed).isEmpty();
            history.facts().forEach(fact -> {
                seen.merge(fact.getClass(), 1, Integer::sum);
                if (fact instanceof CreditsOpened opened) {
                    seen.merge(opened.origin(), 1, Integer::sum);
                }
            });
            refused[0] += history.refused();
        });
        assertThat(refused[0]).as("refused").isGreaterThan(HISTORIES * 5);
        for (Class<?> fact : BudgetEvent.class.getPermittedSubclasses()) {
            if (fact != DestinationMapped.class) {
                assertThat(seen.getOrDefault(fact, 0)).as(fact.getSimpleName()).isGreaterThan(HISTORIES / 50);
            }
        }
        for (CreditOrigin origin : CreditOrigin.values()) {
            if (origin.needsFinanceAct()) {
                assertThat(seen.getOrDefault(origin, 0)).as(origin.name()).isGreaterThan(HISTORIES / 50);
            }
        }
    }

    /** The same histories through the framework end in the same facts and the same refusals. */
    @Test
    void isProvedOfTheProductAsItRuns() {
        seeds(8).forEach(seed -> {
            History history = new History(seed, QuickWorld.Bug.NONE, true);
            assertThat(history.violation()).as("seed " + seed).isEmpty();
            World world = new World();
            int refused = 0;
            Set<String> streams = new HashSet<>();
            for (Record command : history.commands()) {
                refused += world.refusal(command, MANAGING).isPresent() ? 1 : 0;
                streams.add(stream(command));
            }
            assertThat(refused).as("seed " + seed).isEqualTo(history.refused());
            assertThat(streams)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(id -> assertThat(world.stream(id).stream()
                                    .<Object>map(fact -> fact.getPayload())
                                    .toList())
                            .as(id + ", seed " + seed)
                            .isEqualTo(history.stream(id)));
        });
    }

    static LongStream seeds(int count) {
        return new Random(20_260_101L).longs(count);
    }

    private static String stream(Record command) {
        return switch (command) {
            case BudgetCommand c -> c.budgetId();
            case BillCommand c -> c.billId();
            default -> throw new IllegalArgumentException(command.toString());
        };
    }
}
