package fr.jalon.app.bank;

import fr.jalon.app.document.FileRefused;
import fr.jalon.domain.kernel.ActContext;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Values of a message, read exactly or refused. */
final class Values {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,2})?");
    private static final int LONGEST = 35;

    private Values() {}

    /** A decimal amount in hundredths; more than two decimals are refused, never rounded. */
    static long cents(XmlElement amount) {
        String text = amount.text();
        if (!AMOUNT.matcher(text).matches()) {
            throw incomplete(amount.name());
        }
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    /** A day, alone or with its time; a time with an offset is turned to that of Paris. */
    static LocalDate day(String name, String text) {
        try {
            if (text.length() > 10 && text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")) {
                return OffsetDateTime.parse(text)
                        .atZoneSameInstant(ActContext.PARIS)
                        .toLocalDate();
            }
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException notADay) {
            throw incomplete(name);
        }
    }

    /** A reference or a code: at most 35 characters, none of them invisible. */
    static String reference(String name, String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw incomplete(name);
        }
        return text;
    }

    /** The IBAN at the end of {@code path}, as it is compared; empty without it. */
    static String account(XmlElement said, String... path) {
        return Sepa.account(reference("IBAN", said.text(path)));
    }

    static String needed(String name, String text) {
        if (text.isEmpty()) {
            throw incomplete(name);
        }
        return reference(name, text);
    }

    static FileRefused incomplete(String element) {
        return new FileRefused(HttpStatus.UNPROCESSABLE_CONTENT, "BankFileIncomplete", Map.of("element", element));
    }
}
