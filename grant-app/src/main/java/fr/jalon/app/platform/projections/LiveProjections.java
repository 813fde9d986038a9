package fr.jalon.app.platform.projections;

import fr.jalon.projections.live.LiveProjection;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

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

    /** What stops the processor of a read model, when that is not an event of its own, e.g. a fact this version does not know. */
    Optional<Throwable> error(String projection) {
        return processor(projection) instanceof StreamingEventProcessor streaming
                ? streaming.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .map(EventTrackerStatus::getError)
                        .findFirst()
                : Optional.empty();
    }

    private EventProcessor processor(String projection) {
        String name = LiveProjection.processorName(projection);
        return axon.eventProcessingConfiguration()
                .eventProcessor(name)
                .orElseThrow(() -> new IllegalStateException("No processor " + name));
    }
}
