package fr.jalon.domain.kernel;

import java.util.EnumSet;
import java.util.Set;

/**
 * A kind of responsibility taken on one dossier, kept for its whole life so that no two incompatible ones meet in one person.
 * Fr: séparation des fonctions.
 *
 * @apiNote Source: decree 2012-1246 (GBCP), art. 9 for ordering and paying; house rules SD1-SD7 for the others.
 */
public enum Duty {
    /** Examines the file. Fr: instruire. */
    APPRAISE,
    /** Decides: label, award, signature. Fr: décider. */
    DECIDE,
    /** Certifies that conditions of a payment are met. Fr: certifier le service fait. */
    CERTIFY,
    /** Liquidates and orders a payment. Fr: ordonnancer. */
    ORDER,
    /** Controls and executes a payment. Fr: payer. */
    PAY,
    /** Enters bank details. Fr: saisir les coordonnées bancaires. */
    ENTER_BANK_DETAILS,
    /** Verifies bank details. Fr: vérifier les coordonnées bancaires. */
    VERIFY_BANK_DETAILS;

    /** Duties that whoever takes this one must never have taken, nor take, on the same dossier. Symmetric. */
    public Set<Duty> incompatible() {
        return switch (this) {
            case APPRAISE -> EnumSet.of(DECIDE);
            case DECIDE -> EnumSet.of(APPRAISE);
            case CERTIFY -> EnumSet.of(ORDER, PAY);
            case ORDER -> EnumSet.of(CERTIFY, PAY, ENTER_BANK_DETAILS, VERIFY_BANK_DETAILS);
            case PAY -> EnumSet.of(CERTIFY, ORDER);
            case ENTER_BANK_DETAILS -> EnumSet.of(ORDER, VERIFY_BANK_DETAILS);
            case VERIFY_BANK_DETAILS -> EnumSet.of(ORDER, ENTER_BANK_DETAILS);
        };
    }
}
