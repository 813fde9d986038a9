package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Seeds;
import fr.jalon.domain.language.Walk;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However people try, nobody ends with two duties that exclude each other, and nobody is refused for duties they do not have. */
class DutiesPropertyTest implements LongFunction<Optional<String>> {
    private static final int SEEDS = 10_000;
    private static final int STEPS = 10;

    /** Those who lived the first part of each life, in any role, and two who come new. */
    private static final List<String> ACTORS = List.of(
            "instructor", "certifier", "teller", "authority", "ordonnateur", "accountant", "manager", "ada", "bob");

    private static final List<Act> ACTS =
            RandomLives.ACTS.stream().filter(LightDossier::decides).toList();

    private static final List<Life> STARTS = RandomLives.starts();

    private final Set<Set<String>> kept = new HashSet<>();
    private int refusals;

    @Test
    void keepsDutiesApart() {
        List<DutiesPropertyTest> tried = Seeds.hold(DutiesPropertyTest::new, seeds(SEEDS));
        assertThat(tried.stream().mapToInt(each -> each.refusals).sum())
                .as("refusals met on the way")
                .isGreaterThan(SEEDS / 3);
        assertThat(DutyOracle.EXCLUDED.stream().filter(pair -> pair.stream().allMatch(DutiesPropertyTest::isTried)))
                .as("pairs that somebody was kept from")
                .allMatch(pair -> tried.stream().anyMatch(each -> each.kept.contains(pair)));
    }

    /** The table of this test names acts that exist, and all that the product says take a duty. */
    @Test
    void knowsEveryActThatTakesADuty() {
        assertThat(DutyOracle.acts())
                .containsExactlyInAnyOrderElementsOf(RandomLives.ACTS.stream()
                        .filter(act -> act.duty().isPresent())
                        .map(Act::code)
                        .toList());
    }

    /** Who ends with two duties that exclude each other, or is refused for no reason, in the life of {@code seed}. */
    @Override
    public Optional<String> apply(long seed) {
        Random random = new Random(seed);
        Life life = STARTS.get(random.nextInt(STARTS.size()));
        LightDossier dossier = new LightDossier(life);
        LocalDate since = LocalDate.parse(
                String.valueOf(life.facts().getLast().getMetaData().get(ActContext.EFFECTIVE_ON_KEY)));
        Walk walk = new Walk(random, ACTS.getFirst(), dossier, DOSSIER, since);
        for (int step = 0; step < STEPS; step++) {
            walk.passTime();
            String actor = ACTORS.get(random.nextInt(ACTORS.size()));
            Act act = choose(dossier, walk, random);
            Optional<String> refusal = walk.attempt(act, walk.as(actor, act)).map(RuleViolated::code);
            if (refusal.filter("SeparationOfDuties"::equals).isPresent()) {
                refusals++;
                Set<String> held = DutyOracle.dutiesOf(actor, dossier.facts(DOSSIER));
                Optional<Set<String>> pair = DutyOracle.excluded(held, DutyOracle.dutyOf(act.code()));
                if (pair.isEmpty()) {
                    return Optional.of(actor + " was refused " + act.code() + " after " + held);
                }
                pair.ifPresent(kept::add);
            }
        }
        return ACTORS.stream()
                .map(person -> DutyOracle.meeting(person, DutyOracle.dutiesOf(person, dossier.facts(DOSSIER))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Mostly something that only a duty could forbid: what somebody who took none may do. */
    private static Act choose(LightDossier dossier, Walk walk, Random random) {
        Act act = ACTS.get(random.nextInt(ACTS.size()));
        ActContext stranger = walk.as("nobody yet", act).context(act);
        for (int tries = 0; tries < 15 && dossier.blocks(act, stranger); tries++) {
            act = ACTS.get(random.nextInt(ACTS.size()));
        }
        return act;
    }

    private static boolean isTried(String duty) {
        return ACTS.stream().anyMatch(act -> duty.equals(DutyOracle.dutyOf(act.code())));
    }

    /** The same everywhere. */
    static LongStream seeds(int count) {
        return new Random(20_260_101L).longs(count);
    }
}
