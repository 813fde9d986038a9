package fr.jalon.app.history;

import fr.marcwrobel.jbanking.IsoCountry;
import fr.marcwrobel.jbanking.iban.Iban;
import java.math.BigInteger;
import java.util.Locale;

/** Identifiers with right check digits, in ranges that nobody holds. */
final class FictionalIdentity {
    /** No SIREN was ever given below 005 000 000. */
    private static final String SIREN_RANGE = "000";

    /** No French bank has this code. */
    private static final String BANK = "99999";

    private static final String BRANCH = "00001";

    private FictionalIdentity() {}

    /** @param number 0 to 99 999; one legal unit each */
    static String siret(int number) {
        String siren = withCheckDigit(SIREN_RANGE + String.format(Locale.ROOT, "%05d", number));
        return withCheckDigit(siren + "0001");
    }

    /** @param number 0 to 99 999; one account each */
    static String iban(int number) {
        String account = String.format(Locale.ROOT, "%011d", number);
        BigInteger sum = new BigInteger(BANK)
                .multiply(BigInteger.valueOf(89))
                .add(new BigInteger(BRANCH).multiply(BigInteger.valueOf(15)))
                .add(new BigInteger(account).multiply(BigInteger.valueOf(3)));
        long key = 97 - sum.mod(BigInteger.valueOf(97)).longValueExact();
        String bban = BANK + BRANCH + account + String.format(Locale.ROOT, "%02d", key);
        return new Iban(IsoCountry.FR, bban).toString();
    }

    /** Luhn's check digit: every second digit from the right counts double. */
    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
