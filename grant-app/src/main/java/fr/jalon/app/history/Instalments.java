package fr.jalon.app.history;

import fr.jalon.domain.kernel.Instalment;

/** What a dossier may ask, in cents: a share of the grant as it now stands, less what it asked before. */
final class Instalments {
    private static final int ADVANCE_PERCENT = 30;
    private static final int GUARANTEED_ADVANCE_PERCENT = 60;
    private static final int BEFORE_BALANCE_PERCENT = 80;

    private long grantCents;
    private int advancePercent = ADVANCE_PERCENT;
    private long askedCents;

    Instalments(long grantCents) {
        this.grantCents = grantCents;
    }

    /** Asks all that may be asked as {@code instalment}. */
    long ask(Instalment instalment) {
        long cents = switch (instalment) {
            case ADVANCE -> advance();
            case INTERIM -> grantCents * BEFORE_BALANCE_PERCENT / 100 - askedCents;
            case BALANCE -> grantCents - askedCents;
        };
        askedCents += cents;
        return cents;
    }

    /** A request was returned. */
    void giveBack(long cents) {
        askedCents -= cents;
    }

    /** @return the advance that a guarantee allows */
    long guarantee() {
        advancePercent = GUARANTEED_ADVANCE_PERCENT;
        return advance();
    }

    /** An amendment changed the grant, or its final amount is fixed. */
    void grantIsNow(long cents) {
        grantCents = cents;
    }

    long grant() {
        return grantCents;
    }

    /** All that was asked, what was returned left out. */
    long asked() {
        return askedCents;
    }

    /** Asked over what the grant now is. */
    long overpaid() {
        return Math.max(0, askedCents - grantCents);
    }

    private long advance() {
        return grantCents * advancePercent / 100;
    }
}
