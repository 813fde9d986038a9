package fr.jalon.domain.application.command;

import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.MayBeEmpty;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Prose;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.VaultToken;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of an application. Amounts in euro cents. */
public sealed interface ApplicationCommand extends DossierCommand {
    /**
     * Opens a dossier in a wave. Fr: ouvrir un brouillon.
     *
     * @param siteSiret SIRET of the place, which tells one site from another
     * @param commune INSEE code, five characters
     * @param republicanCommitment whether the contract of republican commitment is signed (associations)
     */
    record DraftApplication(
            @TargetAggregateIdentifier String dossierId,
            String callId,
            int wave,
            String applicant,
            LegalForm legalForm,
            String siteSiret,
            String projectTitle,
            String commune,
            List<Sector> sectors,
            long requestedCents,
            long eligibleCostCents,
            boolean republicanCommitment,
            VaultToken contactName,
            VaultToken contactEmail)
            implements ApplicationCommand {}

    /** Replaces what a draft says. Fr: modifier le brouillon. */
    record ReviseDraft(
            @TargetAggregateIdentifier String dossierId,
            String projectTitle,
            List<Sector> sectors,
            long requestedCents,
            long eligibleCostCents,
            boolean republicanCommitment)
            implements ApplicationCommand {}

    /** Hands the file in; the wave must be open. Fr: déposer le dossier. */
    record SubmitApplication(@TargetAggregateIdentifier String dossierId) implements ApplicationCommand {}

    /** Acknowledges receipt, which starts the legal clocks. Fr: accuser réception. */
    record AcknowledgeReceipt(@TargetAggregateIdentifier String dossierId) implements ApplicationCommand {}

    /** Asks for missing documents, which stops the clocks. Fr: demander des pièces complémentaires. */
    record RequestComplement(@TargetAggregateIdentifier String dossierId, List<String> missing)
            implements ApplicationCommand {}

    /** Records what was missing, which starts the clocks again. Fr: enregistrer les compléments. */
    record ReceiveComplement(@TargetAggregateIdentifier String dossierId, List<String> received)
            implements ApplicationCommand {}

    /** Closes a file whose complements never came. Fr: constater l'abandon. */
    record AbandonApplication(@TargetAggregateIdentifier String dossierId) implements ApplicationCommand {}

    /** Fr: déclarer recevable. */
    record DeclareAdmissible(@TargetAggregateIdentifier String dossierId) implements ApplicationCommand {}

    /** Fr: déclarer irrecevable. */
    record DeclareInadmissible(@TargetAggregateIdentifier String dossierId, List<String> reasons)
            implements ApplicationCommand {}

    /** Silence for the whole delay makes the file admissible. Sent by the product only. Fr: recevabilité tacite. */
    record DeemAdmissible(@TargetAggregateIdentifier String dossierId) implements ApplicationCommand {}

    /** States which kind of territory the place belongs to, and on which evidence. Fr: classer le territoire. */
    record ClassifyTerritory(
            @TargetAggregateIdentifier String dossierId,
            TerritoryClass territory,
            String geographyVersion,
            @Prose String evidence)
            implements ApplicationCommand {}

    /** Records the opinion of a body consulted. Fr: recueillir un avis. */
    record RecordOpinion(
            @TargetAggregateIdentifier String dossierId,
            String body,
            Opinion sense,
            @MayBeEmpty @Prose String comment) implements ApplicationCommand {}

    /** Ends the appraisal with a report. Fr: achever l'instruction. */
    record CompleteAppraisal(
            @TargetAggregateIdentifier String dossierId,
            @Prose String report) implements ApplicationCommand {}

    /** Moves the date at which silence would mean refusal. Fr: proroger le délai d'instruction. */
    record ExtendDecisionPeriod(
            @TargetAggregateIdentifier String dossierId,
            LocalDate until,
            @Prose String grounds) implements ApplicationCommand {}

    /** Silence for the whole delay means refusal. Sent by the product only. Fr: rejet implicite. */
    record RejectBySilence(@TargetAggregateIdentifier String dossierId) implements ApplicationCommand {}

    /** Puts the file on the agenda of a jury session. Fr: inscrire au comité. */
    record EnterSession(@TargetAggregateIdentifier String dossierId, String sessionId) implements ApplicationCommand {}

    /** Records that the session kept the file. Sent by the product only. Fr: sélectionné. */
    record SelectApplication(@TargetAggregateIdentifier String dossierId, String sessionId, int rank)
            implements ApplicationCommand {}

    /** Records that the session put the file on the waiting list. Sent by the product only. Fr: liste d'attente. */
    record WaitlistApplication(@TargetAggregateIdentifier String dossierId, String sessionId, int rank)
            implements ApplicationCommand {}

    /** Records that the session did not keep the file. Sent by the product only. Fr: non retenu. */
    record TurnDownApplication(
            @TargetAggregateIdentifier String dossierId, String sessionId, int rank, List<String> reasons)
            implements ApplicationCommand {}

    /** Takes a file from the waiting list, when a place is free. Fr: repêcher. */
    record PromoteFromWaitingList(
            @TargetAggregateIdentifier String dossierId,
            @Prose String grounds) implements ApplicationCommand {}
}
