package fr.jalon.app.act;

import fr.jalon.app.platform.web.BadParameter;

/** Ids of streams, as people may give them when an act starts one. */
final class Ids {
    private Ids() {}

    /** @throws BadParameter unless it is made of letters, digits, hyphens, dots and underscores, at most 100 */
    static String check(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new BadParameter("id", "bad-id");
        }
        return id;
    }
}
