package fr.jalon.domain.kernel;

/** Kind of territory a place belongs to; one per decision. Fr: typologie de territoire. */
public enum TerritoryClass {
    /** Rural commune. Fr: commune rurale. */
    RURAL,
    /** Small or medium town. Fr: petite ou moyenne ville. */
    SMALL_MEDIUM_TOWN,
    /** In a priority district. Fr: dans un quartier prioritaire de la politique de la ville. */
    QPV_IN,
    /** Next to a priority district. Fr: à proximité d'un quartier prioritaire. */
    QPV_NEAR;

    /** The three classes the programme reports on: both kinds of QPV count as one. */
    public String reportedAs() {
        return this == QPV_IN || this == QPV_NEAR ? "QPV" : name();
    }
}
