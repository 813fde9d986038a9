package fr.jalon.app.history;

import org.springframework.context.SmartLifecycle;

/** Loads the reference history after the processors have started and before the site answers. */
public final class HistoryLoad implements SmartLifecycle {
    private final Progress progress;
    private volatile boolean running;

    public HistoryLoad(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void start() {
        progress.note("Reference history: nothing to load");
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Just before the web server, which starts 2048 below the last phase. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
