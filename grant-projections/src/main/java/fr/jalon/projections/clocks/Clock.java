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
    /** For an agreement to be published; no act of ours ends it, so that it stays late until its dossier ends. Decree 2017-779. */
    PUBLICATION,
    /** Fr: fin d'accompagnement. */
    SUPPORT_END,
    /** For the agreement to be signed: what is reserved is then free again. Fr: caducité de la réservation. */
    RESERVATION_END,
    /** For the project to be completed. Decree 2018-514, art. 13. Fr: achèvement du projet. */
    COMPLETION,
    /** For the beneficiary to answer before a recovery. CRPA, art. L.122-1. */
    RECOVERY_ANSWER,
    /** For a revenue order to be challenged. GBCP, art. 118. */
    CHALLENGE,
    /** For a challenge to be ruled on; silence rejects it. GBCP, art. 118. */
    CHALLENGE_RULING,
    /** For the debt to be collected. Fr: prescription. */
    PRESCRIPTION,
    /** For a claim to be declared to an insolvency. Fr: déclaration de créance. */
    INSOLVENCY_CLAIM;

    /** Whether it ends with the life of the dossier; what is due to the State outlives it. */
    boolean endsWithTheDossier() {
        return switch (this) {
            case ADMISSIBILITY,
                    DECISION,
                    COMPLEMENT_ANSWER,
                    HEARING_ANSWER,
                    INCUBATION_END,
                    START_OF_WORKS,
                    PUBLICATION,
                    SUPPORT_END,
                    RESERVATION_END,
                    COMPLETION -> true;
            case RECOVERY_ANSWER, CHALLENGE, CHALLENGE_RULING, PRESCRIPTION, INSOLVENCY_CLAIM -> false;
        };
    }

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
