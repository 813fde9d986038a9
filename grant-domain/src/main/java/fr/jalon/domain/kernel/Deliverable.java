package fr.jalon.domain.kernel;

/** What an incubation hands over; all are needed for its attestation. Fr: livrable d'incubation. */
public enum Deliverable {
    /** Three-year business plan. Fr: plan d'affaires à trois ans. */
    BUSINESS_PLAN,
    /** Fr: plan de financement. */
    FUNDING_PLAN,
    /** Equipment list with quotes. Fr: liste d'équipements chiffrée. */
    EQUIPMENT_LIST,
    /** Fr: gouvernance. */
    GOVERNANCE
}
