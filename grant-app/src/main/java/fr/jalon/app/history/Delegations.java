package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.AUTHORITY;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.delegation.command.DelegationCommand.GrantDelegation;
import fr.jalon.domain.delegation.command.DelegationCommand.RevokeDelegation;
import java.time.LocalDate;

/** The delegations of signature, all invented: one in force since 2022, one that ended, one taken back, one for small amounts. */
final class Delegations {
    static final String IN_FORCE = "delegation-authority-2022";

    private static final long MILLION = 1_000_000_00L;
    private static final long SMALL = 100_000_00L;

    private final Diary diary;

    Delegations(Agenda agenda, long seed) {
        this.diary = new Diary(agenda, "delegations", new Dice(seed, "delegations"));
    }

    void write() {
        grant("delegation-authority-2021", "2021-10-01", "2021-12-31", MILLION);
        grant(IN_FORCE, "2022-01-01", "2035-12-31", MILLION);
        grant("delegation-authority-interim", "2022-02-01", "2023-12-31", MILLION);
        diary.on(
                LocalDate.parse("2022-09-01"),
                MANAGER,
                new RevokeDelegation("delegation-authority-interim", "Fin de l'intérim"));
        grant("delegation-authority-small", "2022-10-03", "2035-12-31", SMALL);
    }

    private void grant(String id, String from, String until, long maxCents) {
        LocalDate day = LocalDate.parse(from);
        String act = "Arrêté fictif portant délégation de signature, " + id;
        diary.on(
                day, MANAGER, new GrantDelegation(id, AUTHORITY, "", maxCents, day, LocalDate.parse(until), act, true));
    }
}
