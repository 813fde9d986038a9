package fr.jalon.domain.kernel;

/** How the State funds an operator. Fr: nature de la subvention à l'opérateur. */
public enum SubsidyKind {
    /** Fr: subvention pour charges de service public (SCSP). */
    PUBLIC_SERVICE,
    /** Funds the operator hands on. Fr: transfert. */
    TRANSFER
}
