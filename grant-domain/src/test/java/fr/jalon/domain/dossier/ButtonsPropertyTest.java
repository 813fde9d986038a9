package fr.jalon.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Seeds;
import fr.jalon.domain.language.Walk;
import fr.jalon.domain.language.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The buttons of a page are what the dossier accepts: a blocked act is refused by the very rule the page names, an allowed one is refused
 * for its values at most.
 */
class ButtonsPropertyTest implements LongFunction<Optional<String>> {
    private static final int SEEDS = 3 * RandomLives.ACTS.size();
    private static final int STEPS = 24;
    private static final int BLOCKED_TRIED = 2;

    /** Refusals that depend on what is asked, not on what the dossier is. */
    private static final Set<String> OF_VALUES = Set.of(
            "DeliverableAlreadyAccepted",
            "AmountOverEligibleShare",
            "PublicAidOver100",
            "AmendmentBelowPaid",
            "AmendmentChangesNothing",
            "VisaNotNeeded",
            "VisaMissing",
            "VisaRefused",
            "ExtensionOverMax",
            "AdvanceAlreadyRequested",
            "AdvanceOverRate",
            "InterimOverCeiling",
            "PaymentOverGrant",
            "GuaranteeMissing",
            "FinalAmountNotFixed",
            "ExpenditureNotReviewed",
            "CertifiedOverJustified",
            "RequisitionNotAdmissible",
            "PaidInRun",
            // They may control or pay one payment, the one asked for not.
            "PayerControlled",
            "CertifiedOverRequest",
            "ServiceDoneNotCertified",
            "RecoveryOverPaid",
            "DecidedOverHearing",
            "CollectedOverDue",
            "PlanInvalid",
            // One recovery is free, the one asked for is not.
            "CollectionSuspended",
            "DebtPrescribed",
            "ClaimAlreadyDeclared");

    private final Set<Act> seenAllowed = new HashSet<>();
    private final Set<Act> seenBlocked = new HashSet<>();
    private final World world = new World(World.Wiring.NONE);

    @Test
    void saysWhatTheDossierWillAnswer() {
        List<ButtonsPropertyTest> tried = Seeds.hold(ButtonsPropertyTest::new, RandomLives.seeds(SEEDS));
        assertThat(tried.stream().flatMap(each -> each.seenAllowed.stream()))
                .as("acts that were allowed at some step")
                .containsAll(RandomLives.ACTS);
        assertThat(tried.stream().flatMap(each -> each.seenBlocked.stream()))
                .as("acts that were blocked at some step")
                .containsAll(RandomLives.ACTS);
    }

    /** Control: buttons computed from what was known one fact earlier are found wrong. */
    @Test
    void wouldSeeButtonsThatLagBehind() {
        UnaryOperator<List<DossierState.Fact>> late =
                facts -> facts.size() < 2 ? facts : facts.subList(0, facts.size() - 1);
        assertThat(RandomLives.seeds(5).mapToObj(seed -> violation(seed, late))).anyMatch(Optional::isPresent);
    }

    /** What was blocked or allowed wrongly in the life of {@code seed}. */
    @Override
    public Optional<String> apply(long seed) {
        return violation(seed, UnaryOperator.identity());
    }

    private Optional<String> violation(long seed, UnaryOperator<List<DossierState.Fact>> seenByThePage) {
        Random random = new Random(seed);
        Walk walk = RandomLives.start(seed, random, world);
        for (int step = 0; step < STEPS; step++) {
            walk.passTime();
            String actor = walk.anyone();
            List<NextAct> buttons = RandomLives.buttons(seenByThePage.apply(walk.facts()), walk, actor);
            Optional<String> wrong = blockedOnes(buttons, random).stream()
                    .flatMap(button -> wronglyBlocked(walk, button, actor).stream())
                    .findFirst();
            if (wrong.isPresent()) {
                return wrong;
            }
            Act act = walk.choose(buttons);
            if (act == null || random.nextInt(6) == 0) {
                walk.productActs();
                continue;
            }
            seenAllowed.add(act);
            Optional<RuleViolated> refusal = walk.attempt(act, walk.as(actor, act));
            if (refusal.isPresent() && !OF_VALUES.contains(refusal.get().code())) {
                return Optional.of(act.code() + " was allowed, and refused: "
                        + refusal.get().getMessage());
            }
        }
        return Optional.empty();
    }

    private Optional<String> wronglyBlocked(Walk walk, NextAct button, String actor) {
        seenBlocked.add(button.act());
        String said = button.blockedBy().map(RuleViolated::code).orElse("");
        String answered = walk.attempt(button.act(), walk.as(actor, button.act()))
                .map(RuleViolated::code)
                .orElse("accepted");
        return said.equals(answered)
                ? Optional.empty()
                : Optional.of(button.act().code() + " was blocked by " + said + ", and answered: " + answered);
    }

    private static List<NextAct> blockedOnes(List<NextAct> buttons, Random random) {
        List<NextAct> blocked = new ArrayList<>(
                buttons.stream().filter(button -> !button.isAllowed()).toList());
        Collections.shuffle(blocked, random);
        return blocked.subList(0, Math.min(BLOCKED_TRIED, blocked.size()));
    }
}
