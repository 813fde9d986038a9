package fr.jalon.app.docs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment says, in English and in French: {@code Opens a wave. Fr: ouvrir une vague. CRPA, art. 1.}
 *
 * @param english the sentences before {@code Fr:}; may be empty
 * @param french the term after {@code Fr:}, without its full stop; may be empty
 */
record Said(String english, String french) {
    private static final Pattern TERM = Pattern.compile("\\bFr: (.+?)(\\.(?=\\s|$)|; (?=`)|$)");
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@(param|return|throws|apiNote|see)\\b");

    static Said in(String comment) {
        String text = untilTags(comment).replaceAll("<p>", " ");
        text = text.replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher term = TERM.matcher(text);
        return term.find()
                ? new Said(
                        text.substring(0, term.start()).strip(), term.group(1).strip())
                : new Said(text, "");
    }

    /** The English text, or the French term where the author wrote only that. */
    String either() {
        return english.isEmpty() ? french : english;
    }

    Optional<String> term() {
        return french.isEmpty() ? Optional.empty() : Optional.of(french);
    }

    private static String untilTags(String comment) {
        Matcher tag = TAG.matcher(comment);
        return tag.find() ? comment.substring(0, tag.start()) : comment;
    }
}
