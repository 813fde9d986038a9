package fr.jalon.domain.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, when, and why: the envelope of a command, written beside each event it leads to. Fr: contexte de l'acte.
 *
 * <p>The system writes it from the session; nothing in it comes from the form or the request body but {@code effectiveOn} and {@code reason}.
 *
 * @param actor stable id of the person (never a name or an e-mail), or {@code system}
 * @param role the role under which the person acts
 * @param act code of the act, e.g. {@code payment.order}
 * @param effectiveOn legal date of the act, in Paris; today or earlier
 * @param at instant at which the system received the act
 * @param reason why, compulsory when {@code effectiveOn} is before today
 */
public record ActContext(
        String actor,
        Role role,
        String act,
        LocalDate effectiveOn,
        Instant at,
        @Nullable String reason) {

    /** Legal cut-offs are read in this zone, also for overseas applicants. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public static final String SYSTEM = "system";

    public static final String ACTOR_KEY = "actor";
    public static final String ROLE_KEY = "role";
    public static final String ACT_KEY = "act";
    public static final String EFFECTIVE_ON_KEY = "effectiveOn";
    public static final String AT_KEY = "at";
    public static final String REASON_KEY = "reason";
    public static final String COMMAND_ID_KEY = "commandId";
    public static final String CORRELATION_ID_KEY = "correlationId";
    public static final String CAUSATION_ID_KEY = "causationId";
    public static final String ON_BEHALF_OF_KEY = "onBehalfOf";
    public static final String RULE_SET_KEY = "ruleSet";
    public static final String NONCE_KEY = "nonce";
    /** Number of events the sender had seen of the stream; never copied to events. */
    public static final String EXPECTED_VERSION_KEY = "expectedVersion";

    /** @throws IllegalArgumentException if a compulsory key is missing: such a message did not come through the front door */
    public static ActContext from(Map<String, ?> metaData) {
        Object reason = metaData.get(REASON_KEY);
        return new ActContext(
                required(metaData, ACTOR_KEY),
                Role.valueOf(required(metaData, ROLE_KEY)),
                required(metaData, ACT_KEY),
                LocalDate.parse(required(metaData, EFFECTIVE_ON_KEY)),
                Instant.parse(required(metaData, AT_KEY)),
                reason == null ? null : reason.toString());
    }

    /** The Paris date on which the system received the act. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, PARIS);
    }

    public boolean isSystem() {
        return role == Role.SYSTEM;
    }

    private static String required(Map<String, ?> metaData, String key) {
        Object value = metaData.get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    "No " + key + " in the metadata: the message did not pass the front door");
        }
        return value.toString();
    }
}
