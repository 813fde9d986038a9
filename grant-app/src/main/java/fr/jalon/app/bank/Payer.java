package fr.jalon.app.bank;

import fr.jalon.app.platform.security.DemoMode;
import fr.jalon.app.platform.start.CannotStart;
import fr.marcwrobel.jbanking.bic.Bic;
import fr.marcwrobel.jbanking.iban.Iban;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The account that grants are paid from: {@code jalon.bank.name}, {@code iban} and {@code bic}. Fr: compte de l'organisme payeur.
 *
 * <p>Values that make no sense stop the start: a wrong account is no news for the day of the first payment. The demonstration alone has an
 * account that nobody told it.
 */
@Component
public final class Payer {
    /** No bank has the code 99999. */
    private static final Account INVENTED =
            new Account("Organisme payeur fictif", "FR7699999999990000000000153", "FICTFRP0XXX");

    private final String name;
    private final String iban;
    private final String bic;

    @Autowired
    Payer(
            @Value("${jalon.bank.name}") String name,
            @Value("${jalon.bank.iban}") String iban,
            @Value("${jalon.bank.bic}") String bic,
            DemoMode demo) {
        this(told(new Account(name, iban, bic), demo.on()));
    }

    /** @throws CannotStart naming the value that is missing or makes no sense */
    public Payer(String name, String iban, String bic) {
        this(told(new Account(name, iban, bic), false));
    }

    private Payer(Account account) {
        this.name = printable(account.name());
        if (!Iban.isValid(account.iban())) {
            throw new CannotStart(
                    "JALON_BANK_IBAN is not an IBAN, its length or its check digits are wrong: " + account.iban());
        }
        if (!Bic.isValid(account.bic())) {
            throw new CannotStart("JALON_BANK_BIC is not a BIC of 8 or 11 characters: " + account.bic());
        }
        this.iban = new Iban(account.iban()).toString();
        this.bic = new Bic(account.bic()).toString();
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

    /** Nobody is paid from an account that is half told, half invented. */
    private static Account told(Account account, boolean demonstration) {
        List<String> missing = Stream.of(
                        account.name().isBlank() ? "JALON_BANK_NAME" : "",
                        account.iban().isBlank() ? "JALON_BANK_IBAN" : "",
                        account.bic().isBlank() ? "JALON_BANK_BIC" : "")
                .filter(variable -> !variable.isEmpty())
                .toList();
        if (demonstration && account.equals(new Account("", "", ""))) {
            return INVENTED;
        }
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "Set " + String.join(", ", missing) + ": they say which account grants are paid from.");
        }
        return account;
    }

    private static String printable(String name) {
        String spelled = Sepa.text(name, CreditTransferFile.LONGEST_NAME);
        if (spelled.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new CannotStart("JALON_BANK_NAME is not a name that a bank can print: " + name);
        }
        return spelled;
    }

    private record Account(String name, String iban, String bic) {}
}
