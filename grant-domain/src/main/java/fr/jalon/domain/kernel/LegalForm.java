package fr.jalon.domain.kernel;

/** Legal form of an applicant. Fr: forme juridique. */
public enum LegalForm {
    /** Fr: association loi 1901. */
    ASSOCIATION,
    /** Fr: société coopérative d'intérêt collectif. */
    SCIC,
    /** Fr: société coopérative de production. */
    SCOP,
    /** Fr: société à responsabilité limitée. */
    SARL,
    /** Fr: société par actions simplifiée. */
    SAS,
    /** Fr: société anonyme. */
    SA,
    /** Fr: société d'économie mixte. */
    SEM,
    /** Fr: établissement public, local ou industriel et commercial. */
    PUBLIC_BODY,
    /** Fr: collectivité territoriale ou groupement. */
    LOCAL_AUTHORITY
}
