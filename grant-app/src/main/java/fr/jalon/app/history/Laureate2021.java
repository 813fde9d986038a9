package fr.jalon.app.history;

import fr.jalon.domain.kernel.Instalment;
import java.time.LocalDate;

/** What happens to one laureate of the call of 2021-22 after its label: incubation, grant, payments, support, closing. */
final class Laureate2021 {
    private static final LocalDate SUPPORT = LocalDate.of(2023, 1, 9);
    private static final String SUPPORT_NOTED_LATE =
            "Accompagnement commencé en janvier 2023 avec tous les lauréats, noté une fois la convention notifiée";

    private final Wave2021 wave;
    private final Folder folder;
    private final int rank;
    private final Dice dice;

    /** @param rank from 0, among the laureates of the wave; a few ranks have a life of their own */
    Laureate2021(Wave2021 wave, Folder folder, int rank) {
        this.wave = wave;
        this.folder = folder;
        this.rank = rank;
        this.dice = folder.dice();
    }

    void write() {
        LocalDate attested = incubate();
        agree(attested);
        pay(Instalment.ADVANCE, wave.advanceFrom());
        support();
        pay(Instalment.INTERIM, wave.interimFrom());
        follow();
        if (!is(3, 7, 8, 9)) {
            pay(Instalment.BALANCE, wave.balanceFrom());
        }
        close();
    }

    private boolean is(int waveNumber, int... ranks) {
        for (int one : ranks) {
            if (wave.number() == waveNumber && rank == one) {
                return true;
            }
        }
        return false;
    }

    /** @return the day of the attestation */
    private LocalDate incubate() {
        IncubationSteps steps = folder.incubation();
        LocalDate start = Days.orMonday(wave.incubationFrom().plusDays(dice.between(0, 9)));
        steps.start(start);
        steps.workshop(Days.orMonday(start.plusDays(dice.between(14, 35))));
        if (is(1, 2)) {
            LocalDate held = Days.orFriday(start.plusDays(50));
            steps.workshopNotedLate(
                    Days.orMonday(start.plusDays(75)), held, "Feuille de présence reçue après la séance");
        }
        steps.acceptDeliverables(Days.orMonday(start.plusDays(dice.between(85, 105))), 4);
        LocalDate ends = start.plusMonths(4);
        if (is(1, 9) || is(3, 15)) {
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
        steps.enterBankDetails(Days.orMonday(signed.plusDays(5)));
        steps.verifyBankDetails(Days.orMonday(signed.plusDays(8)));
        LocalDate begun = Days.orMonday(signed.plusDays(dice.between(10, 24)));
        if (is(2, 5)) {
            steps.declareStartLate(
                    begun.plusDays(7), begun.minusDays(3), "Bon de commande transmis après le début des travaux");
        } else {
            steps.declareStart(begun);
        }
    }

    private void pay(Instalment instalment, LocalDate from) {
        PaymentSteps steps = folder.payments();
        LocalDate day = Days.orMonday(from.plusDays(dice.between(0, wave.spreadDays())));
        boolean suspended = is(1, 4) && instalment == Instalment.INTERIM
                || is(2, 7) && instalment == Instalment.ADVANCE
                || is(3, 20) && instalment == Instalment.INTERIM;
        if (is(2, 3) && instalment == Instalment.INTERIM) {
            steps.requestReturned(day, instalment);
            day = Days.orMonday(day.plusDays(12));
        }
        if (suspended) {
            steps.payAfterSuspension(day, instalment);
        } else {
            steps.pay(day, instalment);
        }
    }

    /** Support ran from January 2023 for all; where the agreement came later, it was recorded later. */
    private void support() {
        LocalDate start = Days.orMonday(SUPPORT.plusDays(dice.between(0, 9)));
        if (folder.diary().today().isBefore(start)) {
            folder.support().start(start);
        } else {
            folder.support().startNotedLate(folder.diary().today(), start, SUPPORT_NOTED_LATE);
        }
    }

    private void follow() {
        SupportSteps steps = folder.support();
        LocalDate today = folder.diary().today();
        steps.visit(Days.orMonday(today.plusDays(dice.between(5, 20))));
        steps.report(Days.orMonday(latest(today, LocalDate.of(2024, 5, 13)).plusDays(dice.between(1, 30))), 2023);
        steps.indicators(Days.orMonday(folder.diary().today().plusDays(dice.between(2, 12))));
    }

    private void close() {
        SupportSteps steps = folder.support();
        LocalDate ends = LocalDate.of(2025, 1, 20);
        steps.visit(Days.orMonday(LocalDate.of(2024, 12, 2).plusDays(dice.between(0, 12))));
        steps.indicators(Days.orMonday(ends.minusDays(4)));
        if (is(3, 30, 31)) {
            return;
        }
        LocalDate ended = Days.orMonday(ends.plusDays(dice.between(3, 15)));
        steps.end(ended);
        steps.report(Days.orMonday(ended.plusDays(dice.between(8, 20))), 2024);
        if (!is(3, 7, 8, 9)) {
            steps.close(Days.orMonday(ended.plusDays(dice.between(22, 45))));
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
