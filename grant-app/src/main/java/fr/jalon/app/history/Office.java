package fr.jalon.app.history;

/**
 * What the dossiers of one call share while their acts are written.
 *
 * @param ledger what the call commits and pays, year by year
 * @param runs in which its payments leave
 */
record Office(Agenda agenda, long seed, Papers papers, Ledger ledger, Runs runs) {
    static Office of(Agenda agenda, long seed, Papers papers, String callId) {
        return new Office(agenda, seed, papers, new Ledger(), new Runs(agenda, papers, callId));
    }
}
