package fr.jalon.domain.kernel;

/** How an amendment ended; only one becomes law, once the act is promulgated. Fr: sort de l'amendement. */
public enum AmendmentOutcome {
    /** Fr: irrecevable. */
    INADMISSIBLE,
    /** Fr: retiré. */
    WITHDRAWN,
    /** Fr: tombé. */
    FELL,
    /** Fr: non soutenu. */
    NOT_MOVED,
    /** Fr: rejeté. */
    REJECTED,
    /** Fr: adopté. */
    ADOPTED
}
