package fr.jalon.domain.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is not exactly the stored form of an event is refused, whatever differs; each file is bent in each of these ways. */
class StrictReadingTest {

    @ParameterizedTest
    @MethodSource("samples")
    void refusesAFieldItDoesNotKnow(Object sample) {
        refused(sample, json -> json.put("status", "OK"), "status");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesAMissingField(Object sample) {
        for (String field : fields(sample)) {
            refused(sample, json -> json.remove(field), field);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesNullForANumberAndForAnythingElse(Object sample) {
        for (String field : fields(sample)) {
            refused(sample, json -> json.putNull(field), field);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesANumberForATextAndATextForANumber(Object sample) {
        JsonNode stored = tree(sample);
        for (String field : fields(sample)) {
            JsonNode value = stored.get(field);
            // Jackson reads a number as an instant and has no switch against it; the bytes would differ when written
            // again.
            if (value.isString() && !value.asString().endsWith("Z")) {
                refused(sample, json -> json.put(field, 0), field);
            } else if (value.isNumber() || value.isBoolean()) {
                refused(sample, json -> json.put(field, value.asString()), field);
            }
            if (value.isIntegralNumber()) {
                refused(sample, json -> json.put(field, 1.5), field);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesWhatFollowsTheEndAndAFieldGivenTwice(Object sample) {
        String stored = StoredJson.pretty(sample);
        String first = fields(sample).getFirst();

        assertRefused(sample, stored + "{}");
        assertRefused(sample, stored.replaceFirst("\\{", "{\"" + first + "\":\"twice\","));
    }

    /** Control: the bending itself does no harm, the file left as it is can be read. */
    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatWasNotBent(Object sample) {
        assertThat(StoredJson.read(tree(sample).toString(), sample.getClass())).isEqualTo(sample);
    }

    private static void refused(Object sample, Consumer<ObjectNode> bend, String field) {
        ObjectNode json = tree(sample);
        bend.accept(json);
        assertThatThrownBy(() -> StoredJson.read(json.toString(), sample.getClass()))
                .as("%s with %s bent", sample.getClass().getSimpleName(), field)
                .isInstanceOf(JacksonException.class);
    }

    private static void assertRefused(Object sample, String json) {
        assertThatThrownBy(() -> StoredJson.read(json, sample.getClass())).isInstanceOf(JacksonException.class);
    }

    private static ObjectNode tree(Object sample) {
        return (ObjectNode) StoredJson.mapper().readTree(StoredJson.pretty(sample));
    }

    private static List<String> fields(Object sample) {
        return new ArrayList<>(tree(sample).propertyNames());
    }

    static List<Object> samples() {
        return Samples.all();
    }
}
