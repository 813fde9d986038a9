package fr.jalon.projections.budget;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.projections.kernel.Rows;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one event changes in the positions of a budget, built up by name; nothing where it changes nothing. Euro cents, signed. */
final class Movement {
    private final String kind;
    private long aeOpened;
    private long aeFrozen;
    private long aeAllotted;
    private long aeReserved;
    private long aeCommitted;
    private long aeLost;
    private long aeNotified;
    private long cpOpened;
    private long cpFrozen;
    private long cpAllotted;
    private long cpPaid;
    private long cpLost;
    private long cpNotified;
    private long cpInitial;
    private long cpCarried;
    private @Nullable String dossierId;
    private @Nullable String counterpart;
    private @Nullable String legalAct;
    private @Nullable String reference;
    private @Nullable LocalDate untilOn;

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

    /** Opened by the initial finance act of the year: also the base of its limits. */
    Movement initially(long cpCents) {
        cpInitial = cpCents;
        return this;
    }

    /** Carried forward within the limit of the law. */
    Movement carried(long cpCents) {
        cpCarried = cpCents;
        return this;
    }

    Movement frozen(long aeCents, long cpCents) {
        aeFrozen = aeCents;
        cpFrozen = cpCents;
        return this;
    }

    /** Usable in a node below. */
    Movement allotted(long aeCents, long cpCents) {
        aeAllotted = aeCents;
        cpAllotted = cpCents;
        return this;
    }

    /** What the State tells its operator. */
    Movement notified(long aeCents, long cpCents) {
        aeNotified = aeCents;
        cpNotified = cpCents;
        return this;
    }

    Movement reserved(long cents) {
        aeReserved = cents;
        return this;
    }

    /** The last day of a reservation. */
    Movement until(LocalDate day) {
        untilOn = day;
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

    /** Back from a payment of an earlier year: no CP comes back. */
    Movement cpLost(long cents) {
        cpLost = cents;
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
                aeAllotted,
                aeReserved,
                aeCommitted,
                aeLost,
                aeNotified,
                cpOpened,
                cpFrozen,
                cpAllotted,
                cpPaid,
                cpLost,
                cpNotified,
                dossierId,
                counterpart,
                legalAct,
                reference,
                untilOn,
                cpInitial,
                cpCarried);
    }
}
