package fr.jalon.app.history;

import java.time.Instant;
import java.time.LocalDate;

/** One application to the call of 2021-22, from its draft to the agenda of the jury or to its early end. */
final class Application2021 {
    private final Wave2021 wave;
    private final Fate fate;
    private final LocalDate submittedOn;
    private final ApplicationSteps steps;
    private final Dice dice;

    Application2021(Wave2021 wave, Folder folder, Fate fate, LocalDate submittedOn) {
        this.wave = wave;
        this.fate = fate;
        this.submittedOn = submittedOn;
        this.steps = folder.application();
        this.dice = folder.dice();
    }

    /** @param agendaOn day on which the file is put on the agenda of {@code session} */
    void write(String session, LocalDate agendaOn) {
        LocalDate day = submittedOn;
        boolean committed = wave.number() > 1;
        LocalDate drafted = day.minusDays(dice.between(1, 9));
        steps.draft(drafted.isBefore(wave.opensOn()) ? wave.opensOn() : drafted, committed);
        steps.submit(submission());
        steps.acknowledge(Days.orMonday(day.plusDays(1)));
        if (fate == Fate.WITHDRAWN_EARLY) {
            steps.withdraw(Days.orMonday(day.plusDays(6)), "Local vendu par son propriétaire");
            return;
        }
        if (fate == Fate.ABANDONED) {
            LocalDate asked = Days.orMonday(day.plusDays(3));
            steps.requestComplement(asked);
            steps.abandon(Days.orMonday(asked.plusMonths(1).plusDays(2)));
            return;
        }
        LocalDate examined = Days.orMonday(day.plusDays(dice.between(3, 6)));
        if (dice.oneIn(6)) {
            String missing = steps.requestComplement(examined);
            examined = Days.orMonday(examined.plusDays(dice.between(3, 7)));
            steps.receiveComplement(examined, missing);
        }
        LocalDate admitted = Days.orMonday(earliest(examined.plusDays(dice.between(1, 9)), wave.admissibleBy()));
        if (fate == Fate.INADMISSIBLE) {
            steps.declareInadmissible(admitted);
            return;
        }
        steps.declareAdmissible(admitted);
        LocalDate appraised = Days.orMonday(earliest(admitted.plusDays(dice.between(2, 40)), wave.appraisedBy()));
        steps.classify(admitted);
        if (dice.oneIn(2)) {
            steps.recordOpinion(admitted, fate == Fate.LABELLED);
        }
        steps.completeAppraisal(appraised);
        steps.enterSession(agendaOn, session);
        if (fate == Fate.WITHDRAWN_LATE) {
            steps.withdraw(Days.orMonday(agendaOn.plusDays(1)), "Réponse favorable d'un autre financeur");
        }
    }

    private Instant submission() {
        int lastHour = submittedOn.equals(Days.of(wave.closesAt())) && wave.number() == 2 ? 11 : 21;
        // Late in the day, after a draft that would be of the same day; the second wave closed at noon.
        return Days.at(submittedOn, dice.between(Math.min(lastHour, 16), lastHour), dice.between(0, 58));
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
