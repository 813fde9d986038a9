package fr.jalon.domain.payment;

import java.util.EnumSet;
import java.util.Set;

/** Steps of one payment. Fr: état du versement. */
public enum PaymentStep {
    REQUESTED,
    RETURNED,
    CERTIFIED,
    LIQUIDATED,
    ORDERED,
    SUSPENDED,
    REGULARISED,
    EXECUTED;

    public boolean isInProgress() {
        return this != RETURNED && this != EXECUTED;
    }

    /** The steps at which a payment waits for {@code act}. */
    static Set<PaymentStep> before(PaymentAct act) {
        return switch (act) {
            case RETURN_REQUEST, CERTIFY_SERVICE_DONE -> EnumSet.of(REQUESTED);
            case LIQUIDATE -> EnumSet.of(REQUESTED, CERTIFIED);
            case ORDER -> EnumSet.of(LIQUIDATED);
            case SUSPEND, EXECUTE -> EnumSet.of(ORDERED, REGULARISED);
            case REGULARISE -> EnumSet.of(SUSPENDED);
            case REJECT_BANK_DETAILS,
                    REGISTER_GUARANTEE,
                    REVIEW_EXPENDITURE,
                    CONTROL,
                    REQUISITION,
                    PLACE_IN_RUN,
                    TAKE_OUT_OF_RUN,
                    LEAVE_CANCELLED_RUN,
                    EXECUTE_IN_RUN,
                    RECORD_BANK_RETURN,
                    REISSUE,
                    DECLARE_COMPLETION,
                    FIX_FINAL_AMOUNT -> EnumSet.noneOf(PaymentStep.class);
            case ENTER_BANK_DETAILS, VERIFY_BANK_DETAILS, REQUEST -> EnumSet.noneOf(PaymentStep.class);
        };
    }
}
