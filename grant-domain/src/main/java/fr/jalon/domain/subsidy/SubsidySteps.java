package fr.jalon.domain.subsidy;

import fr.jalon.domain.application.ApplicationStep;
import fr.jalon.domain.subsidy.Subsidy.Step;

/** The steps at which each act on a subsidy belongs. Fr: étapes de la subvention. */
final class SubsidySteps {
    /** Those of an application that may lead to a grant. */
    static final ApplicationStep[] ASKED_FOR = {
        ApplicationStep.SUBMITTED,
        ApplicationStep.COMPLEMENT_PENDING,
        ApplicationStep.ADMISSIBLE,
        ApplicationStep.APPRAISED,
        ApplicationStep.IN_SESSION,
        ApplicationStep.WAITLISTED,
        ApplicationStep.SELECTED
    };

    private SubsidySteps() {}

    static Step[] of(SubsidyAct act) {
        return switch (act) {
            case PROPOSE_AMOUNT -> new Step[] {Step.NOT_BEGUN};
            case REFUSE -> new Step[] {Step.NOT_BEGUN, Step.PROPOSED};
            case AWARD -> new Step[] {Step.PROPOSED};
            case RENEW_RESERVATION, LAPSE_RESERVATION ->
                new Step[] {Step.PROPOSED, Step.AWARDED, Step.AGREEMENT_DRAFTED, Step.SIGNED_BY_BENEFICIARY};
            case DRAFT_AGREEMENT -> new Step[] {Step.AWARDED};
            case RECORD_BENEFICIARY_SIGNATURE -> new Step[] {Step.AGREEMENT_DRAFTED};
            case GRANT_VISA, REFUSE_VISA, OVERRULE_VISA ->
                new Step[] {Step.AWARDED, Step.AGREEMENT_DRAFTED, Step.SIGNED_BY_BENEFICIARY, Step.NOTIFIED};
            case SIGN_AGREEMENT -> new Step[] {Step.SIGNED_BY_BENEFICIARY};
            case NOTIFY_AGREEMENT -> new Step[] {Step.SIGNED};
            case AMEND_AGREEMENT, DECLARE_START -> new Step[] {Step.NOTIFIED};
            case DECLARE_PUBLIC_AID ->
                new Step[] {
                    Step.NOT_BEGUN,
                    Step.PROPOSED,
                    Step.AWARDED,
                    Step.AGREEMENT_DRAFTED,
                    Step.SIGNED_BY_BENEFICIARY,
                    Step.SIGNED,
                    Step.NOTIFIED
                };
        };
    }
}
