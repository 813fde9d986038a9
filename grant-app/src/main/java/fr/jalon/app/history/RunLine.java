package fr.jalon.app.history;

import fr.jalon.domain.paymentrun.EndToEnd;

/**
 * One payment of a run.
 *
 * @param attempt 1, or one more than the times it was reissued
 * @param comesBack whether the bank sends it back
 */
record RunLine(String dossierId, int payment, int attempt, long cents, boolean comesBack) {
    /** The name that the bank gives back. */
    String endToEndId() {
        return EndToEnd.of(dossierId, payment, attempt);
    }
}
