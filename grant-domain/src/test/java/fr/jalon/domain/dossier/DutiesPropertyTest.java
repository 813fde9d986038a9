package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Instalment;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However people try, nobody ends with two duties that exclude each other, and nobody is refused for duties they do not have. */
class DutiesPropertyTest implements LongFunction<Optional<String>> {
    private static final int SEEDS = 10_000;
    private static final int STEPS = 10;

    /** Those who lived the first part of each life, in any role, and two who come new. */
    private static final List<String> ACTORS = List.of(
            "instructor",
            "certifier",
            "teller",
            "authority",
            "ordonnateur",
            "accountant",
            "accountant2",
            "manager",
            "ada",
            "bob");

    private static final List<Act> ACTS =
            RandomLives.ACTS.stream().filter(LightDossier::decides).toList();

    private static final List<Life> STARTS =
            Stream.concat(RandomLives.starts().stream(), controlled()).toList();

    private final Set<Set<String>> kept = new HashSet<>();
    private final Set<String> apart = new HashSet<>();
    private int refusals;

    @Test
    void keepsDutiesApart() {
        List<DutiesPropertyTest> tried = Seeds.hold(DutiesPropertyTest::new, seeds(SEEDS));
        assertThat(tried.stream().mapToInt(each -> each.refusals).sum())
                .as("refusals met on the way")
                .isGreaterThan(SEEDS / 3);
        assertThat(tried.stream().flatMap(each -> each.apart.stream()))
                .as("acts kept from who did the other half")
                .contains("payment.execute", "payment.control");
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
            Optional<RuleViolated> answer = walk.attempt(act, walk.as(actor, act));
            Optional<String> refusal = answer.map(RuleViolated::code);
            if (refusal.filter("PayerControlled"::equals).isPresent()) {
                apart.add(act.code());
                int payment = (int) answer.orElseThrow().values().get("payment");
                if (!DutyOracle.Hands.of(actor, dossier.facts(DOSSIER)).wouldMeet(act.code(), payment)) {
                    return Optional.of(actor + " was refused " + act.code() + " of " + payment + " for nothing");
                }
            }
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
                .map(person -> DutyOracle.meeting(person, DutyOracle.dutiesOf(person, dossier.facts(DOSSIER)))
                        .or(() -> oneHand(person, dossier)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> oneHand(String person, LightDossier dossier) {
        Set<Integer> both = DutyOracle.Hands.of(person, dossier.facts(DOSSIER)).both();
        return both.isEmpty() ? Optional.empty() : Optional.of(person + " controlled and paid " + both);
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

    /** Controlled and not yet paid, once and after the bank sent it back. */
    private static Stream<Life> controlled() {
        Life ordered = Life.untilPayable()
                .requested(1, Instalment.ADVANCE, 100)
                .liquidated(1, 100)
                .ordered(1, 100);
        Life again = ordered.controlled(1)
                .paid(1, Instalment.ADVANCE, 100)
                .bankReturned(1, Instalment.ADVANCE, 100)
                .accountVerified()
                .reissued(1, 2, 100);
        return Stream.of(ordered.controlled(1), again, again.controlled(1));
    }

    private static boolean isTried(String duty) {
        return ACTS.stream().anyMatch(act -> duty.equals(DutyOracle.dutyOf(act.code())));
    }

    /** The same everywhere. */
    static LongStream seeds(int count) {
        return new Random(20_260_101L).longs(count);
    }
}
