package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.ACCOUNTANT;
import static fr.jalon.app.history.Accounts.AUTHORITY;
import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.MANAGER;
import static fr.jalon.app.history.Accounts.ORDONNATEUR;

import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.recovery.command.RecoveryCommand.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The acts on the one recovery of a dossier. Each goes as far as its name says, a few weeks after the hearing was opened. */
final class RecoverySteps {
    private static final int FIRST = 1;

    private final Diary diary;
    private final String id;
    private long leftCents;

    RecoverySteps(Diary diary, Candidate candidate) {
        this.diary = diary;
        this.id = candidate.dossierId();
    }

    void openHearing(LocalDate day, RecoveryGround ground, long cents) {
        leftCents = cents;
        diary.on(day, MANAGER, new OpenRecoveryHearing(id, FIRST, ground, cents, List.of(reason(ground))));
    }

    void decide(LocalDate day, RecoveryGround ground, long cents) {
        openHearing(day, ground, cents);
        diary.on(
                Days.orMonday(day.plusDays(10)),
                INSTRUCTOR,
                new RecordRecoveryObservations(id, FIRST, "Faits reconnus, délai de paiement demandé"));
        diary.on(
                Days.orMonday(day.plusDays(18)),
                AUTHORITY,
                new DecideRecovery(id, FIRST, cents, List.of(reason(ground), "Observations entendues")));
    }

    void issue(LocalDate day, RecoveryGround ground, long cents) {
        decide(day, ground, cents);
        String number = "TP-" + id.toUpperCase(Locale.ROOT) + "-fictif";
        diary.on(Days.orMonday(day.plusDays(25)), ORDONNATEUR, new IssueRevenueOrder(id, FIRST, number));
    }

    void notifyOrder(LocalDate day, RecoveryGround ground, long cents) {
        issue(day, ground, cents);
        diary.on(Days.orMonday(day.plusDays(30)), ACCOUNTANT, new NotifyRevenueOrder(id, FIRST));
    }

    void challenge(LocalDate day, RecoveryGround ground, long cents) {
        notifyOrder(day, ground, cents);
        LocalDate posted = Days.orMonday(day.plusDays(50));
        diary.on(
                posted.plusDays(3),
                INSTRUCTOR,
                new LodgeChallenge(id, FIRST, posted, "Dépenses écartées à tort selon le bénéficiaire"));
    }

    void confirm(LocalDate day, RecoveryGround ground, long cents) {
        challenge(day, ground, cents);
        diary.on(
                Days.orMonday(day.plusDays(95)),
                ORDONNATEUR,
                new ConfirmRevenueOrder(id, FIRST, List.of("Aucune pièce nouvelle produite")));
    }

    void agreePlan(LocalDate day, int instalments) {
        diary.on(day, ACCOUNTANT, new AgreeRecoveryPlan(id, FIRST, instalments, day.plusDays(20)));
    }

    void collect(LocalDate day, long cents) {
        leftCents -= cents;
        diary.on(day, ACCOUNTANT, new CollectRecovery(id, FIRST, cents, "Virement reçu, référence fictive"));
    }

    /** @return what is left to pay, in cents */
    long left() {
        return leftCents;
    }

    void setOff(LocalDate day) {
        diary.on(
                day,
                ACCOUNTANT,
                new OffsetDebt(id, FIRST, leftCents, "Compensation avec une autre créance du bénéficiaire (fictive)"));
        leftCents = 0;
    }

    void remit(LocalDate day, long cents) {
        leftCents -= cents;
        diary.on(
                day,
                AUTHORITY,
                new RemitDebt(id, FIRST, cents, List.of("Remise gracieuse partielle : trésorerie insuffisante")));
    }

    void recordInsolvency(LocalDate day) {
        diary.on(day, INSTRUCTOR, new RecordInsolvency(id, day.minusDays(4), "BODACC fictif n° 0000"));
    }

    void declareClaim(LocalDate day) {
        diary.on(day, ACCOUNTANT, new DeclareClaim(id, FIRST, "Déclaration au mandataire judiciaire (fictive)"));
    }

    void writeOff(LocalDate day) {
        diary.on(
                day,
                ACCOUNTANT,
                new WriteOffDebt(id, FIRST, "Liquidation clôturée pour insuffisance d'actif (fictive)"));
        leftCents = 0;
    }

    private static String reason(RecoveryGround ground) {
        return switch (ground) {
            case PURPOSE_CHANGED -> "Machine revendue sans autorisation";
            case AID_CEILING_EXCEEDED -> "Aides publiques supérieures au coût du projet";
            case NOT_COMPLETED -> "Projet non réalisé";
            case OVERPAID -> "Versements supérieurs au montant définitif";
            case REPUBLICAN_COMMITMENT_BROKEN -> "Contrat d'engagement républicain méconnu";
            case FRAUD -> "Factures inventées";
        };
    }
}
