package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A ranking keeps at least one file and no negative number. Fr: nombre de places invalide. */
public final class PlacesInvalid {
    private PlacesInvalid() {}

    public static void check(int places, int reserves) {
        if (places < 0 || reserves < 0 || places + reserves == 0) {
            throw RuleViolated.by(PlacesInvalid.class, "places", places, "reserves", reserves);
        }
    }
}
