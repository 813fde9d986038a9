package fr.jalon.domain.kernel;

/**
 * Industry a place works in; a place has one or several. Fr: filière.
 *
 * @apiNote The seventeen values are the union of three official lists of the 2021-22 call; the official list itself was never published.
 */
public enum Sector {
    FOOD,
    WOOD,
    METAL,
    TEXTILE,
    ARTS_AND_CRAFTS,
    DIGITAL_FABRICATION,
    CERAMICS,
    PERFUMERY,
    ECO_CONSTRUCTION,
    REUSE,
    CULTURAL_INDUSTRIES,
    SUSTAINABLE_MOBILITY,
    ECOLOGICAL_TRANSITION,
    FOOTWEAR,
    HEALTH,
    AERONAUTICS,
    MULTI_SECTOR
}
