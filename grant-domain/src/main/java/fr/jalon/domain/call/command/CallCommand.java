package fr.jalon.domain.call.command;

import fr.jalon.domain.kernel.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a call. Amounts in euro cents. */
public sealed interface CallCommand {
    String callId();

    /**
     * Opens a call with its first rule set. Fr: publier l'appel.
     *
     * @param criteria codes of the scoring grid, in tie-break order, each with its highest mark
     * @param ruleSet version of the first rule set, e.g. {@code 2021-1}
     * @param parameters value of each {@code RuleParameter} by key
     */
    record OpenCall(
            @TargetAggregateIdentifier String callId,
            String title,
            String kind,
            String budgetNode,
            boolean fictional,
            Map<String, Integer> criteria,
            String ruleSet,
            Map<String, Long> parameters)
            implements CallCommand {}

    /** Publishes a new version of the rules; dossiers already drafted keep theirs. Fr: publier un rectificatif. */
    record PublishRuleSet(
            @TargetAggregateIdentifier String callId,
            String ruleSet,
            LocalDate validFrom,
            String legalBasis,
            Map<String, Long> parameters)
            implements CallCommand {}

    /** Opens a wave until its closing instant. Fr: ouvrir une vague. */
    record OpenWave(@TargetAggregateIdentifier String callId, int wave, LocalDate opensOn, Instant closesAt)
            implements CallCommand {}

    /** Moves the closing of a wave that is still open. Fr: reporter la clôture. */
    record MoveWaveClosing(
            @TargetAggregateIdentifier String callId,
            int wave,
            Instant closesAt,
            @Prose String grounds) implements CallCommand {}

    /** Closes a wave whose closing instant has passed. Fr: clore une vague. */
    record CloseWave(@TargetAggregateIdentifier String callId, int wave) implements CallCommand {}

    /** Takes note of a submission: the wave must be open and the place not yet in it. Sent by the product only. */
    record RegisterApplication(
            @TargetAggregateIdentifier String callId, int wave, String dossierId, String siteSiret, Instant receivedAt)
            implements CallCommand {}

    /** Takes a dossier out of the register when it is withdrawn before a decision. Sent by the product only. */
    record UnregisterApplication(@TargetAggregateIdentifier String callId, int wave, String dossierId, String siteSiret)
            implements CallCommand {}

    /** Gives a label its number, within the target of the call. Sent by the product only. */
    record RegisterLabel(@TargetAggregateIdentifier String callId, int wave, String dossierId) implements CallCommand {}

    /** Ends a call: no wave can be opened any more. Fr: clore l'appel. */
    record EndCall(@TargetAggregateIdentifier String callId) implements CallCommand {}
}
