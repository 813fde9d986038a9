package fr.jalon.projections.reconciliation;

/** Why our ledger and the bank do not say the same of one payment. Fr: cause de l'écart. */
public enum GapKind {
    /** Sent to the bank, which has not answered. */
    SILENT,
    /** Paid outside of a run, hence in no file of the bank. */
    ALONE,
    /** Said by the bank, and waiting in quarantine: it fits no transfer of ours. */
    KEPT_APART,
    /** Nothing that can happen explains it: a defect, to be reported. */
    UNEXPLAINED
}
