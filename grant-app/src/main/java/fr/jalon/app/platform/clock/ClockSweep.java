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
import fr.jalon.projections.waves.CallView;
import fr.jalon.projections.waves.WaveQueries;
import fr.jalon.projections.waves.WaveView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the consequences that the law attaches to a day that has passed: silence makes a file admissible, a reservation lapses, a wave
 * closes.
 *
 * <p>Nothing is scheduled and so nothing can be lost: what is due is read again from the facts at each sweep. Each act has a command id made of
 * what it is about, so that two sweeps, or two nodes, do it once.
 */
public final class ClockSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ClockSweep.class);
    private static final int PAGE = 200;

    /** The other clocks are for people to see. */
    private static final Set<Clock> SWEPT = EnumSet.of(Clock.ADMISSIBILITY, Clock.RESERVATION_END);

    private final ActGateway acts;
    private final ClockQueries clocks;
    private final WaveQueries waves;
    private final java.time.Clock time;

    public ClockSweep(ActGateway acts, ClockQueries clocks, WaveQueries waves, java.time.Clock time) {
        this.acts = acts;
        this.clocks = clocks;
        this.waves = waves;
        this.time = time;
    }

    /** Does all that is due now. Cost: one query a page of due clocks, two a call, and one act for each thing due. */
    public void sweep() {
        Instant now = time.instant();
        LocalDate lastDay = LocalDate.ofInstant(now, ActContext.PARIS).minusDays(1);
        drawConsequences(ClockFilter.dueBy(lastDay).only(SWEPT));
        waves.calls(AsOf.NOW).stream().filter(call -> call.endedOn() == null).forEach(call -> closeWaves(call, now));
    }

    private void drawConsequences(ClockFilter wanted) {
        @Nullable String cursor = null;
        do {
            Page<ClockView> due = clocks.running(wanted, AsOf.NOW, cursor, PAGE);
            due.items().forEach(this::drawConsequence);
            cursor = due.next();
        } while (cursor != null);
    }

    private void drawConsequence(ClockView clock) {
        String what = clock.dossierId() + ":" + clock.dueOn();
        switch (clock.clock()) {
            case ADMISSIBILITY -> send(new DeemAdmissible(clock.dossierId()), "deem-admissible:" + what);
            case RESERVATION_END -> send(new LapseReservation(clock.dossierId()), "lapse-reservation:" + what);
            default -> {}
        }
    }

    private void closeWaves(CallView call, Instant now) {
        for (WaveView wave : waves.waves(call.callId(), AsOf.NOW)) {
            if (wave.closedOn() == null && now.isAfter(wave.closesAt())) {
                send(
                        new CloseWave(call.callId(), wave.wave()),
                        "close-wave:" + call.callId() + ":" + wave.wave() + ":" + wave.closesAt());
            }
        }
    }

    /** A refusal means that somebody acted since the clocks were read: the next sweep sees it. */
    private void send(Record command, String commandId) {
        try {
            acts.send(Envelope.of(command, ActContext.SYSTEM, Role.SYSTEM).commandId(commandId));
        } catch (RuleViolated | Conflict overtaken) {
            LOG.info("{} is not due any more: {}", commandId, overtaken.getMessage());
        }
    }
}
