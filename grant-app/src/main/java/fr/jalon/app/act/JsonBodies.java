package fr.jalon.app.act;

import fr.jalon.app.platform.web.BadParameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of acts: one JSON object, small and flat, without doubled keys and with nothing after it. */
@Component
class JsonBodies {
    private static final int LARGEST = 1 << 20;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(100_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * An empty body stands for an empty object.
     *
     * @throws BadParameter if it is not such an object, or not in UTF-8
     */
    JsonNode read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new BadParameter("body", "too-long");
        }
        if (body.length == 0) {
            return json.createObjectNode();
        }
        JsonNode read = read(body);
        if (!read.isObject()) {
            throw new BadParameter("body", "wrong-type");
        }
        checkNames(read);
        return read;
    }

    /** RFC 8259: JSON that travels is in UTF-8. Left to itself the parser would guess another encoding from the first bytes. */
    private JsonNode read(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | JacksonException unreadable) {
            throw new BadParameter("body", "not-json");
        }
    }

    /** An unknown name is named in the answer, which cannot hold half a character. */
    private static void checkNames(JsonNode node) {
        for (String name : node.propertyNames()) {
            if (name.codePoints()
                    .anyMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE)) {
                throw new BadParameter("body", "bad-character");
            }
        }
        node.forEach(JsonBodies::checkNames);
    }
}
