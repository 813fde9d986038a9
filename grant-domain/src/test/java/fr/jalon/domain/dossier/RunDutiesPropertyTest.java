package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.DOSSIER;
import static fr.jalon.domain.language.Life.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.PayerControlled;
import fr.jalon.domain.kernel.rule.SeparationOfDuties;
import fr.jalon.domain.language.LeanWorld;
import fr.jalon.domain.language.PaymentWalk;
import fr.jalon.domain.language.Seeds;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

/** Whoever approves or issues a run pays each of its dossiers, and whoever records the return of a line its own, as much as by their own hand: no walk gives them a duty that excludes it, nor a payment that they controlled. */
class RunDutiesPropertyTest implements LongFunction<Optional<String>> {
    private static final int SEEDS = 10_000;

    /** Two who lived the first part of each life, and three who come new; each does anything. */
    private static final List<String> ACTORS = List.of("ordonnateur", "certifier", "ada", "bob", "cleo");

    private static final String PAYS = "pays";
    private static final Set<Class<?>> PAYING = Set.of(RunApproved.class, RunIssued.class, RunCancelled.class);

    /** Of the returns, the bank says most. */
    private static final String BY_HAND = "paymentrun.record-return";

    private final LeanWorld world = new LeanWorld();
    private final Set<String> met = new HashSet<>();

    @Test
    void keepsDutiesApartAcrossRuns() {
        List<RunDutiesPropertyTest> tried = Seeds.hold(RunDutiesPropertyTest::new, seeds(SEEDS));
        assertThat(tried.stream().flatMap(each -> each.met.stream()))
                .as("met on the way")
                .contains(
                        "RunIssued",
                        "refused paymentrun.approve",
                        "refused paymentrun.issue",
                        "refused paymentrun.cancel",
                        "RunLineReturned",
                        "refused paymentrun.record-return",
                        "refused after a run payment.order",
                        "kept apart payment.control",
                        "kept apart payment.execute",
                        "kept apart paymentrun.approve",
                        "kept apart paymentrun.issue");
    }

    /** Who ends with two duties that exclude each other in the history of {@code seed}. */
    @Override
    public Optional<String> apply(long seed) {
        Random random = new Random(seed);
        PaymentWalk walk = new PaymentWalk(random, world, act -> ACTORS.get(random.nextInt(ACTORS.size())));
        List<String> unfounded = new ArrayList<>();
        walk.onRefusal((act, refusal) -> {
            if (refusal.code().equals(SeparationOfDuties.class.getSimpleName())) {
                judge(act, String.valueOf(refusal.values().get("actor"))).ifPresent(unfounded::add);
            } else if (refusal.code().equals(PayerControlled.class.getSimpleName())) {
                judge(act, refusal).ifPresent(unfounded::add);
            }
        });
        while (walk.goesOn()) {
            walk.step();
        }
        return Stream.concat(unfounded.stream(), ACTORS.stream().flatMap(this::meeting))
                .findFirst();
    }

    /** That {@code actor} was refused {@code act} without a duty that excludes it, in words. */
    private Optional<String> judge(Act act, String actor) {
        Set<String> held = dutiesOf(actor);
        String duty = act.stage().equals("paymentrun") ? PAYS : DutyOracle.dutyOf(act.code());
        Optional<Set<String>> pair = DutyOracle.excluded(held, duty);
        boolean byRunsAlone = pair.isPresent()
                && pair.get().contains(PAYS)
                && !PAYS.equals(duty)
                && !DutyOracle.dutiesOf(actor, world.facts(DOSSIER)).contains(PAYS);
        met.add((byRunsAlone ? "refused after a run " : "refused ") + act.code());
        return pair.isPresent()
                ? Optional.empty()
                : Optional.of(actor + " was refused " + act.code() + " after " + held);
    }

    /** That somebody was kept from a payment of which they did not do the other half, in words. */
    private Optional<String> judge(Act act, RuleViolated refusal) {
        String actor = String.valueOf(refusal.values().get("actor"));
        int payment = (int) refusal.values().get("payment");
        met.add("kept apart " + act.code());
        return DutyOracle.Hands.of(actor, world.facts(DOSSIER)).wouldMeet(act.code(), payment)
                ? Optional.empty()
                : Optional.of(actor + " was refused " + act.code() + " for nothing done on " + payment);
    }

    private Stream<String> meeting(String actor) {
        Set<Integer> both = DutyOracle.Hands.of(actor, world.facts(DOSSIER)).both();
        return Stream.concat(
                DutyOracle.meeting(actor, dutiesOf(actor)).stream(),
                both.stream().map(payment -> actor + " controlled and paid " + payment));
    }

    /** By their own hand, and by approving, issuing, cancelling or correcting the run, which holds payments of this dossier alone. */
    private Set<String> dutiesOf(String actor) {
        Set<String> duties = new TreeSet<>(DutyOracle.dutiesOf(actor, world.facts(DOSSIER)));
        for (EventMessage<?> fact : world.journal(RUN)) {
            boolean paying = PAYING.contains(fact.getPayloadType())
                    || BY_HAND.equals(fact.getMetaData().get(ActContext.ACT_KEY));
            if (paying && actor.equals(fact.getMetaData().get(ActContext.ACTOR_KEY))) {
                duties.add(PAYS);
                met.add(fact.getPayloadType().getSimpleName());
            }
        }
        return duties;
    }

    /** The same everywhere. */
    static LongStream seeds(int count) {
        return new Random(20_260_105L).longs(count);
    }
}
