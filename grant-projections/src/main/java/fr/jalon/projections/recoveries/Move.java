package fr.jalon.projections.recoveries;

import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.projections.kernel.Rows;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of one recovery, built up by name; what it does not say stays empty or zero. Euro cents. */
final class Move {
    private final String step;
    private @Nullable RecoveryState state;
    private @Nullable RecoveryGround ground;
    private @Nullable Long claimed;
    private @Nullable Long due;
    private long collected;
    private long setOff;
    private long remitted;
    private long writtenOff;
    private long cancelled;
    private @Nullable Long declared;
    private @Nullable String revenueOrderNo;
    private @Nullable LocalDate notifiedOn;
    private @Nullable LocalDate answerDueOn;
    private @Nullable LocalDate challengeDueOn;
    private @Nullable LocalDate rulingDueOn;
    private @Nullable LocalDate prescribedOn;
    private @Nullable String reference;

    private Move(String step) {
        this.step = step;
    }

    /** A step that leaves the recovery where it stands. */
    static Move of(String step) {
        return new Move(step);
    }

    static Move to(RecoveryState state) {
        return new Move(state.name()).now(state);
    }

    /** Settled once nothing is left. */
    Move left(long cents) {
        return cents == 0 ? now(RecoveryState.SETTLED) : this;
    }

    private Move now(RecoveryState next) {
        state = next;
        return this;
    }

    Move claimed(RecoveryGround why, long cents, LocalDate answerBy) {
        ground = why;
        claimed = cents;
        answerDueOn = answerBy;
        return this;
    }

    Move decided(RecoveryGround why, long cents) {
        ground = why;
        due = cents;
        return this;
    }

    Move ordered(String number, long cents) {
        revenueOrderNo = number;
        due = cents;
        return this;
    }

    Move notified(LocalDate on, LocalDate challengeBy, LocalDate prescribed) {
        notifiedOn = on;
        challengeDueOn = challengeBy;
        prescribedOn = prescribed;
        return this;
    }

    Move rulingBy(LocalDate day) {
        rulingDueOn = day;
        return this;
    }

    Move collected(long cents) {
        collected = cents;
        return this;
    }

    Move setOff(long cents) {
        setOff = cents;
        return this;
    }

    Move remitted(long cents) {
        remitted = cents;
        return this;
    }

    Move writtenOff(long cents) {
        writtenOff = cents;
        return this;
    }

    Move cancelled(long cents) {
        cancelled = cents;
        return this;
    }

    Move declared(long cents) {
        declared = cents;
        return this;
    }

    Move under(String evidence) {
        reference = evidence;
        return this;
    }

    void addTo(Rows out, RecoveryEvent event) {
        out.add(
                RecoveryProjection.MOVEMENT,
                event.dossierId(),
                event.recovery(),
                step,
                state,
                ground,
                claimed,
                due,
                collected,
                setOff,
                remitted,
                writtenOff,
                cancelled,
                declared,
                revenueOrderNo,
                notifiedOn,
                answerDueOn,
                challengeDueOn,
                rulingDueOn,
                prescribedOn,
                reference);
    }
}
