package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Walk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** However people try, nobody ends with two duties that exclude each other, and nobody is refused for duties they do not have. */
class DutiesPropertyTest {
    private static final int SEEDS = 10_000;
    private static final int STEPS = 10;

    /** Those who lived the first part of each life, in any role, and two who come new. */
    private static final List<String> ACTORS = List.of(
            "instructor", "certifier", "teller", "authority", "ordonnateur", "accountant", "manager", "ada", "bob");

    private static final List<Act> ACTS =
            RandomLives.ACTS.stream().filter(LightDossier::decides).toList();

    private static final List<Life> STARTS = RandomLives.starts();

    /** Written apart from the product: what each act makes of whoever does it. */
    private static final Map<String, String> DUTIES = Stream.of(
                    whoever(
                            "appraises",
                            "application.request-complement",
                            "application.declare-admissible",
                            "application.declare-inadmissible",
                            "application.classify-territory",
                            "application.complete-appraisal"),
                    whoever("attests", "incubation.attest"),
                    whoever("proposes", "subsidy.propose-amount"),
                    whoever(
                            "decides",
                            "application.extend-decision-period",
                            "application.promote",
                            "label.grant",
                            "label.drop-hearing",
                            "label.withdraw",
                            "subsidy.refuse",
                            "subsidy.award",
                            "subsidy.overrule-visa",
                            "subsidy.sign-agreement",
                            "subsidy.amend-agreement"),
                    whoever("visas", "subsidy.grant-visa", "subsidy.refuse-visa"),
                    whoever("enters accounts", "payment.enter-bank-details"),
                    whoever("verifies accounts", "payment.verify-bank-details", "payment.reject-bank-details"),
                    whoever("certifies", "payment.certify-service-done"),
                    whoever(
                            "orders",
                            "payment.liquidate",
                            "payment.order",
                            "payment.regularise",
                            "payment.requisition",
                            "payment.reissue",
                            "payment.fix-final-amount",
                            "recovery.issue-order"),
                    whoever(
                            "pays",
                            "payment.control",
                            "payment.suspend",
                            "payment.place-in-run",
                            "payment.take-out-of-run",
                            "payment.execute"),
                    whoever("asks back", "recovery.drop", "recovery.decide", "recovery.remit"),
                    whoever("rules", "recovery.confirm-order", "recovery.cancel-order"),
                    whoever(
                            "collects",
                            "recovery.notify-order",
                            "recovery.agree-plan",
                            "recovery.collect-sum",
                            "recovery.set-off",
                            "recovery.write-off",
                            "recovery.declare-claim"))
            .flatMap(duty -> duty.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<Set<String>> EXCLUDED = Set.of(
            Set.of("appraises", "decides"),
            Set.of("proposes", "decides"),
            Set.of("attests", "proposes"),
            Set.of("visas", "decides"),
            Set.of("visas", "orders"),
            Set.of("certifies", "orders"),
            Set.of("certifies", "pays"),
            Set.of("orders", "pays"),
            Set.of("orders", "collects"),
            Set.of("enters accounts", "verifies accounts"),
            Set.of("enters accounts", "orders"),
            Set.of("verifies accounts", "orders"),
            Set.of("asks back", "rules"),
            Set.of("asks back", "collects"),
            Set.of("rules", "collects"));

    private final Set<Set<String>> kept = new HashSet<>();
    private int refusals;

    @Test
    void keepsDutiesApart() {
        seeds(SEEDS)
                .forEach(seed ->
                        assertThat(violation(seed, "")).as("seed " + seed).isEmpty());
        assertThat(refusals).as("refusals met on the way").isGreaterThan(SEEDS / 3);
        assertThat(EXCLUDED.stream().filter(pair -> pair.stream().allMatch(DutiesPropertyTest::isTried)))
                .as("pairs that somebody was kept from")
                .allMatch(kept::contains);
    }

    /** Control: when a dossier does not find who acted beside its facts, duties meet in one person and the oracle sees it. */
    @Test
    void wouldSeeDutiesMeet() {
        assertThat(seeds(200).mapToObj(seed -> violation(seed, ActContext.ACTOR_KEY)))
                .anyMatch(Optional::isPresent);
    }

    /** The table of this test names acts that exist, and all that the product says take a duty. */
    @Test
    void knowsEveryActThatTakesADuty() {
        assertThat(DUTIES.keySet())
                .containsExactlyInAnyOrderElementsOf(RandomLives.ACTS.stream()
                        .filter(act -> act.duty().isPresent())
                        .map(Act::code)
                        .toList());
    }

    private Optional<String> violation(long seed, String forgotten) {
        Random random = new Random(seed);
        Life life = STARTS.get(random.nextInt(STARTS.size()));
        LightDossier dossier = new LightDossier(life, forgotten);
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
                Set<String> held = dutiesOf(actor, dossier.facts(DOSSIER));
                Optional<Set<String>> pair = excluded(held, DUTIES.get(act.code()));
                if (pair.isEmpty()) {
                    return Optional.of(actor + " was refused " + act.code() + " after " + held);
                }
                pair.ifPresent(kept::add);
            }
        }
        return meeting(dossier.facts(DOSSIER));
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

    /** Somebody whom the journal shows with two duties that exclude each other. */
    private static Optional<String> meeting(List<DossierState.Fact> journal) {
        return ACTORS.stream()
                .filter(actor -> {
                    Set<String> held = dutiesOf(actor, journal);
                    return held.stream().anyMatch(duty -> excluded(held, duty).isPresent());
                })
                .findFirst()
                .map(actor -> actor + " did " + dutiesOf(actor, journal));
    }

    private static Set<String> dutiesOf(String actor, List<DossierState.Fact> journal) {
        Set<String> duties = new TreeSet<>();
        for (DossierState.Fact fact : journal) {
            String duty = DUTIES.get(String.valueOf(fact.metaData().get(ActContext.ACT_KEY)));
            if (duty != null && actor.equals(fact.metaData().get(ActContext.ACTOR_KEY))) {
                duties.add(duty);
            }
        }
        return duties;
    }

    private static Optional<Set<String>> excluded(Set<String> held, @Nullable String duty) {
        return duty == null
                ? Optional.empty()
                : held.stream()
                        .filter(other -> !other.equals(duty))
                        .map(other -> Set.of(other, duty))
                        .filter(EXCLUDED::contains)
                        .findFirst();
    }

    private static boolean isTried(String duty) {
        return ACTS.stream().anyMatch(act -> duty.equals(DUTIES.get(act.code())));
    }

    private static Map<String, String> whoever(String duty, String... acts) {
        Map<String, String> duties = new HashMap<>();
        Stream.of(acts).forEach(act -> duties.put(act, duty));
        return duties;
    }

    /** The same everywhere. */
    private static LongStream seeds(int count) {
        return new Random(20_260_101L).longs(count);
    }
}
