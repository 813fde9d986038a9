package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.AUTHORITY;
import static fr.jalon.app.history.Accounts.CONTROLLER;
import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.MANAGER;
import static fr.jalon.app.history.Accounts.PRODUCT;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The acts on one subsidy, from the amount proposed to the start of the works. */
final class GrantSteps {
    private static final int PROJECT_MONTHS = 30;

    private final Diary diary;
    private final Candidate candidate;
    private final String id;
    private final Ledger ledger;
    private final PaymentSteps payments;
    private long cents;
    private LocalDate completionDueOn = LocalDate.MIN;

    GrantSteps(Diary diary, Candidate candidate, Ledger ledger, PaymentSteps payments) {
        this.diary = diary;
        this.candidate = candidate;
        this.ledger = ledger;
        this.payments = payments;
        this.id = candidate.dossierId();
        this.cents = candidate.amountCents();
    }

    void propose(LocalDate day) {
        diary.on(day, MANAGER, new ProposeAmount(id, cents, candidate.eligibleCostCents(), candidate.rateBp()));
    }

    /** Less than was hoped for, at the rate that would have given it all: an amendment may add the rest. */
    void proposeLess(LocalDate day, long lessCents) {
        cents -= lessCents;
        payments.grantIsNow(cents);
        propose(day);
    }

    /** Silence until the day the reservation ends. */
    void lapseReservation(LocalDate day) {
        diary.on(day, PRODUCT, new LapseReservation(id));
    }

    void renewReservation(LocalDate day) {
        diary.on(day, MANAGER, new RenewReservation(id));
    }

    void declarePublicAid(LocalDate day, String source, long otherCents) {
        diary.on(day, INSTRUCTOR, new DeclarePublicAid(id, source, otherCents));
    }

    void refuse(LocalDate day, String reason) {
        diary.on(day, AUTHORITY, new RefuseGrant(id, List.of(reason)));
    }

    void award(LocalDate day) {
        award(day, AidBasis.BLOCK_EXEMPTION, "Régime cadre exempté de notification (fictif)");
    }

    void awardDeMinimis(LocalDate day) {
        award(day, AidBasis.DE_MINIMIS, "Règlement (UE) 2023/2831");
    }

    void draftAgreement(LocalDate day) {
        String number = "CONV-" + id.toUpperCase(Locale.ROOT);
        String purpose = "Équipement partagé et amorçage : " + candidate.title();
        completionDueOn = day.plusMonths(PROJECT_MONTHS);
        diary.on(
                day,
                INSTRUCTOR,
                new DraftAgreement(
                        id,
                        number,
                        purpose,
                        completionDueOn,
                        "Avance de 30 %, acomptes jusqu'à 80 %, solde sur justificatifs",
                        "Reversement des sommes non employées ou employées à un autre objet"));
    }

    void recordBeneficiarySignature(LocalDate day) {
        diary.on(day, INSTRUCTOR, new RecordBeneficiarySignature(id, day));
    }

    void grantVisa(LocalDate day) {
        diary.on(day, CONTROLLER, new GrantVisa(id, "Visa fictif n° " + id, cents));
    }

    void refuseVisa(LocalDate day) {
        diary.on(day, CONTROLLER, new RefuseVisa(id, cents, List.of("Plan de financement non bouclé")));
    }

    void overruleVisa(LocalDate day) {
        diary.on(day, AUTHORITY, new OverruleVisa(id, "Lettre fictive du ministre chargé du budget"));
    }

    void sign(LocalDate day) {
        diary.on(day, AUTHORITY, new SignAgreement(id, Delegations.IN_FORCE));
        ledger.committed(diary.today().getYear(), cents);
    }

    void notifyAgreement(LocalDate day) {
        diary.on(day, INSTRUCTOR, new NotifyAgreement(id));
    }

    /** The project gets more time. */
    void extendTerm(LocalDate day, int months) {
        completionDueOn = completionDueOn.plusMonths(months);
        amend(day, "Retard de livraison des machines");
    }

    /** What is given up was committed in an earlier year: its AE are lost. */
    void reduce(LocalDate day, long lessCents) {
        cents -= lessCents;
        amend(day, "Équipement abandonné d'un commun accord");
    }

    void increase(LocalDate day, long moreCents) {
        cents += moreCents;
        ledger.committed(day.getYear(), moreCents);
        amend(day, "Renchérissement constaté des équipements");
    }

    void declareStart(LocalDate day) {
        diary.on(day, INSTRUCTOR, new DeclareStart(id, day, "Bon de commande signé"));
    }

    /** The works began earlier than the day on which it is recorded. */
    void declareStartLate(LocalDate day, LocalDate firstActOn, String reason) {
        diary.on(day, INSTRUCTOR, new DeclareStart(id, firstActOn, "Bon de commande signé"), firstActOn, reason);
    }

    private void award(LocalDate day, AidBasis basis, String scheme) {
        diary.on(day, AUTHORITY, new AwardGrant(id, basis, scheme));
    }

    /** Each dossier has one amendment at most. */
    private void amend(LocalDate day, String grounds) {
        payments.grantIsNow(cents);
        diary.on(
                day,
                AUTHORITY,
                new AmendAgreement(id, 1, cents, completionDueOn, false, Delegations.IN_FORCE, grounds));
    }
}
