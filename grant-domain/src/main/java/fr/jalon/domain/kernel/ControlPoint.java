package fr.jalon.domain.kernel;

/** What the accountant checks before paying. Fr: contrôle du comptable. Source: decree 2012-1246 (GBCP), arts 19-2° and 20. */
public enum ControlPoint {
    /** Fr: qualité de l'ordonnateur. */
    CAPACITY_OF_THE_ORDERER,
    /** Fr: disponibilité des crédits. */
    CREDITS,
    /** Fr: exacte imputation. */
    CHARGE,
    /** Fr: certification du service fait. */
    SERVICE_DONE,
    /** Fr: exactitude de la liquidation. */
    AMOUNT,
    /** Fr: production des pièces justificatives. */
    DOCUMENTS,
    /** Fr: visas préalables. */
    VISA,
    /** Fr: prescription. */
    PRESCRIPTION,
    /** Fr: caractère libératoire du règlement. */
    DISCHARGE
}
