package fr.jalon.domain.kernel;

/** Why money must come back. Fr: motif de reversement. */
public enum RecoveryGround {
    /** Fr: objet ou affectation modifiés sans autorisation. Decree 2018-514, art. 14, 1°. */
    PURPOSE_CHANGED,
    /** Fr: plafond d'aides publiques dépassé. Decree 2018-514, art. 14, 2°. */
    AID_CEILING_EXCEEDED,
    /** Fr: projet non réalisé, ou pièces non produites. Decree 2018-514, art. 14, 3°. */
    NOT_COMPLETED,
    /** Paid more than the final amount. Fr: trop-perçu. Decree 2018-514, art. 10. */
    OVERPAID,
    /** Fr: manquement au contrat d'engagement républicain. Decree 2021-1947, art. 5. */
    REPUBLICAN_COMMITMENT_BROKEN,
    /** Fr: fraude. CRPA, art. L.241-2. */
    FRAUD
}
