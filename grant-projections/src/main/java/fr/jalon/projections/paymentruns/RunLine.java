package fr.jalon.projections.paymentruns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One transfer of a run. Euro cents.
 *
 * @param amountCents as placed in the run
 * @param bookedOn by the bank
 * @param reasonCode of the bank, ISO 20022
 */
public record RunLine(
        String runId,
        String dossierId,
        int payment,
        @Nullable String applicant,
        String endToEndId,
        long amountCents,
        LineState state,
        @Nullable LocalDate bookedOn,
        @Nullable String reasonCode) {}
