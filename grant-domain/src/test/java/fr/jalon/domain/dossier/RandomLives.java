package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.*;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.RuleSet;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Walk;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.support.SupportAct;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Where the walks of the properties start, and which seeds they have. */
final class RandomLives {
    private static final Set<Role> ALL_ROLES = EnumSet.allOf(Role.class);

    /** What people may do on a dossier that exists. */
    static final List<Act> ACTS = ActCatalogue.OF_A_DOSSIER.stream()
            .filter(act -> act.isForPeople() && !act.starts())
            .toList();

    /** From where a walk that likes an act of some stage sets out. */
    private static final Map<String, List<Function<RuleSet, Life>>> FROM = Map.of(
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
            "dossier", List.of(Life::draft, RandomLives::attested, RandomLives::ordered));

    /** Acts that few walks reach by chance, and what leads to them. */
    private static final Map<Act, Function<RuleSet, Life>> JUST_BEFORE = Map.of(
            ApplicationAct.ABANDON, RandomLives::complementPending,
            ApplicationAct.RECEIVE_COMPLEMENT, RandomLives::complementPending,
            LabelAct.WITHDRAW, rules -> attested(rules).hearingOpened(),
            PaymentAct.VERIFY_BANK_DETAILS, rules -> notified(rules).started().accountEntered(),
            PaymentAct.REJECT_BANK_DETAILS, rules -> notified(rules).started().accountEntered(),
            PaymentAct.REGULARISE, rules -> ordered(rules).suspended(1),
            PaymentAct.REQUISITION, rules -> ordered(rules).suspended(1),
            PaymentAct.TAKE_OUT_OF_RUN, rules -> ordered(rules).controlled(1).placedInRun(1, 100),
            PaymentAct.REISSUE,
                    rules -> paid(rules)
                            .bankReturned(1, Instalment.INTERIM, 100)
                            .accountEntered()
                            .accountVerified(),
            PaymentAct.FIX_FINAL_AMOUNT, rules -> paid(rules).completed());

    private RandomLives() {}

    /** The same everywhere; as many in a row as there are acts have each their own favourite. */
    static LongStream seeds(int count) {
        Random random = new Random(20_260_101L);
        return LongStream.range(0, count).map(i -> (long) random.nextInt() * ACTS.size() + i);
    }

    /** A walk of one dossier, under rules and from a step drawn from {@code random}; {@code world} holds that dossier alone. */
    static Walk start(long seed, Random random, World world) {
        RuleSet rules = Rules.with(
                Rules.with(RuleParameter.SILENCE_REFUSES, random.nextInt(2)),
                RuleParameter.LABEL_AFTER_INCUBATION,
                random.nextInt(2));
        Act favourite = ACTS.get(Math.floorMod(seed, ACTS.size()));
        List<Function<RuleSet, Life>> from = JUST_BEFORE.containsKey(favourite)
                ? List.of(JUST_BEFORE.get(favourite))
                : FROM.getOrDefault(favourite.stage(), List.of(Life::draft));
        Life life = from.get(random.nextInt(from.size())).apply(rules);
        world.holding(DOSSIER, life.facts());
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
        return notified(rules)
                .started()
                .accountEntered()
                .accountVerified()
                .requested(1, Instalment.INTERIM, 100)
                .reviewed(1, 100)
                .certified(1, 100)
                .liquidated(1, 100)
                .ordered(1, 100);
    }

    private static Life paid(RuleSet rules) {
        return ordered(rules).controlled(1).paid(1, Instalment.INTERIM, 100);
    }
}
