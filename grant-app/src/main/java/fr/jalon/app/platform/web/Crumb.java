package fr.jalon.app.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One place on the way to a page.
 *
 * @param address null for the page itself
 */
public record Crumb(String label, @Nullable String address) {
    public static Crumb to(String label, Object address) {
        return new Crumb(label, address.toString());
    }

    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
