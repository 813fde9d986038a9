package fr.jalon.app.history;

/** A candidate, and everything needed to write the acts of its dossier. */
final class Folder {
    private final Candidate candidate;
    private final Diary diary;
    private final Dice dice;
    private final ApplicationSteps application;
    private final IncubationSteps incubation;
    private final GrantSteps grant;
    private final AccountSteps accounts;
    private final PaymentSteps payments;
    private final RecoverySteps recoveries;
    private final SupportSteps support;

    Folder(Office office, Candidate candidate) {
        this.candidate = candidate;
        this.dice = new Dice(office.seed(), "acts of " + candidate.dossierId());
        this.diary = new Diary(office.agenda(), candidate.dossierId(), dice);
        this.application = new ApplicationSteps(diary, candidate, dice);
        this.incubation = new IncubationSteps(diary, candidate, dice);
        this.accounts = new AccountSteps(diary, candidate);
        this.payments = new PaymentSteps(diary, candidate, office, accounts);
        this.grant = new GrantSteps(diary, candidate, office.ledger(), payments);
        this.recoveries = new RecoverySteps(diary, candidate);
        this.support = new SupportSteps(diary, candidate, dice, office.papers());
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

    AccountSteps accounts() {
        return accounts;
    }

    PaymentSteps payments() {
        return payments;
    }

    RecoverySteps recoveries() {
        return recoveries;
    }

    SupportSteps support() {
        return support;
    }
}
