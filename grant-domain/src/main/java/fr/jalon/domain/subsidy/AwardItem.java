package fr.jalon.domain.subsidy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What an agreement must say. Fr: contenu obligatoire. Source: decree 2018-514, art. 8. */
public enum AwardItem {
    /** Fr: bénéficiaire. Art. 8, 1°. */
    BENEFICIARY,
    /** Fr: objet et dépense subventionnable. Art. 8, 2°. */
    PURPOSE,
    /** Fr: montant maximal et mode de calcul. Art. 8, 3°. */
    MAXIMUM,
    /** Fr: calendrier et date d'achèvement. Art. 8, 4°. */
    CALENDAR,
    /** Fr: modalités de versement. Art. 8, 5°. */
    PAYMENT_TERMS,
    /** Fr: modalités de reversement. Art. 8, 5°. */
    REPAYMENT_TERMS;

    /** Where an agreement says these things. */
    record Contents(
            String beneficiary,
            String purpose,
            Grant grant,
            LocalDate completionDueOn,
            String paymentTerms,
            String repaymentTerms) {

        /** What it does not say, in the order of the decree; a project due to be complete by {@code on} has no calendar. */
        Set<AwardItem> missingOn(LocalDate on) {
            Set<AwardItem> missing = calendarMissingOn(completionDueOn, on);
            add(missing, BENEFICIARY, beneficiary.isBlank());
            add(missing, PURPOSE, purpose.isBlank() || grant.eligibleCost().isZero());
            add(missing, MAXIMUM, grant.amount().isZero() || grant.rateBp() == 0);
            add(missing, PAYMENT_TERMS, paymentTerms.isBlank());
            add(missing, REPAYMENT_TERMS, repaymentTerms.isBlank());
            return missing;
        }

        private static void add(Set<AwardItem> missing, AwardItem item, boolean isMissing) {
            if (isMissing) {
                missing.add(item);
            }
        }
    }

    static Set<AwardItem> calendarMissingOn(LocalDate completionDueOn, LocalDate on) {
        return completionDueOn.isAfter(on) ? EnumSet.noneOf(AwardItem.class) : EnumSet.of(CALENDAR);
    }
}
