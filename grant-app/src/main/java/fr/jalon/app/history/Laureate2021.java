package fr.jalon.app.history;

import static fr.jalon.app.history.Twist.*;

import fr.jalon.domain.kernel.Instalment;
import java.time.LocalDate;
import java.util.Set;

/** What happens to one laureate of the call of 2021-22 after its label: incubation, grant, payments, support, closing. */
final class Laureate2021 {
    private static final LocalDate SUPPORT = LocalDate.of(2023, 1, 9);
    private static final String SUPPORT_NOTED_LATE =
            "Accompagnement commencé en janvier 2023 avec tous les lauréats, noté une fois l'avance versée";

    private final Wave2021 wave;
    private final Folder folder;
    private final Set<Twist> twists;
    private final Dice dice;

    /** @param rank from 0, among the laureates of the wave; a few ranks have a life of their own */
    Laureate2021(Wave2021 wave, Folder folder, int rank) {
        this.wave = wave;
        this.folder = folder;
        this.twists = Twist.of(wave.number(), rank);
        this.dice = folder.dice();
    }

    void write() {
        LocalDate attested = incubate();
        agree(attested);
        pay(Instalment.ADVANCE, wave.advanceFrom());
        support();
        amend();
        pay(Instalment.INTERIM, wave.interimFrom());
        follow();
        new Ending2021(wave, folder, twists).write();
    }

    /** @return the day of the attestation */
    private LocalDate incubate() {
        IncubationSteps steps = folder.incubation();
        LocalDate start = Days.orMonday(wave.incubationFrom().plusDays(dice.between(0, 9)));
        steps.start(start);
        steps.workshop(Days.orMonday(start.plusDays(dice.between(14, 35))));
        if (twists.contains(WORKSHOP_NOTED_LATE)) {
            LocalDate held = Days.orFriday(start.plusDays(50));
            steps.workshopNotedLate(
                    Days.orMonday(start.plusDays(75)), held, "Feuille de présence reçue après la séance");
        }
        steps.acceptDeliverables(Days.orMonday(start.plusDays(dice.between(85, 105))), 4);
        LocalDate ends = start.plusMonths(4);
        if (twists.contains(INCUBATION_EXTENDED)) {
            steps.extend(Days.orFriday(ends.minusDays(12)), 1);
            ends = ends.plusMonths(1);
        }
        LocalDate attested = Days.orMonday(ends.plusDays(dice.between(0, 6)));
        steps.attest(attested);
        return attested;
    }

    private void agree(LocalDate attested) {
        GrantSteps steps = folder.grant();
        LocalDate planned = wave.proposalFrom().plusDays(dice.between(0, 10));
        LocalDate soonest = attested.plusDays(8);
        LocalDate proposed = Days.orMonday(planned.isBefore(soonest) ? soonest : planned);
        steps.propose(proposed);
        steps.award(Days.orMonday(proposed.plusDays(dice.between(5, 9))));
        steps.draftAgreement(Days.orMonday(proposed.plusDays(dice.between(12, 15))));
        steps.recordBeneficiarySignature(Days.orMonday(proposed.plusDays(dice.between(20, 27))));
        LocalDate signed = Days.orMonday(proposed.plusDays(dice.between(30, 38)));
        steps.sign(signed);
        steps.notifyAgreement(Days.orMonday(signed.plusDays(2)));
        folder.accounts().enter(Days.orMonday(signed.plusDays(5)));
        folder.accounts().verify(Days.orMonday(signed.plusDays(8)));
        LocalDate begun = Days.orMonday(signed.plusDays(dice.between(10, 24)));
        if (twists.contains(START_NOTED_LATE)) {
            steps.declareStartLate(
                    begun.plusDays(7), begun.minusDays(3), "Bon de commande transmis après le début des travaux");
        } else {
            steps.declareStart(begun);
        }
        if (twists.contains(GUARANTEED_ADVANCE)) {
            folder.payments().guarantee(Days.orMonday(begun.plusDays(4)));
        }
    }

    private void pay(Instalment instalment, LocalDate from) {
        PaymentSteps steps = folder.payments();
        LocalDate day = Days.orMonday(from.plusDays(dice.between(0, wave.spreadDays())));
        boolean advance = instalment == Instalment.ADVANCE;
        if (!advance && twists.contains(INTERIM_REQUEST_RETURNED)) {
            steps.requestReturned(day, instalment);
            day = Days.orMonday(day.plusDays(12));
        }
        if (twists.contains(advance ? ADVANCE_SUSPENDED : INTERIM_SUSPENDED)) {
            steps.payAfterSuspension(day, instalment);
        } else if (!advance && twists.contains(INTERIM_REQUISITIONED)) {
            steps.payOnRequisition(day, instalment);
        } else if (twists.contains(advance ? ADVANCE_SENT_BACK : INTERIM_SENT_BACK)) {
            steps.payTwice(day, instalment);
        } else {
            steps.pay(day, instalment);
        }
    }

    /** Support ran from January 2023 for all; where the payment of the advance came later, it was recorded later. */
    private void support() {
        LocalDate start = Days.orMonday(SUPPORT.plusDays(dice.between(0, 9)));
        if (folder.diary().today().isBefore(start)) {
            folder.support().start(start);
        } else {
            folder.support().startNotedLate(folder.diary().today(), start, SUPPORT_NOTED_LATE);
        }
    }

    /** In the year after that of the signature. */
    private void amend() {
        LocalDate day = Days.orMonday(wave.interimFrom().minusDays(40 - dice.between(0, 12)));
        if (twists.contains(TERM_EXTENDED)) {
            folder.grant().extendTerm(day, 6);
        }
        if (twists.contains(GRANT_REDUCED)) {
            folder.grant().reduce(day, 20_000_00L);
        }
    }

    private void follow() {
        SupportSteps steps = folder.support();
        LocalDate today = folder.diary().today();
        steps.visit(Days.orMonday(today.plusDays(dice.between(5, 20))));
        steps.report(Days.orMonday(latest(today, LocalDate.of(2024, 5, 13)).plusDays(dice.between(1, 30))), 2023);
        steps.indicators(Days.orMonday(folder.diary().today().plusDays(dice.between(2, 12))));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
