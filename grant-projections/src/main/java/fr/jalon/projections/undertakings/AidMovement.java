package fr.jalon.projections.undertakings;

/** How an aid came into a stack, or left it. Fr: mouvement du cumul. */
public enum AidMovement {
    /** By somebody else, as declared. */
    DECLARED,
    /** A grant of ours. */
    GRANTED,
    /** Of a company that joined. */
    ADOPTED,
    /** A grant of ours that will not be paid, in whole or in part. */
    RELEASED
}
