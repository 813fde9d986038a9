package fr.jalon.app.act;

import fr.jalon.app.platform.web.BadParameter;

/** Ids of streams, as people may give them when an act starts one. */
final class Ids {
    private Ids() {}

    /** @throws BadParameter unless it is made of letters, digits, hyphens, dots and underscores, at most 100 */
    static String check(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new BadParameter("_id", "bad-id");
        }
        return id;
    }

    /** What makes a repeated act the same act. @throws BadParameter if {@code key}, sent as {@code name}, is none */
    static String key(String key, String name) {
        if (!key.matches("[A-Za-z0-9._:-]{1,120}")) {
            throw new BadParameter(name, "bad-id");
        }
        return key;
    }

    /** Number of events seen, in quotes or not. @throws BadParameter if {@code version}, sent as {@code name}, is none */
    static Long version(String version, String name) {
        String bare = version.strip().replaceAll("^\"|\"$", "");
        if (!bare.matches("[0-9]{1,9}")) {
            throw new BadParameter(name, "not-a-whole-number");
        }
        return Long.valueOf(bare);
    }
}
