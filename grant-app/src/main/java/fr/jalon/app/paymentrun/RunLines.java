package fr.jalon.app.paymentrun;

import java.util.List;

/** Where the transfers are that a bank names. */
interface RunLines {
    /** A transfer of a run, by our ids. */
    record Held(String runId, String endToEndId) {}

    /** Whether all that was recorded so far is among them. */
    boolean areComplete();

    /** The same, asked while nobody can record anything: waits for nothing. */
    boolean areCompleteNow();

    /** Those whose end-to-end id, or whose run, a bank may know under {@code reference}; more may be given than fit. */
    List<Held> find(String reference);
}
