package fr.jalon.app.history;

import fr.jalon.domain.dossier.event.LifecycleStage;

/**
 * Where a dossier of the call of today stands on the day of the load, and so who has to do what.
 *
 * @see Call2026
 */
enum Stand2026 {
    CLOSED(1, 3, LifecycleStage.CLOSED),
    READY_TO_CLOSE(1, 2, LifecycleStage.SUPPORTED),
    REPORT_MISSING(1, 2, LifecycleStage.SUPPORTED),
    SUPPORT_AT_ITS_TERM(1, 2, LifecycleStage.IN_SUPPORT),
    TURNED_DOWN_FIRST(1, 4, LifecycleStage.NOT_SELECTED),

    PAYMENT_REQUESTED(2, 2, LifecycleStage.EXECUTING),
    PAYMENT_REVIEWED(2, 2, LifecycleStage.EXECUTING),
    PAYMENT_CERTIFIED(2, 2, LifecycleStage.EXECUTING),
    PAYMENT_LIQUIDATED(2, 2, LifecycleStage.EXECUTING),
    PAYMENT_ORDERED(2, 3, LifecycleStage.EXECUTING),
    PAYMENT_CONTROLLED(2, 4, LifecycleStage.EXECUTING),
    PAYMENT_SUSPENDED(2, 2, LifecycleStage.EXECUTING),
    PAYMENT_REGULARISED(2, 2, LifecycleStage.EXECUTING),
    PAYMENT_REQUISITIONED(2, 1, LifecycleStage.EXECUTING),
    PAYMENT_RETURNED(2, 2, LifecycleStage.EXECUTING),
    PAYMENT_IN_RUN_PREPARED(2, 3, LifecycleStage.EXECUTING),
    PAYMENT_IN_RUN_APPROVED(2, 2, LifecycleStage.EXECUTING),
    PAYMENT_IN_RUN_ISSUED(2, 3, LifecycleStage.EXECUTING),
    PAYMENT_SENT_BACK(2, 1, LifecycleStage.EXECUTING),
    PAYMENT_REISSUED(2, 1, LifecycleStage.EXECUTING),
    FINAL_AMOUNT_TO_FIX(2, 2, LifecycleStage.EXECUTING),
    BALANCE_TO_ASK(2, 1, LifecycleStage.EXECUTING),
    RECOVERY_HEARD(2, 1, LifecycleStage.EXECUTING),
    RECOVERY_DECIDED(2, 1, LifecycleStage.EXECUTING),
    RECOVERY_ORDERED(2, 1, LifecycleStage.EXECUTING),
    RECOVERY_NOTIFIED(2, 1, LifecycleStage.EXECUTING),
    RECOVERY_CHALLENGED(2, 1, LifecycleStage.EXECUTING),
    RECOVERY_IN_PARTS(2, 1, LifecycleStage.EXECUTING),
    GRANT_INCREASED(2, 1, LifecycleStage.IN_SUPPORT),
    BANK_DETAILS_TO_VERIFY(2, 2, LifecycleStage.EXECUTING),
    IN_SUPPORT(2, 4, LifecycleStage.IN_SUPPORT),
    HEARING_OPEN(2, 2, LifecycleStage.IN_SUPPORT),
    HEARING_ANSWERED(2, 2, LifecycleStage.IN_SUPPORT),
    LABEL_WITHDRAWN(2, 2, LifecycleStage.LABEL_WITHDRAWN),
    GRANT_REFUSED(2, 2, LifecycleStage.GRANT_REFUSED),
    INCUBATION_FAILED(2, 2, LifecycleStage.INCUBATION_FAILED),
    RENOUNCED_AFTER_AWARD(2, 1, LifecycleStage.WITHDRAWN),
    RESERVATION_EXPIRING(2, 1, LifecycleStage.AMOUNT_PROPOSED),
    RESERVATION_LAPSED(2, 1, LifecycleStage.AWARDED),
    RESERVATION_RENEWED(2, 1, LifecycleStage.AWARDED),
    TURNED_DOWN_SECOND(2, 5, LifecycleStage.NOT_SELECTED),

    NOTIFIED(3, 2, LifecycleStage.AGREEMENT_SIGNED),
    SIGNED(3, 2, LifecycleStage.AGREEMENT_SIGNED),
    SIGNED_BY_BENEFICIARY(3, 2, LifecycleStage.AGREEMENT_PENDING),
    VISA_AWAITED(3, 1, LifecycleStage.AGREEMENT_PENDING),
    VISA_REFUSED(3, 1, LifecycleStage.AGREEMENT_PENDING),
    VISA_OVERRULED(3, 1, LifecycleStage.AGREEMENT_PENDING),
    VISA_GRANTED(3, 1, LifecycleStage.AGREEMENT_PENDING),
    OVER_AIDED(3, 1, LifecycleStage.AGREEMENT_PENDING),
    DE_MINIMIS(3, 1, LifecycleStage.AWARDED),
    AGREEMENT_DRAFTED(3, 2, LifecycleStage.AGREEMENT_PENDING),
    AWARDED(3, 2, LifecycleStage.AWARDED),
    AMOUNT_PROPOSED(3, 2, LifecycleStage.AMOUNT_PROPOSED),
    LABEL_ANNOUNCED(3, 2, LifecycleStage.LABELLED),
    LABELLED(3, 2, LifecycleStage.LABELLED),
    INCUBATED(3, 3, LifecycleStage.INCUBATED),
    READY_TO_ATTEST(3, 2, LifecycleStage.INCUBATING),
    NEAR_THE_END(3, 2, LifecycleStage.INCUBATING),
    EXTENDED(3, 1, LifecycleStage.INCUBATING),
    INCUBATING(3, 3, LifecycleStage.INCUBATING),
    SELECTED(3, 3, LifecycleStage.SELECTED),
    SELECTED_THEN_WITHDRAWN(3, 1, LifecycleStage.WITHDRAWN),
    WAITLISTED(3, 4, LifecycleStage.WAITLISTED),
    TURNED_DOWN_THIRD(3, 5, LifecycleStage.NOT_SELECTED),
    ABANDONED(3, 2, LifecycleStage.ABANDONED),

    IN_SESSION(4, 8, LifecycleStage.IN_SESSION),
    APPRAISED(4, 4, LifecycleStage.APPRAISED),
    CLASSIFIED(4, 2, LifecycleStage.ADMISSIBLE),
    ADMISSIBLE(4, 2, LifecycleStage.ADMISSIBLE),
    ACKNOWLEDGED(4, 3, LifecycleStage.SUBMITTED),
    COMPLEMENT_PENDING(4, 3, LifecycleStage.COMPLEMENT_PENDING),
    INADMISSIBLE(4, 2, LifecycleStage.INADMISSIBLE),
    WITHDRAWN(4, 2, LifecycleStage.WITHDRAWN),

    SUBMITTED(5, 3, LifecycleStage.SUBMITTED),
    DRAFT(5, 4, LifecycleStage.DRAFT);

    private final int wave;
    private final int dossiers;
    private final LifecycleStage stage;

    Stand2026(int wave, int dossiers, LifecycleStage stage) {
        this.wave = wave;
        this.dossiers = dossiers;
        this.stage = stage;
    }

    int wave() {
        return wave;
    }

    /** How many dossiers stand there. */
    int dossiers() {
        return dossiers;
    }

    LifecycleStage stage() {
        return stage;
    }

    /** Whether the grant is large enough for a visa. */
    boolean needsVisa() {
        return name().startsWith("VISA_");
    }

    /** Whether a jury of a past session kept the file. */
    boolean isSelected() {
        return wave <= 3 && !isTurnedDown() && this != WAITLISTED && this != ABANDONED;
    }

    boolean isTurnedDown() {
        return stage == LifecycleStage.NOT_SELECTED;
    }

    /** Whether a jury of a past session gave it marks. */
    boolean isRanked() {
        return wave <= 3 && this != ABANDONED;
    }
}
