package fr.jalon.app.document;

/** Who a file is for. */
public enum Shelf {
    /** Joined to acts; read by all who read the dossiers. Fr: pièces justificatives. */
    PROOF,
    /** To and from the bank: accounts of all payees of a run, so for accountants only. Fr: fichiers bancaires. */
    BANK
}
