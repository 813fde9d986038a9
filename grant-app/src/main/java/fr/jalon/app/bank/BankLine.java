package fr.jalon.app.bank;

import fr.jalon.domain.kernel.BankOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says of one transfer, or of all those of a file at once. Fr: ligne d'un retour bancaire.
 *
 * @param runReference reference of the payment run, empty when the bank does not repeat it
 * @param endToEndId reference of the transfer; empty when the line is about all those of the run
 * @param amountCents in hundredths of {@code currency}; null when the bank does not repeat it
 * @param currency ISO 4217; empty without an amount
 * @param bookedOn day of the account, or of the answer when it never reached the account
 * @param reasonCode ISO 20022 code, e.g. {@code AC04}; empty when the bank gives none
 * @param account the one credited, to be compared and never kept; empty when the bank does not repeat it
 */
public record BankLine(
        String runReference,
        String endToEndId,
        BankOutcome outcome,
        @Nullable Long amountCents,
        String currency,
        LocalDate bookedOn,
        String reasonCode,
        String account) {
    public boolean isAboutWholeRun() {
        return endToEndId.isEmpty();
    }
}
