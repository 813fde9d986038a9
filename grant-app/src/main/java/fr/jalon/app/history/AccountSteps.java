package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.payment.command.PaymentCommand.EnterBankDetails;
import fr.jalon.domain.payment.command.PaymentCommand.VerifyBankDetails;
import java.time.LocalDate;

/** The acts on the account that a dossier is paid to. */
final class AccountSteps {
    private final Diary diary;
    private final Candidate candidate;

    AccountSteps(Diary diary, Candidate candidate) {
        this.diary = diary;
        this.candidate = candidate;
    }

    void enter(LocalDate day) {
        enter(day, candidate.contact().iban());
    }

    /** The first account is closed. */
    void enterAnother(LocalDate day) {
        enter(day, candidate.contact().otherIban());
    }

    void verify(LocalDate day) {
        diary.on(day, MANAGER, new VerifyBankDetails(candidate.dossierId(), "Rappel au numéro du dossier"));
    }

    private void enter(LocalDate day, PersonalDatum iban) {
        diary.on(day, INSTRUCTOR, new EnterBankDetails(candidate.dossierId(), iban.token()));
    }
}
