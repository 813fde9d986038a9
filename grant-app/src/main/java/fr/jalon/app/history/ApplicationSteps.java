package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.INSTRUCTOR;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.application.command.ApplicationCommand.AbandonApplication;
import fr.jalon.domain.application.command.ApplicationCommand.AcknowledgeReceipt;
import fr.jalon.domain.application.command.ApplicationCommand.ClassifyTerritory;
import fr.jalon.domain.application.command.ApplicationCommand.CompleteAppraisal;
import fr.jalon.domain.application.command.ApplicationCommand.DeclareAdmissible;
import fr.jalon.domain.application.command.ApplicationCommand.DeclareInadmissible;
import fr.jalon.domain.application.command.ApplicationCommand.EnterSession;
import fr.jalon.domain.application.command.ApplicationCommand.ReceiveComplement;
import fr.jalon.domain.application.command.ApplicationCommand.RecordOpinion;
import fr.jalon.domain.application.command.ApplicationCommand.RequestComplement;
import fr.jalon.domain.application.command.ApplicationCommand.ReviseDraft;
import fr.jalon.domain.application.command.ApplicationCommand.SubmitApplication;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Opinion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The acts on one application, from the draft to the agenda of a jury. */
final class ApplicationSteps {
    private static final List<String> MISSING = List.of(
            "Titre d'occupation des locaux",
            "Devis des équipements",
            "Statuts à jour",
            "Comptes du dernier exercice",
            "Plan de financement signé",
            "Lettre d'engagement d'un partenaire");

    private static final List<String> INADMISSIBLE = List.of(
            "Pas de local adapté à une activité de production", "Structure non déclarée à la date de clôture",
            "Pas de stratégie de ressources humaines", "Territoire hors des catégories de l'appel");

    private final Diary diary;
    private final Candidate candidate;
    private final Dice dice;
    private final String id;

    ApplicationSteps(Diary diary, Candidate candidate, Dice dice) {
        this.diary = diary;
        this.candidate = candidate;
        this.dice = dice;
        this.id = candidate.dossierId();
    }

    void draft(LocalDate day, boolean republicanCommitment) {
        boolean association = candidate.legalForm() == LegalForm.ASSOCIATION;
        diary.on(day, INSTRUCTOR, candidate.draft(association && republicanCommitment));
    }

    void revise(LocalDate day, boolean republicanCommitment) {
        boolean association = candidate.legalForm() == LegalForm.ASSOCIATION;
        diary.on(
                day,
                INSTRUCTOR,
                new ReviseDraft(
                        id,
                        candidate.title(),
                        candidate.sectors(),
                        candidate.requestedCents(),
                        candidate.eligibleCostCents(),
                        association && republicanCommitment));
    }

    void submit(Instant at) {
        diary.at(at, INSTRUCTOR, new SubmitApplication(id));
    }

    void acknowledge(LocalDate day) {
        diary.on(day, INSTRUCTOR, new AcknowledgeReceipt(id));
    }

    /** Asks for one document, and returns its name. */
    String requestComplement(LocalDate day) {
        String missing = dice.pick(MISSING);
        diary.on(day, INSTRUCTOR, new RequestComplement(id, List.of(missing)));
        return missing;
    }

    void receiveComplement(LocalDate day, String missing) {
        diary.on(day, INSTRUCTOR, new ReceiveComplement(id, List.of(missing)));
    }

    void abandon(LocalDate day) {
        diary.on(day, INSTRUCTOR, new AbandonApplication(id));
    }

    void declareAdmissible(LocalDate day) {
        diary.on(day, INSTRUCTOR, new DeclareAdmissible(id));
    }

    void declareInadmissible(LocalDate day) {
        diary.on(day, INSTRUCTOR, new DeclareInadmissible(id, List.of(dice.pick(INADMISSIBLE))));
    }

    void classify(LocalDate day) {
        String evidence = switch (candidate.territory()) {
            case RURAL -> "Grille communale de densité";
            case SMALL_MEDIUM_TOWN -> "Liste des petites et moyennes villes";
            case QPV_IN -> "Adresse dans le périmètre du quartier prioritaire";
            case QPV_NEAR -> "Adresse à moins de 500 m du quartier prioritaire";
        };
        diary.on(day, INSTRUCTOR, new ClassifyTerritory(id, candidate.territory(), "2021-fictive", evidence));
    }

    void recordOpinion(LocalDate day, boolean favourable) {
        Opinion sense = favourable ? Opinion.FAVOURABLE : dice.pick(List.of(Opinion.values()));
        diary.on(day, INSTRUCTOR, new RecordOpinion(id, "Préfecture de région (fictif)", sense, "Avis du territoire"));
    }

    void completeAppraisal(LocalDate day) {
        diary.on(
                day,
                INSTRUCTOR,
                new CompleteAppraisal(
                        id,
                        "Rapport d'instruction : " + candidate.title() + ", "
                                + candidate.commune().name()));
    }

    void enterSession(LocalDate day, String sessionId) {
        diary.on(day, MANAGER, new EnterSession(id, sessionId));
    }

    void withdraw(LocalDate day, String grounds) {
        diary.on(day, INSTRUCTOR, new WithdrawDossier(id, grounds));
    }
}
