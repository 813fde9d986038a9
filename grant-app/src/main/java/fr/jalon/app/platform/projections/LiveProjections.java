package fr.jalon.app.platform.projections;

import fr.jalon.projections.live.LiveProjection;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;

/** The live processors of this process, to be stopped while many facts are loaded at once. */
public final class LiveProjections {
    private final Configuration axon;
    private final List<String> projections;

    LiveProjections(Configuration axon, List<String> projections) {
        this.axon = axon;
        this.projections = projections;
    }

    /** Stops them all, each after the batch at hand. */
    public void stop() {
        projections.forEach(name -> processor(name).shutDown());
    }

    /** Starts them where their tables are. */
    public void start() {
        projections.forEach(name -> processor(name).start());
    }

    public boolean isRunning(String projection) {
        return processor(projection).isRunning();
    }

    private EventProcessor processor(String projection) {
        String name = LiveProjection.processorName(projection);
        return axon.eventProcessingConfiguration()
                .eventProcessor(name)
                .orElseThrow(() -> new IllegalStateException("No processor " + name));
    }
}
