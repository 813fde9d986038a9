package fr.jalon.projections.indicators;

import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.label.event.LabelEvent.LabelGranted;
import fr.jalon.domain.label.event.LabelEvent.LabelRenounced;
import fr.jalon.domain.label.event.LabelEvent.LabelWithdrawn;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;

/** Labels granted and lost, counted under the territory of the decision. */
public final class LabelProjection implements Projection {
    static final Table MOVEMENT = Table.of(
            "label_movement",
            text("dossier_id"),
            text("call_id"),
            integer("wave"),
            text("movement"),
            text("territory"),
            text("reported_as"),
            integer("in_force"));

    private static final Wants WANTS = Wants.of(LabelGranted.class, LabelWithdrawn.class, LabelRenounced.class);

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public List<Table> tables() {
        return List.of(MOVEMENT);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (!(recorded.event() instanceof LabelEvent event)) {
            return;
        }
        switch (event) {
            case LabelGranted e -> add(out, e.dossierId(), e.callId(), e.wave(), "GRANTED", e.territory(), 1);
            case LabelWithdrawn e -> add(out, e.dossierId(), e.callId(), e.wave(), "WITHDRAWN", e.territory(), -1);
            case LabelRenounced e -> add(out, e.dossierId(), e.callId(), e.wave(), "RENOUNCED", e.territory(), -1);
            default -> {}
        }
    }

    private static void add(
            Rows out, String dossier, String call, int wave, String movement, TerritoryClass territory, int inForce) {
        out.add(MOVEMENT, dossier, call, wave, movement, territory, territory.reportedAs(), inForce);
    }
}
