package fr.jalon.projections.payments;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.projections.kernel.Rows;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of one payment, built up by name; what it does not say stays empty. Euro cents. */
final class Step {
    private final String name;
    private final String dossierId;
    private final int payment;
    private LocalDate on;
    private @Nullable PaymentState state;
    private @Nullable Instalment instalment;
    private @Nullable Long amount;
    private @Nullable Long justified;
    private @Nullable Long rejected;
    private @Nullable String budgetId;
    private @Nullable SuspensionGround ground;
    private @Nullable String grounds;
    private @Nullable String runId;
    private @Nullable Integer attempt;

    Step(String name, String dossierId, int payment, LocalDate on) {
        this.name = name;
        this.dossierId = dossierId;
        this.payment = payment;
        this.on = on;
    }

    Step on(LocalDate day) {
        on = day;
        return this;
    }

    Step to(PaymentState next) {
        state = next;
        return this;
    }

    Step of(Instalment kind) {
        instalment = kind;
        return this;
    }

    Step amount(long cents) {
        amount = cents;
        return this;
    }

    Step reviewed(long justifiedCents, long rejectedCents) {
        justified = justifiedCents;
        rejected = rejectedCents;
        return this;
    }

    Step from(String budget) {
        budgetId = budget;
        return this;
    }

    Step because(SuspensionGround reason, String words) {
        ground = reason;
        return because(words);
    }

    Step because(String words) {
        grounds = words;
        return this;
    }

    Step in(String run) {
        runId = run.isBlank() ? null : run;
        return this;
    }

    Step attempt(int number) {
        attempt = number;
        return this;
    }

    void addTo(Rows out) {
        out.add(
                PaymentProjection.STEP,
                dossierId,
                payment,
                name,
                state,
                instalment,
                amount,
                justified,
                rejected,
                on,
                budgetId,
                ground,
                grounds,
                runId,
                attempt);
    }
}
