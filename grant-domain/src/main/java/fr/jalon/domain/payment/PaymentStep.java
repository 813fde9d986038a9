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
    CONTROLLED,
    SUSPENDED,
    REGULARISED,
    REQUISITIONED,
    IN_RUN,
    EXECUTED,
    BANK_RETURNED;

    public boolean isInProgress() {
        return this != RETURNED && this != EXECUTED;
    }

    /** Whether an order stands that no run holds: it falls with the account it names. */
    boolean isOrdered() {
        return this == ORDERED
                || this == CONTROLLED
                || this == SUSPENDED
                || this == REGULARISED
                || this == REQUISITIONED;
    }

    /** The steps at which a payment waits for {@code act}. */
    public static Set<PaymentStep> before(PaymentAct act) {
        return switch (act) {
            case RETURN_REQUEST -> EnumSet.of(REQUESTED, CERTIFIED, LIQUIDATED, BANK_RETURNED);
            case REVIEW_EXPENDITURE, CERTIFY_SERVICE_DONE -> EnumSet.of(REQUESTED);
            case LIQUIDATE -> EnumSet.of(REQUESTED, CERTIFIED);
            case ORDER -> EnumSet.of(LIQUIDATED);
            case CONTROL -> EnumSet.of(ORDERED, REGULARISED);
            case SUSPEND -> EnumSet.of(ORDERED, CONTROLLED, REGULARISED);
            case REGULARISE, REQUISITION -> EnumSet.of(SUSPENDED);
            case PLACE_IN_RUN, EXECUTE -> EnumSet.of(CONTROLLED, REQUISITIONED);
            case TAKE_OUT_OF_RUN, APPROVE_IN_RUN, LEAVE_CANCELLED_RUN, EXECUTE_IN_RUN -> EnumSet.of(IN_RUN);
            case RECORD_BANK_RETURN, RETURN_IN_RUN, RECORD_RETURN_IN_RUN -> EnumSet.of(EXECUTED);
            case REISSUE -> EnumSet.of(BANK_RETURNED);
            case ENTER_BANK_DETAILS,
                    VERIFY_BANK_DETAILS,
                    REJECT_BANK_DETAILS,
                    REGISTER_GUARANTEE,
                    REQUEST,
                    DECLARE_COMPLETION,
                    FIX_FINAL_AMOUNT -> EnumSet.noneOf(PaymentStep.class);
        };
    }
}
