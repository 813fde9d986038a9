package fr.jalon.domain.kernel;

/** Sense of an opinion or of an attestation. Fr: sens de l'avis. */
public enum Opinion {
    FAVOURABLE,
    /** Fr: favorable avec réserves. */
    RESERVED,
    UNFAVOURABLE
}
