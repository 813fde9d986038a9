package fr.jalon.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Walk;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.AccountCheck;
import fr.jalon.domain.undertaking.UndertakingBook;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** A dossier read from its facts is the dossier that lived them, field by field. */
class FoldPropertyTest {
    private static final int SEEDS = RandomLives.ACTS.size();
    private static final int STEPS = 8;
    private static final int COMPARED_EVERY = 4;

    private final World world = new World(World.Wiring.NONE);
    private int compared;

    @Test
    void isWhatTheAggregateHasBecome() {
        RandomLives.seeds(SEEDS)
                .forEach(seed -> assertThat(differs(seed, UnaryOperator.identity()))
                        .as("seed " + seed)
                        .isEmpty());
        assertThat(compared).isGreaterThan(SEEDS / 2);
    }

    /** Control: read without its last fact, a dossier is found to differ. */
    @Test
    void wouldSeeAFactThatIsNotRead() {
        assertThat(RandomLives.seeds(5).mapToObj(seed -> differs(seed, facts -> facts.subList(0, facts.size() - 1))))
                .anyMatch(Optional::isPresent);
    }

    private Optional<String> differs(long seed, UnaryOperator<List<DossierState.Fact>> read) {
        Random random = new Random(seed);
        Walk walk = RandomLives.start(seed, random, world);
        for (int step = 0; step < STEPS; step++) {
            walk.passTime();
            String actor = walk.anyone();
            List<DossierState.Fact> before = walk.facts();
            Act act = walk.choose(RandomLives.buttons(before, walk, actor));
            if (act == null || random.nextInt(6) == 0) {
                walk.productActs();
                continue;
            }
            Record command = walk.wish(act, actor);
            Acting by = walk.as(actor, act);
            if (world.refusal(command, by).isEmpty() && random.nextInt(COMPARED_EVERY) == 0) {
                compared++;
                Optional<String> difference =
                        difference(live(before, command, by), DossierState.of(read.apply(walk.facts())));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private Dossier live(List<DossierState.Fact> before, Record command, Acting by) {
        AggregateTestFixture<Dossier> fixture = new AggregateTestFixture<>(Dossier.class);
        fixture.registerInjectableResource(Rules.book(Rules.SHIPPED));
        fixture.registerInjectableResource((DelegationBook) id -> world.events(id, DelegationEvent.class));
        fixture.registerInjectableResource((UndertakingBook) siren -> siren);
        fixture.registerInjectableResource((NumberBook) (given, number) -> Set.of());
        fixture.registerInjectableResource((AccountCheck) token -> true);
        fixture.registerCommandHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider("actor", "act", "at")));
        Dossier[] lived = new Dossier[1];
        fixture.given(before.stream()
                        .map(fact -> new GenericEventMessage<>(fact.event(), fact.metaData()))
                        .toList())
                .when(command, by.doing(ActCatalogue.of(command.getClass())))
                .expectSuccessfulHandlerExecution()
                .expectState(dossier -> lived[0] = dossier);
        return lived[0];
    }

    private static Optional<String> difference(Dossier lived, DossierState read) {
        try {
            assertThat(read)
                    .extracting("dossier")
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*labelActive", ".*payeeInsolvent", ".*reportReceived")
                    .isEqualTo(lived);
            return Optional.empty();
        } catch (AssertionError difference) {
            return Optional.of(String.valueOf(difference.getMessage()));
        }
    }
}
