package fr.jalon.app.history;

import fr.jalon.app.platform.axon.InventedHistory;
import fr.jalon.app.platform.projections.ReplayService;
import fr.jalon.app.platform.time.JalonClock;
import fr.jalon.domain.kernel.ActContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.SmartLifecycle;

/**
 * Loads the reference history on first start, after the processors have started and before the site answers: nobody acts while the
 * clock is simulated. Interrupted, it goes on where it was; complete, it changes nothing.
 */
public final class HistoryLoad implements SmartLifecycle {
    private static final int WEB_SERVER_PHASE = DEFAULT_PHASE - 2048;
    private static final String ACTS = "Reference history";
    private static final String READ_MODELS = "Read models";

    private final LoadRecord record;
    private final ActSender sender;
    private final JalonClock clock;
    private final InventedHistory invented;
    private final ReplayService replay;
    private final Progress progress;
    private volatile boolean running;
    private volatile boolean stopping;

    public HistoryLoad(
            LoadRecord record,
            ActSender sender,
            JalonClock clock,
            InventedHistory invented,
            ReplayService replay,
            Progress progress) {
        this.record = record;
        this.sender = sender;
        this.clock = clock;
        this.invented = invented;
        this.replay = replay;
        this.progress = progress;
    }

    /** @throws HistoryBroken if an act is refused, or if the data directory was loaded with another history */
    @Override
    public void start() {
        running = true;
        Optional<LoadRecord.Load> begun = record.find();
        if (begun.map(LoadRecord.Load::finished).orElse(false)) {
            return;
        }
        HistoryPlan plan = begun.map(load -> HistoryPlan.of(load.seed(), load.today()))
                .orElseGet(
                        () -> HistoryPlan.of(HistoryPlan.SEED, LocalDate.ofInstant(clock.instant(), ActContext.PARIS)));
        record.begin(plan);
        record.checkSamePlan(plan);
        // Every act first, then all read models in one pass: much quicker than following act by act.
        replay.load(() -> sendAsOfThen(plan), (done, total) -> progress.at(READ_MODELS, done, total));
        record.finish();
    }

    private void sendAsOfThen(HistoryPlan plan) {
        invented.open();
        try {
            send(plan);
        } finally {
            invented.close();
        }
    }

    private void send(HistoryPlan plan) {
        Set<String> done = record.commandsDone();
        List<PlannedAct> acts = plan.acts();
        sender.prepare(plan);
        // The application closes only once it has started, so after the load: who stops it should not wait that long.
        Thread stop = new Thread(() -> stopping = true, "stop-load");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            for (int i = 0; i < acts.size(); i++) {
                if (stopping) {
                    progress.note(LoadStopped.saying(i, acts.size()));
                    throw new LoadStopped(i, acts.size());
                }
                PlannedAct act = acts.get(i);
                if (!done.contains(act.commandId())) {
                    clock.simulate(act.at());
                    sender.send(act, i + 1);
                }
                progress.at(ACTS, i + 1L, acts.size());
            }
        } finally {
            clock.release();
            if (!stopping) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WEB_SERVER_PHASE - 1;
    }
}
