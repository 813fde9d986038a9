package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** The State signs last. Fr: signature antérieure à celle du bénéficiaire. */
public final class SignedBeforeBeneficiary {
    private SignedBeforeBeneficiary() {}

    public static void check(LocalDate signedOn, LocalDate beneficiarySignedOn) {
        if (signedOn.isBefore(beneficiarySignedOn)) {
            throw RuleViolated.by(
                    SignedBeforeBeneficiary.class, "signedOn", signedOn, "beneficiarySignedOn", beneficiarySignedOn);
        }
    }
}
