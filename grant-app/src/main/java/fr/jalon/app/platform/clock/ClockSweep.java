package fr.jalon.app.platform.clock;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Conflict;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.domain.application.command.ApplicationCommand.DeemAdmissible;
import fr.jalon.domain.call.command.CallCommand.CloseWave;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.subsidy.command.SubsidyCommand.LapseReservation;
import fr.jalon.projections.clocks.Clock;
import fr.jalon.projections.clocks.ClockFilter;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.clocks.ClockView;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.waves.WaveQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the consequences that the law attaches to a day that has passed: silence makes a file admissible, a reservation lapses, a wave
 * closes.
 *
 * <p>Nothing is scheduled and so nothing can be lost: what is due is read from the facts, all of them by the first sweep and once each day
 * has passed, then those alone that were recorded since. Each act has a command id made of what it is about, so that two sweeps, or two nodes,
 * do it once.
 */
public final class ClockSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ClockSweep.class);
    private static final int PAGE = 200;
    /** Clocks whose end has consequences by itself; the others are for people to see. */
    private static final Set<Clock> TACIT = EnumSet.of(Clock.ADMISSIBILITY, Clock.RESERVATION_END);

    private final ActGateway acts;
    private final ClockQueries clocks;
    private final WaveQueries waves;
    private final java.time.Clock time;
    private @Nullable LocalDate sweptDay;
    private long sweptTo;
    private List<ClockView> again = List.of();

    public ClockSweep(ActGateway acts, ClockQueries clocks, WaveQueries waves, java.time.Clock time) {
        this.acts = acts;
        this.clocks = clocks;
        this.waves = waves;
        this.time = time;
    }

    /** Does all that is due now. Cost: that of the facts recorded since the sweep before, and one act for each thing due. */
    public void sweep() {
        Instant now = time.instant();
        drawConsequences(LocalDate.ofInstant(now, ActContext.PARIS).minusDays(1));
        waves.dueToClose(now).forEach(this::close);
    }

    private void drawConsequences(LocalDate lastDay) {
        boolean newDay = !lastDay.equals(sweptDay);
        long head = clocks.head();
        List<ClockView> unsettled = new ArrayList<>();
        if (!newDay) {
            again.stream().filter(clock -> !drawConsequence(clock)).forEach(unsettled::add);
        }
        @Nullable String cursor = null;
        ClockFilter wanted = ClockFilter.dueBy(lastDay).only(TACIT).recordedAfter(newDay ? 0 : sweptTo);
        do {
            Page<ClockView> due = clocks.running(wanted, AsOf.NOW, cursor, PAGE);
            due.items().stream().filter(clock -> !drawConsequence(clock)).forEach(unsettled::add);
            cursor = due.next();
        } while (cursor != null);
        sweptDay = lastDay;
        sweptTo = head;
        again = unsettled;
    }

    private boolean drawConsequence(ClockView clock) {
        String what = clock.dossierId() + ":" + clock.dueOn();
        return switch (clock.clock()) {
            case ADMISSIBILITY -> isSettled(new DeemAdmissible(clock.dossierId()), "deem-admissible:" + what);
            case RESERVATION_END -> isSettled(new LapseReservation(clock.dossierId()), "lapse-reservation:" + what);
            default -> true;
        };
    }

    private void close(WaveQueries.Due wave) {
        isSettled(
                new CloseWave(wave.callId(), wave.wave()),
                "close-wave:" + wave.callId() + ":" + wave.wave() + ":" + wave.closesAt());
    }

    /**
     * Sends the act. One that cannot be done must not stop the others.
     *
     * @return false when it is to be sent again by the next sweep. A refusal means that somebody acted since the clocks were read: what they
     *     recorded is read by the next sweep, and all of it tomorrow
     */
    private boolean isSettled(Record command, String commandId) {
        try {
            acts.send(Envelope.of(command, ActContext.SYSTEM, Role.SYSTEM).commandId(commandId));
            return true;
        } catch (RuleViolated overtaken) {
            LOG.info("{} is not due any more: {}", commandId, overtaken.getMessage());
            return true;
        } catch (Conflict overtaken) {
            LOG.info("{} is tried again: {}", commandId, overtaken.getMessage());
            return false;
        } catch (RuntimeException broken) {
            LOG.error("{} could not be done", commandId, broken);
            return false;
        }
    }
}
