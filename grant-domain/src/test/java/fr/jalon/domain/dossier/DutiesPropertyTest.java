package fr.jalon.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Walk;
import fr.jalon.domain.language.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** However people try, nobody ends with two duties that exclude each other, and nobody is refused for duties they do not have. */
class DutiesPropertyTest {
    private static final int SEEDS = RandomLives.ACTS.size();
    private static final int STEPS = 25;

    /** Written apart from the product: what each act makes of whoever does it. */
    private static final Map<String, String> DUTIES = duties();

    private static final Set<Set<String>> EXCLUDED = Set.of(
            Set.of("examiner", "decider"),
            Set.of("attester", "proposer"),
            Set.of("proposer", "decider"),
            Set.of("controller", "decider"),
            Set.of("controller", "orderer"),
            Set.of("orderer", "collector"),
            Set.of("claimant", "collector"),
            Set.of("claimant", "judge"),
            Set.of("judge", "collector"),
            Set.of("certifier", "orderer"),
            Set.of("certifier", "payer"),
            Set.of("orderer", "payer"),
            Set.of("enterer", "verifier"),
            Set.of("enterer", "orderer"),
            Set.of("verifier", "orderer"));

    private int refusals;

    @Test
    void keepsDutiesApart() {
        World world = new World(World.Wiring.NONE);
        RandomLives.seeds(SEEDS)
                .forEach(seed ->
                        assertThat(violation(seed, world)).as("seed " + seed).isEmpty());
        assertThat(refusals).as("refusals met on the way").isGreaterThan(SEEDS);
    }

    /** Control: when events do not remember who acted, duties meet in one person and the oracle sees it. */
    @Test
    void wouldSeeDutiesMeet() {
        World forgetful = new World(World.Wiring.noneForgetting(ActContext.ACTOR_KEY));
        assertThat(RandomLives.seeds(20).mapToObj(seed -> violation(seed, forgetful)))
                .anyMatch(Optional::isPresent);
    }

    private Optional<String> violation(long seed, World world) {
        Random random = new Random(seed);
        Walk walk = RandomLives.start(seed, random, world);
        Map<String, Set<String>> held = new HashMap<>();
        walk.facts()
                .forEach(fact -> take(
                        held,
                        String.valueOf(fact.metaData().get(ActContext.ACTOR_KEY)),
                        String.valueOf(fact.metaData().get(ActContext.ACT_KEY))));
        for (int step = 0; step < STEPS; step++) {
            walk.passTime();
            if (random.nextInt(6) == 0) {
                walk.productActs();
            }
            String actor = walk.anyone();
            Act act = choose(walk, random, actor);
            Set<String> before = Set.copyOf(held.getOrDefault(actor, Set.of()));
            Optional<String> refusal = walk.attempt(act, walk.as(actor, act)).map(RuleViolated::code);
            boolean excluded = excludes(before, DUTIES.get(act.code()));
            if (refusal.isEmpty()) {
                take(held, actor, act.code());
                if (excluded) {
                    return Optional.of(actor + " did " + act.code() + " after " + before);
                }
            } else if (refusal.get().equals("SeparationOfDuties")) {
                refusals++;
                if (!excluded) {
                    return Optional.of(actor + " was refused " + act.code() + " after " + before);
                }
            }
        }
        return Optional.empty();
    }

    /** Mostly something that only a duty could forbid: what is allowed to somebody. */
    private static Act choose(Walk walk, Random random, String actor) {
        Act open = walk.choose(RandomLives.buttons(walk.facts(), walk, "nobody yet"));
        List<Act> all = ActCatalogue.OF_A_DOSSIER;
        return open == null || random.nextInt(10) == 0 ? all.get(1 + random.nextInt(all.size() - 1)) : open;
    }

    private static boolean excludes(Set<String> held, @org.jspecify.annotations.Nullable String duty) {
        return duty != null && held.stream().anyMatch(other -> EXCLUDED.contains(new HashSet<>(List.of(other, duty))));
    }

    private static void take(Map<String, Set<String>> held, String actor, String act) {
        String duty = DUTIES.get(act);
        if (duty != null) {
            held.computeIfAbsent(actor, a -> new TreeSet<>()).add(duty);
        }
    }

    private static void recovery(Map<String, String> duties) {
        List.of("recovery.drop", "recovery.decide", "recovery.remit").forEach(act -> duties.put(act, "claimant"));
        List.of("recovery.confirm-order", "recovery.cancel-order").forEach(act -> duties.put(act, "judge"));
        duties.put("recovery.issue-order", "orderer");
        List.of(
                        "recovery.notify-order",
                        "recovery.agree-plan",
                        "recovery.collect-sum",
                        "recovery.set-off",
                        "recovery.write-off",
                        "recovery.declare-claim")
                .forEach(act -> duties.put(act, "collector"));
    }

    private static Map<String, String> duties() {
        Map<String, String> duties = new HashMap<>();
        List.of(
                        "application.request-complement",
                        "application.declare-admissible",
                        "application.declare-inadmissible",
                        "application.classify-territory",
                        "application.complete-appraisal")
                .forEach(act -> duties.put(act, "examiner"));
        List.of(
                        "application.extend-decision-period",
                        "application.promote",
                        "label.grant",
                        "label.drop-hearing",
                        "label.withdraw",
                        "subsidy.refuse",
                        "subsidy.award",
                        "subsidy.overrule-visa",
                        "subsidy.sign-agreement",
                        "subsidy.amend-agreement")
                .forEach(act -> duties.put(act, "decider"));
        duties.put("incubation.attest", "attester");
        duties.put("subsidy.propose-amount", "proposer");
        List.of("subsidy.grant-visa", "subsidy.refuse-visa").forEach(act -> duties.put(act, "controller"));
        recovery(duties);
        duties.put("payment.enter-bank-details", "enterer");
        duties.put("payment.verify-bank-details", "verifier");
        duties.put("payment.reject-bank-details", "verifier");
        duties.put("payment.certify-service-done", "certifier");
        List.of(
                        "payment.liquidate",
                        "payment.order",
                        "payment.regularise",
                        "payment.requisition",
                        "payment.reissue",
                        "payment.fix-final-amount")
                .forEach(act -> duties.put(act, "orderer"));
        List.of(
                        "payment.control",
                        "payment.suspend",
                        "payment.place-in-run",
                        "payment.take-out-of-run",
                        "payment.execute")
                .forEach(act -> duties.put(act, "payer"));
        return duties;
    }
}
