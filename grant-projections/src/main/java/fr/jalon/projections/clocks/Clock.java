package fr.jalon.projections.clocks;

/** A legal delay that runs for a dossier. Fr: délai légal. */
public enum Clock {
    /** Silence makes the file admissible. Decree 2018-514, art. 4. */
    ADMISSIBILITY,
    /** Silence refuses the file. Decree 2018-514, art. 7. */
    DECISION,
    /** For the applicant to send missing documents. CRPA, art. L.114-5. */
    COMPLEMENT_ANSWER,
    /** For the holder of a label to answer. CRPA, art. L.122-1. */
    HEARING_ANSWER,
    /** Fr: fin d'incubation. */
    INCUBATION_END,
    /** For the works to start. Decree 2018-514, art. 5. */
    START_OF_WORKS,
    /** For an agreement to be published; no event ends it, the public register does. Decree 2017-779. */
    PUBLICATION,
    /** Fr: fin d'accompagnement. */
    SUPPORT_END;

    /** What a clock does. */
    public enum State {
        RUNNING,
        /** Stopped, to run again later by the days stopped. */
        SUSPENDED,
        /** What was due was done. */
        MET,
        /** The delay ran out, and an act took note of it. */
        EXPIRED,
        /** The dossier ended otherwise; nothing is due any more. */
        STOPPED
    }
}
