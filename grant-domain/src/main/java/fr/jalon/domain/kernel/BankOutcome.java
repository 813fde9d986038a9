package fr.jalon.domain.kernel;

/** What the bank says became of one transfer. Fr: sort d'un virement. */
public enum BankOutcome {
    /** Booked on the account. Fr: exécuté. ISO 20022: ACSC, or a debit entry. */
    SETTLED,
    /** Never left. Fr: rejeté. ISO 20022: RJCT. */
    REJECTED,
    /** Left and came back. Fr: retourné. ISO 20022: a return entry. */
    RETURNED
}
