package fr.jalon.projections.budget;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One act of the history of a budget, what it changed, and where it left the credits. Euro cents.
 *
 * @param index the event, to be looked up in the audit trail
 * @param movement e.g. CREDITS_OPENED, COMMITTED
 * @param change what the act alone added or took
 * @param balance position once the act was done
 * @param counterpart the other budget of a carry-forward
 */
public record BudgetAct(
        long index,
        String budgetId,
        String node,
        int year,
        String movement,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable String dossierId,
        @Nullable String counterpart,
        @Nullable String legalAct,
        @Nullable String reference,
        BudgetPosition change,
        BudgetPosition balance) {}
