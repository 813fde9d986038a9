package fr.jalon.projections.forecast;

import fr.jalon.domain.kernel.Instalment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a forecast is made of. Euro cents.
 *
 * @param index place in the log
 * @param payment number within the dossier; 0 when it is about none
 * @param on day expected, of the request, of the payment…
 * @param cents planned, asked, ordered or paid; signed when it changes what is left to pay
 */
record MoneyFact(
        long index,
        String dossierId,
        Kind kind,
        int payment,
        @Nullable Instalment instalment,
        LocalDate on,
        long cents) {
    enum Kind {
        /** A line of a plan; lines of one index are one plan. */
        PLANNED,
        REQUESTED,
        /** The amount of a payment under way became another one. */
        AMOUNT,
        RETURNED,
        EXECUTED,
        BANK_RETURNED,
        /** More or less is left to pay. */
        LEFT
    }
}
