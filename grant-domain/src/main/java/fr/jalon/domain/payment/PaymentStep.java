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
            case ENTER_BANK_DETAILS, VERIFY_BANK_DETAILS, REQUEST -> EnumSet.noneOf(PaymentStep.class);
        };
    }
}
