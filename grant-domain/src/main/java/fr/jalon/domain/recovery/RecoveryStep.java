package fr.jalon.domain.recovery;

import java.util.EnumSet;
import java.util.Set;

/** Steps of one recovery. Fr: état du reversement. */
public enum RecoveryStep {
    HEARING,
    DROPPED,
    DECIDED,
    ISSUED,
    NOTIFIED,
    CHALLENGED,
    CONFIRMED,
    CANCELLED,
    SETTLED,
    WRITTEN_OFF;

    /** Whether something is still to be heard, decided or collected. */
    public boolean isOpen() {
        return this != DROPPED && this != CANCELLED && this != SETTLED && this != WRITTEN_OFF;
    }

    /** The steps at which a recovery waits for {@code act}. */
    public static Set<RecoveryStep> before(RecoveryAct act) {
        return switch (act) {
            case RECORD_OBSERVATIONS, DROP, DECIDE -> EnumSet.of(HEARING);
            case ISSUE_ORDER -> EnumSet.of(DECIDED);
            case NOTIFY_ORDER -> EnumSet.of(ISSUED);
            case LODGE_CHALLENGE -> EnumSet.of(NOTIFIED);
            case CONFIRM_ORDER -> EnumSet.of(CHALLENGED);
            // On a challenge, which whoever pays meanwhile does not give up; or because the bank has sent back since
            // what it asks for.
            case CANCEL_ORDER -> EnumSet.of(ISSUED, NOTIFIED, CHALLENGED, CONFIRMED, SETTLED);
            case AGREE_PLAN, COLLECT_SUM, SET_OFF, REMIT -> EnumSet.of(NOTIFIED, CHALLENGED, CONFIRMED);
            case WRITE_OFF, DECLARE_CLAIM -> EnumSet.of(DECIDED, ISSUED, NOTIFIED, CHALLENGED, CONFIRMED);
            case OPEN_HEARING, RECORD_INSOLVENCY -> EnumSet.noneOf(RecoveryStep.class);
        };
    }
}
