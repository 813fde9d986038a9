package fr.jalon.app.history;

import fr.jalon.domain.kernel.TerritoryClass;

/**
 * A real commune.
 *
 * @param insee five characters, e.g. {@code 2A004}
 * @param population inhabitants
 */
record Commune(String insee, String name, String departement, String region, int population) {
    /** Whether a place of this territory could stand here: plausible only, no official zoning is read. */
    boolean suits(TerritoryClass territory) {
        return switch (territory) {
            case RURAL -> population >= 300 && population < 3_500;
            case SMALL_MEDIUM_TOWN -> population >= 3_500 && population < 60_000;
            case QPV_IN, QPV_NEAR -> population >= 15_000;
        };
    }
}
