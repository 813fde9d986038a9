package fr.jalon.app.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Numbers and days that a person types into the address of a page: {@code cut=1,5}, {@code grant=250000}, {@code to=2026-11-30}. */
public final class Typed {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,2})?");

    /** Nothing was recorded before, nor can be after; further away, days no longer fit the database. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9_998, 12, 31);

    private Typed() {}

    /** A day that the database can compare. @throws BadParameter if {@code text}, sent as {@code name}, is none */
    public static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw BadParameter.outOfRange(name, FIRST_DAY, LAST_DAY);
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw new BadParameter(name, "not-a-date");
        }
    }

    /** A percentage from 0 to 100 in basis points. @throws BadParameter if {@code text}, sent as {@code name}, is none */
    public static int basisPoints(String name, String text) {
        long hundredths = hundredths(name, text);
        if (hundredths > 10_000) {
            throw BadParameter.outOfRange(name, 0, 100);
        }
        return (int) hundredths;
    }

    /** Euros in cents, at least one. @throws BadParameter if {@code text}, sent as {@code name}, is none */
    public static long cents(String name, String text) {
        long cents = hundredths(name, text);
        if (cents == 0) {
            throw BadParameter.outOfRange(name, "0,01", "999 999 999 999");
        }
        return cents;
    }

    private static long hundredths(String name, String text) {
        String bare = text.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (!DECIMAL.matcher(bare).matches()) {
            throw new BadParameter(name, "not-a-number");
        }
        return new BigDecimal(bare.replace(',', '.')).movePointRight(2).longValueExact();
    }
}
