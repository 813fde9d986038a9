package fr.jalon.domain.delegation;

/** What a delegation of signature lacks for one signature. Fr: défaut d'une délégation. */
public enum DelegationGap {
    /** There is no such delegation. */
    UNKNOWN,
    /** It was given to somebody else. */
    PERSON,
    /** It was taken back. */
    REVOKED,
    /** It is not valid that day. */
    DATE,
    /** It is for another call. */
    SCOPE,
    /** It does not go up to the amount. */
    AMOUNT
}
