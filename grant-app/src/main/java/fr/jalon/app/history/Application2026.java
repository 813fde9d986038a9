package fr.jalon.app.history;

import java.time.LocalDate;

/** The application of one dossier of the call of today, as far as it has come. */
final class Application2026 {
    private final Folder folder;
    private final Stand2026 stand;
    private final LocalDate today;
    private final Dice dice;

    Application2026(Folder folder, Stand2026 stand, LocalDate today) {
        this.folder = folder;
        this.stand = stand;
        this.today = today;
        this.dice = folder.dice();
    }

    /** @param closes days before today on which the wave closes, negative when it is still open */
    void write(LocalDate opensOn, int closes, LocalDate agendaOn, String session) {
        ApplicationSteps steps = folder.application();
        int opened = (int) (today.toEpochDay() - opensOn.toEpochDay());
        LocalDate drafted = ago(opened - dice.between(0, 3));
        steps.draft(drafted, true);
        if (stand == Stand2026.DRAFT) {
            if (dice.oneIn(2)) {
                steps.revise(ago(2), true);
            }
            return;
        }
        int latest = stand == Stand2026.SUBMITTED ? 1 : opened - 8;
        LocalDate submitted = stand == Stand2026.SUBMITTED
                ? ago(latest)
                : ago(dice.between(Math.max(closes + 1, latest - 8), latest));
        steps.submit(Days.at(submitted, dice.between(16, 18), dice.between(0, 59)));
        if (stand == Stand2026.SUBMITTED) {
            return;
        }
        steps.acknowledge(submitted.plusDays(1));
        examine(steps, submitted, agendaOn, session);
    }

    private void examine(ApplicationSteps steps, LocalDate submitted, LocalDate agendaOn, String session) {
        switch (stand) {
            case ACKNOWLEDGED -> {}
            case COMPLEMENT_PENDING -> steps.requestComplement(ago(dice.between(4, 9)));
            case ABANDONED -> {
                steps.requestComplement(submitted.plusDays(4));
                steps.abandon(submitted.plusDays(40));
            }
            case WITHDRAWN -> steps.withdraw(submitted.plusDays(9), "Local perdu");
            case INADMISSIBLE -> steps.declareInadmissible(submitted.plusDays(11));
            default -> {
                steps.declareAdmissible(submitted.plusDays(dice.between(5, 8)));
                appraise(steps, submitted, agendaOn, session);
            }
        }
    }

    private void appraise(ApplicationSteps steps, LocalDate submitted, LocalDate agendaOn, String session) {
        if (stand == Stand2026.ADMISSIBLE) {
            return;
        }
        steps.classify(submitted.plusDays(9));
        if (stand == Stand2026.CLASSIFIED) {
            return;
        }
        steps.recordOpinion(submitted.plusDays(11), !stand.isTurnedDown());
        steps.completeAppraisal(submitted.plusDays(dice.between(13, 16)));
        if (stand != Stand2026.APPRAISED) {
            steps.enterSession(agendaOn, session);
        }
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }
}
