package fr.jalon.projections.kernel;

import fr.jalon.domain.kernel.ActContext;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was written beside an event: who, under which role, which act, for which day and why. Fr: enveloppe de l'acte.
 *
 * @param effectiveOn legal date, in Paris
 * @param reason compulsory when the legal date was already past
 * @param onBehalfOf the delegating person, if any
 * @param ruleSet version of the rules that judged the act, when the front door knew it
 */
public record Envelope(
        String actor,
        String role,
        String act,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String onBehalfOf,
        @Nullable String ruleSet) {

    /** @throws IllegalArgumentException if a compulsory key is missing: such an event did not come through the front door */
    public static Envelope from(Map<String, ?> metaData) {
        ActContext act = ActContext.from(metaData);
        return new Envelope(
                act.actor(),
                act.role().name(),
                act.act(),
                act.effectiveOn(),
                act.reason(),
                text(metaData, ActContext.COMMAND_ID_KEY),
                text(metaData, ActContext.CORRELATION_ID_KEY),
                text(metaData, ActContext.CAUSATION_ID_KEY),
                text(metaData, ActContext.ON_BEHALF_OF_KEY),
                text(metaData, ActContext.RULE_SET_KEY));
    }

    private static @Nullable String text(Map<String, ?> metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }
}
