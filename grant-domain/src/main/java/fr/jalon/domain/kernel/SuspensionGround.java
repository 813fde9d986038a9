package fr.jalon.domain.kernel;

/** Why the accountant stops a payment. Fr: motif de suspension. Source: decree 2012-1246 (GBCP), arts 19, 20, 38. */
public enum SuspensionGround {
    /** Fr: qualité de l'ordonnateur. */
    CAPACITY_OF_THE_ORDERER,
    /** Fr: absence de crédits. */
    NO_CREDITS,
    /** Fr: imputation inexacte. */
    WRONG_CHARGE,
    /** Fr: absence de certification du service fait. */
    NO_SERVICE_DONE,
    /** Fr: calcul de la liquidation. */
    WRONG_AMOUNT,
    /** Fr: pièces justificatives manquantes. */
    MISSING_DOCUMENTS,
    /** Fr: visa refusé. */
    VISA_REFUSED,
    /** Fr: prescription. */
    PRESCRIPTION,
    /** Would not free the State. Fr: caractère non libératoire du règlement. */
    NOT_DISCHARGING,
    /** Fr: absence de trésorerie. */
    NO_FUNDS,
    /** Told in words by an older version of the product. Fr: autre, en toutes lettres. */
    OTHER;

    /** Whether no written order of the ordonnateur can override it. Source: GBCP, art. 195. */
    public boolean forbidsRequisition() {
        return this == NO_CREDITS
                || this == NO_SERVICE_DONE
                || this == NOT_DISCHARGING
                || this == VISA_REFUSED
                || this == NO_FUNDS;
    }
}
