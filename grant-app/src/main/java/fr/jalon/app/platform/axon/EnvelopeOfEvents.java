package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.ActContext;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Copies the envelope of a command to each event it leads to, with a fresh random number, so that nobody can guess a short event from
 * its published hash.
 */
final class EnvelopeOfEvents implements CorrelationDataProvider {
    /** Fingerprint of the act as asked, to tell a retry from another act under the same identifier. */
    static final String COMMAND_HASH_KEY = "commandHash";

    private static final int NONCE_BYTES = 16;

    /** What the sender had seen of the stream is not part of the fact. */
    private static final List<String> COPIED = List.of(
            ActContext.ACTOR_KEY,
            ActContext.ROLE_KEY,
            ActContext.ACT_KEY,
            ActContext.EFFECTIVE_ON_KEY,
            ActContext.AT_KEY,
            ActContext.REASON_KEY,
            ActContext.COMMAND_ID_KEY,
            ActContext.CORRELATION_ID_KEY,
            ActContext.CAUSATION_ID_KEY,
            ActContext.ON_BEHALF_OF_KEY,
            COMMAND_HASH_KEY);

    private final SecureRandom random = new SecureRandom();

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> envelope = new HashMap<>();
        for (String key : COPIED) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                envelope.put(key, value);
            }
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        envelope.put(ActContext.NONCE_KEY, Base64.getEncoder().encodeToString(nonce));
        return envelope;
    }
}
