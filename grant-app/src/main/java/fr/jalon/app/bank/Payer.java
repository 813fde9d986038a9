package fr.jalon.app.bank;

import fr.marcwrobel.jbanking.bic.Bic;
import fr.marcwrobel.jbanking.iban.Iban;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The account that grants are paid from: {@code jalon.bank.name}, {@code iban} and {@code bic}. Fr: compte de l'organisme payeur.
 *
 * <p>Values that make no sense stop the start: a wrong account is no news for the day of the first payment.
 */
@Component
public final class Payer {
    private final String name;
    private final String iban;
    private final String bic;

    public Payer(
            @Value("${jalon.bank.name}") String name,
            @Value("${jalon.bank.iban}") String iban,
            @Value("${jalon.bank.bic}") String bic) {
        this.name = Sepa.text(name, CreditTransferFile.LONGEST_NAME);
        this.iban = new Iban(iban).toString();
        this.bic = new Bic(bic).toString();
    }

    String name() {
        return name;
    }

    String iban() {
        return iban;
    }

    String bic() {
        return bic;
    }
}
