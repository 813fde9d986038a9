package fr.jalon.app.act;

import fr.jalon.app.document.Sha256;
import java.util.List;
import java.util.Objects;

/** Names of kept files. */
final class Hashes {
    private Hashes() {}

    static String read(String text) throws Unreadable {
        if (!Sha256.isOne(text)) {
            throw new Unreadable("not-a-sha256");
        }
        return text;
    }

    /** Each once, in their order. */
    static List<String> read(List<?> texts) throws Unreadable {
        for (Object text : texts) {
            read(Objects.toString(text));
        }
        return texts.stream().map(Objects::toString).distinct().toList();
    }
}
