package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.INSTRUCTOR;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.undertaking.command.UndertakingCommand.DeclareAid;
import fr.jalon.domain.undertaking.command.UndertakingCommand.JoinUndertaking;
import fr.jalon.domain.undertaking.command.UndertakingCommand.RegisterUndertaking;
import java.time.LocalDate;

/** The aid stacks of the few companies that told of earlier aid. */
final class Undertakings {
    /** First number of the companies that are no candidates. */
    private static final int LINKED = 90_000;

    private static final int SIREN_DIGITS = 9;

    private final Agenda agenda;
    private final long seed;
    private int linked;

    Undertakings(Agenda agenda, long seed) {
        this.agenda = agenda;
        this.seed = seed;
    }

    /** @param granted day of the earlier aid, some time before {@code day} */
    void declareAid(LocalDate day, String siren, long cents, LocalDate granted) {
        diary(siren)
                .on(day, INSTRUCTOR, new RegisterUndertaking(siren))
                .on(
                        day,
                        INSTRUCTOR,
                        new DeclareAid(siren, "Région (aide fictive)", AidBasis.DE_MINIMIS, cents, granted));
    }

    /** A company with aid of its own turns out to be linked to {@code head}, and counts with it from then on. */
    void joinTo(LocalDate day, String head, LocalDate granted) {
        String company = FictionalIdentity.siret(LINKED + ++linked).substring(0, SIREN_DIGITS);
        declareAid(day, company, 12_000_00L, granted);
        diary(company).on(day.plusDays(1), INSTRUCTOR, new JoinUndertaking(company, head, "Organigramme fictif"));
    }

    private Diary diary(String siren) {
        return new Diary(agenda, siren, new Dice(seed, "undertaking " + siren));
    }
}
