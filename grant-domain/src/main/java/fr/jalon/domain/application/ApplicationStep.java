package fr.jalon.domain.application;

/** Steps of an application. Fr: état de la candidature. */
public enum ApplicationStep {
    NOT_BEGUN,
    DRAFT,
    SUBMITTED,
    COMPLEMENT_PENDING,
    ADMISSIBLE,
    APPRAISED,
    IN_SESSION,
    SELECTED,
    WAITLISTED,
    TURNED_DOWN,
    INADMISSIBLE,
    ABANDONED,
    REJECTED_BY_SILENCE,
    WITHDRAWN
}
