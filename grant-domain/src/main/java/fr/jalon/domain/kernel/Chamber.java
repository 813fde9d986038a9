package fr.jalon.domain.kernel;

/** Where an amendment is deposited. Fr: assemblée parlementaire. */
public enum Chamber {
    /** Fr: Assemblée nationale. */
    ASSEMBLY,
    /** Fr: Sénat. */
    SENATE
}
