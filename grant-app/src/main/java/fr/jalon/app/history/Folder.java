package fr.jalon.app.history;

/** A candidate, and everything needed to write the acts of its dossier. */
final class Folder {
    private final Candidate candidate;
    private final Diary diary;
    private final Dice dice;
    private final ApplicationSteps application;
    private final IncubationSteps incubation;
    private final GrantSteps grant;
    private final PaymentSteps payments;
    private final SupportSteps support;

    Folder(Agenda agenda, Candidate candidate, long seed, Ledger ledger) {
        this.candidate = candidate;
        this.dice = new Dice(seed, "acts of " + candidate.dossierId());
        this.diary = new Diary(agenda, candidate.dossierId(), dice);
        this.application = new ApplicationSteps(diary, candidate, dice);
        this.incubation = new IncubationSteps(diary, candidate, dice);
        this.grant = new GrantSteps(diary, candidate, ledger);
        this.payments = new PaymentSteps(diary, candidate, ledger);
        this.support = new SupportSteps(diary, candidate, dice);
    }

    String id() {
        return candidate.dossierId();
    }

    Candidate candidate() {
        return candidate;
    }

    Diary diary() {
        return diary;
    }

    Dice dice() {
        return dice;
    }

    ApplicationSteps application() {
        return application;
    }

    IncubationSteps incubation() {
        return incubation;
    }

    GrantSteps grant() {
        return grant;
    }

    PaymentSteps payments() {
        return payments;
    }

    SupportSteps support() {
        return support;
    }
}
