package fr.jalon.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.EventCatalogue;
import fr.jalon.projections.ReadModels;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.Golden;
import fr.jalon.projections.history.History;
import org.junit.jupiter.api.Test;

/** Every event ever released, as frozen in its golden file, is taken in by every read model. */
class GoldenEventsIT {
    @Test
    void everyEventOfTheCatalogueIsTakenInLiveAndByARebuild() {
        History history = new History();
        EventCatalogue.EVENTS.forEach(
                type -> history.add("stream-" + history.facts().size(), Golden.event(type)));
        assertThat(history.facts()).hasSizeGreaterThanOrEqualTo(EventCatalogue.EVENTS.size());
        Database database = Database.fresh().with(history);
        DriftReport report =
                new Replay(database.application(), Database.decoder(), ReadModels.ALL).check(Progress.NONE);
        assertThat(report.drifts()).isEmpty();
        assertThat(report.rowsCompared().get("audit")).isEqualTo(history.facts().size());
    }
}
