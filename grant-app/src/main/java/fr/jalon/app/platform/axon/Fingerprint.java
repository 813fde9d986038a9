package fr.jalon.app.platform.axon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.ObjectMapper;

/** SHA-256 of an act as it was asked: command, person, date, reason. Same act, same fingerprint; anything else, another. */
final class Fingerprint {
    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
    }

    String of(Envelope envelope) {
        String asked = String.join(
                "\n",
                envelope.command().getClass().getSimpleName(),
                json.writeValueAsString(envelope.command()),
                envelope.actor(),
                String.valueOf(envelope.effectiveOn()),
                String.valueOf(envelope.reason()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
