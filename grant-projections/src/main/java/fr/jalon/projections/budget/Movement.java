package fr.jalon.projections.budget;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.projections.kernel.Rows;
import org.jspecify.annotations.Nullable;

/** What one event changes in the positions of a budget, built up by name; nothing where it changes nothing. Euro cents, signed. */
final class Movement {
    private final String kind;
    private long aeOpened;
    private long aeFrozen;
    private long aeReserved;
    private long aeCommitted;
    private long cpOpened;
    private long cpFrozen;
    private long cpPaid;
    private long aeLost;
    private @Nullable String dossierId;
    private @Nullable String counterpart;
    private @Nullable String legalAct;
    private @Nullable String reference;

    private Movement(String kind) {
        this.kind = kind;
    }

    static Movement of(String kind) {
        return new Movement(kind);
    }

    Movement opened(long aeCents, long cpCents) {
        aeOpened = aeCents;
        cpOpened = cpCents;
        return this;
    }

    Movement frozen(long aeCents, long cpCents) {
        aeFrozen = aeCents;
        cpFrozen = cpCents;
        return this;
    }

    Movement reserved(long cents) {
        aeReserved = cents;
        return this;
    }

    Movement committed(long cents) {
        aeCommitted = cents;
        return this;
    }

    Movement paid(long cents) {
        cpPaid = cents;
        return this;
    }

    /** Withdrawn from a commitment of an earlier year: no AE comes back. */
    Movement lost(long cents) {
        aeLost = cents;
        return this;
    }

    Movement about(String dossier) {
        dossierId = dossier;
        return this;
    }

    Movement with(String budgetId) {
        counterpart = budgetId;
        return this;
    }

    Movement because(@Nullable String act, String evidence) {
        legalAct = act;
        reference = evidence;
        return this;
    }

    void addTo(Rows out, BudgetEvent event) {
        out.add(
                BudgetProjection.MOVEMENT,
                event.budgetId(),
                event.node(),
                event.year(),
                kind,
                aeOpened,
                aeFrozen,
                aeReserved,
                aeCommitted,
                cpOpened,
                cpFrozen,
                cpPaid,
                aeLost,
                dossierId,
                counterpart,
                legalAct,
                reference);
    }
}
