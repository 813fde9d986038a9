package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.*;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.RuleSet;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Walk;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.support.SupportAct;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Where the walks of the properties start, and which seeds they have. */
final class RandomLives {
    private static final Set<Role> ALL_ROLES = EnumSet.allOf(Role.class);

    /** What people may do on a dossier that exists. */
    static final List<Act> ACTS = ActCatalogue.OF_A_DOSSIER.stream()
            .filter(act -> act.isForPeople() && !act.starts())
            .toList();

    private static final Set<Act> NEEDS_VISA =
            Set.of(SubsidyAct.GRANT_VISA, SubsidyAct.REFUSE_VISA, SubsidyAct.OVERRULE_VISA);

    /** Acts that few walks reach by chance, and what leads to them. */
    private static final Map<Act, Function<RuleSet, Life>> JUST_BEFORE = Map.ofEntries(
            Map.entry(ApplicationAct.ABANDON, RandomLives::complementPending),
            Map.entry(ApplicationAct.RECEIVE_COMPLEMENT, RandomLives::complementPending),
            Map.entry(
                    SubsidyAct.RENEW_RESERVATION,
                    rules -> attested(rules).proposed().reservationLapsed()),
            Map.entry(SubsidyAct.GRANT_VISA, rules -> attested(rules).proposed().awarded()),
            Map.entry(
                    SubsidyAct.REFUSE_VISA, rules -> attested(rules).proposed().awarded()),
            Map.entry(
                    SubsidyAct.OVERRULE_VISA,
                    rules -> attested(rules).proposed().awarded().visaRefused(REQUESTED)),
            Map.entry(
                    PaymentAct.VERIFY_BANK_DETAILS,
                    rules -> notified(rules).started().accountEntered()),
            Map.entry(
                    PaymentAct.REJECT_BANK_DETAILS,
                    rules -> notified(rules).started().accountEntered()),
            Map.entry(LabelAct.WITHDRAW, rules -> attested(rules).hearingOpened()),
            Map.entry(SubsidyAct.REFUSE, RandomLives::attested),
            Map.entry(PaymentAct.ORDER, RandomLives::liquidated),
            Map.entry(PaymentAct.REGULARISE, rules -> ordered(rules).suspended(1)),
            Map.entry(PaymentAct.REQUISITION, rules -> ordered(rules).suspended(1)),
            Map.entry(
                    PaymentAct.TAKE_OUT_OF_RUN,
                    rules -> ordered(rules).controlled(1).placedInRun(1, 100)),
            Map.entry(
                    PaymentAct.REISSUE,
                    rules -> paid(rules)
                            .bankReturned(1, Instalment.INTERIM, 100)
                            .accountEntered()
                            .accountVerified()),
            Map.entry(PaymentAct.FIX_FINAL_AMOUNT, rules -> paid(rules).completed()),
            Map.entry(RecoveryAct.AGREE_PLAN, rules -> paid(rules).owing(1, 60)),
            Map.entry(RecoveryAct.SET_OFF, rules -> paid(rules).owing(1, 60)));

    /** From where a walk that likes an act of some stage sets out; in an order of its own, so that a seed is the same walk everywhere. */
    private static final SortedMap<String, List<Function<RuleSet, Life>>> FROM = new TreeMap<>(Map.of(
            "application",
                    List.of(
                            Life::draft,
                            rules -> Life.draft(rules).submitted().acknowledged(),
                            rules ->
                                    Life.draft(rules).submitted().acknowledged().complementPending(),
                            rules -> Life.draft(rules).toInSession()),
            "label",
                    List.of(
                            rules -> Life.draft(rules).toSelected(),
                            RandomLives::attested,
                            rules -> attested(rules).hearingOpened()),
            "incubation", List.of(RandomLives::incubating),
            "subsidy", List.of(RandomLives::attested, rules -> attested(rules).proposed(), RandomLives::notified),
            "recovery",
                    List.of(
                            RandomLives::paid,
                            rules -> paid(rules)
                                    .hearing(1, RecoveryGround.OVERPAID, 60)
                                    .observed(1)
                                    .recoveryDecided(1, 60),
                            rules -> paid(rules).owing(1, 60),
                            rules -> paid(rules).owing(1, 60).insolvent().challenged(1, false)),
            "payment",
                    List.of(
                            rules -> notified(rules).started(),
                            RandomLives::ordered,
                            rules -> ordered(rules).controlled(1),
                            RandomLives::paid),
            "support",
                    List.of(
                            rules -> notified(rules).started().supported(),
                            rules -> notified(rules)
                                    .started()
                                    .supported()
                                    .reported()
                                    .supportEnded()),
            "dossier", List.of(Life::draft, RandomLives::attested, RandomLives::ordered)));

    private RandomLives() {}

    /** The same everywhere; as many in a row as there are acts have each their own favourite. */
    static LongStream seeds(int count) {
        Random random = new Random(20_260_101L);
        return LongStream.range(0, count).map(i -> (long) random.nextInt() * ACTS.size() + i);
    }

    /** All the lives from which walks set out, under the rules shipped. */
    static List<Life> starts() {
        return FROM.values().stream()
                .flatMap(lives -> lives.stream().map(life -> life.apply(Rules.SHIPPED)))
                .toList();
    }

    /** A walk of one dossier, under rules and from a step drawn from {@code random}; {@code world} holds that dossier alone. */
    static Walk start(long seed, Random random, World world) {
        Act favourite = ACTS.get(Math.floorMod(seed, ACTS.size()));
        RuleSet rules = Rules.with(
                Rules.with(RuleParameter.SILENCE_REFUSES, random.nextInt(2)),
                RuleParameter.LABEL_AFTER_INCUBATION,
                random.nextInt(2));
        if (NEEDS_VISA.contains(favourite)) {
            rules = Rules.with(rules, RuleParameter.VISA_THRESHOLD_CENTS, 1);
        }
        List<Function<RuleSet, Life>> from = JUST_BEFORE.containsKey(favourite)
                ? List.of(JUST_BEFORE.get(favourite))
                : FROM.getOrDefault(favourite.stage(), List.of(Life::draft));
        Life life = from.get(random.nextInt(from.size())).apply(rules);
        world.holding(DOSSIER, life.facts());
        Walk.delegateToAll(world);
        String last = (String) life.facts().getLast().getMetaData().get("effectiveOn");
        return new Walk(random, favourite, world, DOSSIER, LocalDate.parse(String.valueOf(last)));
    }

    /** What {@code actor} would see on the page, whatever their roles. */
    static List<NextAct> buttons(List<DossierState.Fact> facts, Walk walk, String actor) {
        Acting by = walk.as(actor, SupportAct.START);
        return DossierState.of(facts).nextActs(ALL_ROLES, by.context(SupportAct.START));
    }

    private static Life complementPending(RuleSet rules) {
        return Life.draft(rules).submitted().acknowledged().complementPending();
    }

    private static Life incubating(RuleSet rules) {
        Life selected = Life.draft(rules).toSelected();
        return rules.isSet(RuleParameter.LABEL_AFTER_INCUBATION)
                ? selected.incubating()
                : selected.labelled().incubating();
    }

    private static Life attested(RuleSet rules) {
        Life attested = incubating(rules).delivered().attested();
        return rules.isSet(RuleParameter.LABEL_AFTER_INCUBATION) ? attested.labelled() : attested;
    }

    private static Life notified(RuleSet rules) {
        return attested(rules)
                .proposed()
                .awarded()
                .agreementDrafted()
                .signedByBeneficiary()
                .signed()
                .agreementNotified();
    }

    private static Life ordered(RuleSet rules) {
        return liquidated(rules).ordered(1, 100);
    }

    private static Life liquidated(RuleSet rules) {
        return notified(rules)
                .started()
                .accountEntered()
                .accountVerified()
                .requested(1, Instalment.INTERIM, 100)
                .reviewed(1, 200)
                .certified(1, 100)
                .liquidated(1, 100);
    }

    private static Life paid(RuleSet rules) {
        return ordered(rules).controlled(1).paid(1, Instalment.INTERIM, 100);
    }
}
