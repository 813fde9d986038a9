package fr.jalon.domain.kernel;

import java.util.EnumSet;
import java.util.Set;

/**
 * A kind of responsibility taken on one dossier, kept for its whole life so that no two incompatible ones meet in one person.
 * Fr: séparation des fonctions.
 *
 * <p>To decide, to order, to ask back and to rule on a challenge are acts of the ordonnateur, who commits the State and orders its
 * expenditure and its revenue; to pay and to collect are acts of the accountant. Nobody does one of each.
 *
 * @apiNote Source: decree 2012-1246 (GBCP), art. 9 for ordonnateur and accountant; house rules SD1-SD12 for the others.
 */
public enum Duty {
    /** Examines the file. Fr: instruire. */
    APPRAISE,
    /** Attests the incubation. Fr: attester l'incubation. */
    ATTEST,
    /** Proposes the amount. Fr: proposer le montant. */
    PROPOSE,
    /** Decides: label, award, signature. Fr: décider. */
    DECIDE,
    /** Grants or refuses a visa. Fr: viser. */
    CONTROL,
    /** Certifies that conditions of a payment are met. Fr: certifier le service fait. */
    CERTIFY,
    /** Liquidates and orders a payment. Fr: ordonnancer. */
    ORDER,
    /** Controls and executes a payment. Fr: payer. */
    PAY,
    /** Enters bank details. Fr: saisir les coordonnées bancaires. */
    ENTER_BANK_DETAILS,
    /** Verifies bank details. Fr: vérifier les coordonnées bancaires. */
    VERIFY_BANK_DETAILS,
    /** Decides that money must come back. Fr: décider le reversement. */
    DECIDE_RECOVERY,
    /** Rules on a challenge. Fr: statuer sur la contestation. */
    RULE_CHALLENGE,
    /** Collects what is due to the State. Fr: recouvrer. */
    COLLECT;

    /** Duties that whoever takes this one must never have taken, nor take, on the same dossier. Symmetric. */
    public Set<Duty> incompatible() {
        return switch (this) {
            case APPRAISE -> EnumSet.of(DECIDE);
            case ATTEST -> EnumSet.of(PROPOSE);
            case PROPOSE -> EnumSet.of(ATTEST, DECIDE);
            case DECIDE -> EnumSet.of(APPRAISE, PROPOSE, CONTROL, PAY, COLLECT);
            case CONTROL -> EnumSet.of(DECIDE, ORDER);
            case CERTIFY -> EnumSet.of(ORDER, PAY);
            case ORDER -> EnumSet.of(CERTIFY, PAY, CONTROL, COLLECT, ENTER_BANK_DETAILS, VERIFY_BANK_DETAILS);
            case PAY -> EnumSet.of(CERTIFY, ORDER, DECIDE, DECIDE_RECOVERY, RULE_CHALLENGE);
            case ENTER_BANK_DETAILS -> EnumSet.of(ORDER, VERIFY_BANK_DETAILS);
            case VERIFY_BANK_DETAILS -> EnumSet.of(ORDER, ENTER_BANK_DETAILS);
            case DECIDE_RECOVERY -> EnumSet.of(RULE_CHALLENGE, COLLECT, PAY);
            case RULE_CHALLENGE -> EnumSet.of(DECIDE_RECOVERY, COLLECT, PAY);
            case COLLECT -> EnumSet.of(ORDER, DECIDE, DECIDE_RECOVERY, RULE_CHALLENGE);
        };
    }
}
