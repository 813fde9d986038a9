package fr.jalon.domain.kernel;

/** What a person is entitled to do. A command type names the roles that may send it; everything else is refused. */
public enum Role {
    /** Examines applications and follows grantees. Fr: service instructeur. */
    INSTRUCTOR,
    /** Scores files in a selection session. Fr: membre du jury. */
    JURY,
    /** Decides labels and awards, signs agreements. Fr: autorité compétente, signataire délégué. */
    AUTHORITY,
    /** Liquidates and orders payments. Fr: ordonnateur. */
    ORDONNATEUR,
    /** Controls and pays. Fr: comptable public, agent comptable. */
    ACCOUNTANT,
    /** Reads everything, changes nothing. Fr: auditeur (Cour des comptes, contrôle général). */
    AUDITOR,
    /** Runs the scheme: calls, waves, sessions, budget. Fr: responsable du dispositif. */
    MANAGER,
    /** Grants or refuses its visa to commitments above the threshold. Fr: contrôleur budgétaire (CBCM, CBR). */
    CONTROLLER,
    /** The product itself, reacting to a fact or to a date; never a person. */
    SYSTEM
}
