package fr.jalon.app.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of an act come from: a form or a JSON body. */
interface ValueReader {
    /** Names that were sent, whether the act knows them or not. */
    List<String> names();

    /**
     * The value of {@code field} in the type of the command's component; text in clear for personal data.
     *
     * @return null when nothing was sent
     * @throws Unreadable when something was sent that is not such a value
     */
    @Nullable
    Object read(Field field) throws Unreadable;
}
