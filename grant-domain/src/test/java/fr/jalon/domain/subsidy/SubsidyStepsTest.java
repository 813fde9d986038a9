package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Life.*;

import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The only moves there are: at every other step, and without a label, the act is refused. */
class SubsidyStepsTest {
    private static final Map<Subsidy.Step, Life> LIVES = Map.of(
            Subsidy.Step.NOT_BEGUN, untilAttested(),
            Subsidy.Step.PROPOSED, untilProposed(),
            Subsidy.Step.REFUSED, untilAttested().grantRefused(),
            Subsidy.Step.AWARDED, untilAwarded(),
            Subsidy.Step.AGREEMENT_DRAFTED, untilAwarded().agreementDrafted(),
            Subsidy.Step.SIGNED_BY_BENEFICIARY, untilSignedByBeneficiary(),
            Subsidy.Step.SIGNED, untilSigned(),
            Subsidy.Step.NOTIFIED, untilNotified());

    @ParameterizedTest
    @EnumSource(value = SubsidyAct.class, mode = EnumSource.Mode.EXCLUDE, names = "DECLARE_START")
    void refusesEachActAtEveryOtherStep(SubsidyAct act) {
        LIVES.forEach((step, life) -> {
            if (!allowed(act).contains(step)) {
                Bench.refuses(NotAtThisStep.class, life, Samples.of(act), Samples.sender(act));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(SubsidyAct.class)
    void endsWithTheLabel(SubsidyAct act) {
        Life life = LIVES.getOrDefault(allowed(act).getLast(), untilNotified());
        Bench.refuses(
                LabelNotGranted.class, life.hearingOpened().labelWithdrawn(), Samples.of(act), Samples.sender(act));
    }

    private static List<Subsidy.Step> allowed(SubsidyAct act) {
        List<Subsidy.Step> beforeSignature = List.of(
                Subsidy.Step.PROPOSED,
                Subsidy.Step.AWARDED,
                Subsidy.Step.AGREEMENT_DRAFTED,
                Subsidy.Step.SIGNED_BY_BENEFICIARY);
        return switch (act) {
            case PROPOSE_AMOUNT -> List.of(Subsidy.Step.NOT_BEGUN);
            case REFUSE -> List.of(Subsidy.Step.NOT_BEGUN, Subsidy.Step.PROPOSED);
            case AWARD -> List.of(Subsidy.Step.PROPOSED);
            case RENEW_RESERVATION, LAPSE_RESERVATION -> beforeSignature;
            case DRAFT_AGREEMENT -> List.of(Subsidy.Step.AWARDED);
            case RECORD_BENEFICIARY_SIGNATURE -> List.of(Subsidy.Step.AGREEMENT_DRAFTED);
            case GRANT_VISA, REFUSE_VISA, OVERRULE_VISA ->
                List.of(
                        Subsidy.Step.AWARDED,
                        Subsidy.Step.AGREEMENT_DRAFTED,
                        Subsidy.Step.SIGNED_BY_BENEFICIARY,
                        Subsidy.Step.NOTIFIED);
            case SIGN_AGREEMENT -> List.of(Subsidy.Step.SIGNED_BY_BENEFICIARY);
            case NOTIFY_AGREEMENT -> List.of(Subsidy.Step.SIGNED);
            case AMEND_AGREEMENT, DECLARE_START -> List.of(Subsidy.Step.NOTIFIED);
            case DECLARE_PUBLIC_AID ->
                List.of(
                        Subsidy.Step.NOT_BEGUN,
                        Subsidy.Step.PROPOSED,
                        Subsidy.Step.AWARDED,
                        Subsidy.Step.AGREEMENT_DRAFTED,
                        Subsidy.Step.SIGNED_BY_BENEFICIARY,
                        Subsidy.Step.SIGNED,
                        Subsidy.Step.NOTIFIED);
        };
    }
}
