package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.AUTHORITY;
import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.payment.command.PaymentCommand.EnterBankDetails;
import fr.jalon.domain.payment.command.PaymentCommand.VerifyBankDetails;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AwardGrant;
import fr.jalon.domain.subsidy.command.SubsidyCommand.DeclareStart;
import fr.jalon.domain.subsidy.command.SubsidyCommand.DraftAgreement;
import fr.jalon.domain.subsidy.command.SubsidyCommand.NotifyAgreement;
import fr.jalon.domain.subsidy.command.SubsidyCommand.ProposeAmount;
import fr.jalon.domain.subsidy.command.SubsidyCommand.RecordBeneficiarySignature;
import fr.jalon.domain.subsidy.command.SubsidyCommand.RefuseGrant;
import fr.jalon.domain.subsidy.command.SubsidyCommand.SignAgreement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The acts on one subsidy, from the amount proposed to the start of the works, and the account it is paid to. */
final class GrantSteps {
    static final String DELEGATION = "delegation-authority-2022";
    private static final int WHOLE_BP = 10_000;

    private final Diary diary;
    private final Candidate candidate;
    private final String id;
    private final Ledger ledger;

    GrantSteps(Diary diary, Candidate candidate, Ledger ledger) {
        this.ledger = ledger;
        this.diary = diary;
        this.candidate = candidate;
        this.id = candidate.dossierId();
    }

    void propose(LocalDate day) {
        diary.on(day, MANAGER, new ProposeAmount(id, candidate.amountCents(), candidate.eligibleCostCents(), rateBp()));
    }

    void refuse(LocalDate day, String reason) {
        diary.on(day, AUTHORITY, new RefuseGrant(id, List.of(reason)));
    }

    void award(LocalDate day) {
        diary.on(
                day,
                AUTHORITY,
                new AwardGrant(id, AidBasis.BLOCK_EXEMPTION, "Régime cadre exempté de notification (fictif)"));
    }

    void draftAgreement(LocalDate day) {
        String number = "CONV-" + id.toUpperCase(Locale.ROOT);
        String purpose = "Équipement partagé et amorçage : " + candidate.title();
        diary.on(
                day,
                INSTRUCTOR,
                new DraftAgreement(
                        id,
                        number,
                        purpose,
                        day.plusMonths(30),
                        "Avance de 30 %, acomptes jusqu'à 80 %, solde sur justificatifs",
                        "Reversement des sommes non employées ou employées à un autre objet"));
    }

    void recordBeneficiarySignature(LocalDate day) {
        diary.on(day, INSTRUCTOR, new RecordBeneficiarySignature(id, day));
    }

    void sign(LocalDate day) {
        diary.on(day, AUTHORITY, new SignAgreement(id, DELEGATION));
        ledger.committed(diary.today().getYear(), candidate.amountCents());
    }

    void notifyAgreement(LocalDate day) {
        diary.on(day, INSTRUCTOR, new NotifyAgreement(id));
    }

    void declareStart(LocalDate day) {
        diary.on(day, INSTRUCTOR, new DeclareStart(id, day, "Bon de commande signé"));
    }

    /** The works began earlier than the day on which it is recorded. */
    void declareStartLate(LocalDate day, LocalDate firstActOn, String reason) {
        diary.on(day, INSTRUCTOR, new DeclareStart(id, firstActOn, "Bon de commande signé"), firstActOn, reason);
    }

    void enterBankDetails(LocalDate day) {
        diary.on(
                day,
                INSTRUCTOR,
                new EnterBankDetails(id, candidate.contact().iban().token()));
    }

    void verifyBankDetails(LocalDate day) {
        diary.on(day, MANAGER, new VerifyBankDetails(id, "Rappel au numéro du dossier"));
    }

    /** The smallest rate that gives the amount. */
    private int rateBp() {
        return Math.toIntExact(Math.ceilDiv(candidate.amountCents() * WHOLE_BP, candidate.eligibleCostCents()));
    }
}
