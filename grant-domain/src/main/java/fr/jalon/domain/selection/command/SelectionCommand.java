package fr.jalon.domain.selection.command;

import fr.jalon.domain.kernel.MayBeEmpty;
import fr.jalon.domain.kernel.Prose;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a jury session. Marks are whole points; a member is known by actor id. */
public sealed interface SelectionCommand {
    String sessionId();

    /** Calls the jury of a wave together. Fr: convoquer le comité. */
    record ConveneSession(
            @TargetAggregateIdentifier String sessionId,
            String callId,
            int wave,
            LocalDate heldOn,
            List<String> members)
            implements SelectionCommand {}

    /** Puts a file on the agenda. Sent by the product only. Fr: inscrire un dossier. */
    record PlaceFile(
            @TargetAggregateIdentifier String sessionId,
            String dossierId,
            String callId,
            int wave,
            List<String> appraisedBy)
            implements SelectionCommand {}

    /** Takes a withdrawn file off the agenda. Sent by the product only. Fr: retirer un dossier. */
    record RemoveFile(@TargetAggregateIdentifier String sessionId, String dossierId) implements SelectionCommand {}

    /**
     * Declares the member's interests over the whole agenda, none being an answer; an interest recuses the member from the file.
     * Fr: déclarer ses intérêts.
     */
    record DeclareInterests(
            @TargetAggregateIdentifier String sessionId,
            List<String> inDossiers,
            @MayBeEmpty String nature) implements SelectionCommand {}

    /** Opens the session once the quorum is there. Fr: constater le quorum. */
    record OpenSession(@TargetAggregateIdentifier String sessionId, List<String> present) implements SelectionCommand {}

    /** Gives one member's marks on one file, criterion by criterion, with why. Fr: noter. */
    record ScoreFile(
            @TargetAggregateIdentifier String sessionId,
            String dossierId,
            Map<String, Integer> marks,
            @Prose String justification)
            implements SelectionCommand {}

    /** Ranks the scored files: the first {@code places} are selected, the next {@code reserves} wait. Fr: classer. */
    record EstablishRanking(@TargetAggregateIdentifier String sessionId, int places, int reserves)
            implements SelectionCommand {}

    /** Signs the minutes: outcomes go to the dossiers and the session is closed for ever. Fr: signer le procès-verbal. */
    record SignMinutes(@TargetAggregateIdentifier String sessionId) implements SelectionCommand {}
}
