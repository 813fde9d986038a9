package fr.jalon.projections.paymentruns;

/** What was found of a line of a bank file. Fr: état de la ligne du relevé. */
public enum BankLineState {
    MATCHED,
    /** Fits no transfer of ours, or not its amount; a person must look at it. */
    QUARANTINED,
    RESOLVED
}
