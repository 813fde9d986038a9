package fr.jalon.projections.undertakings;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent.AidDeclared;
import fr.jalon.domain.undertaking.event.UndertakingEvent.AidsAdopted;
import fr.jalon.domain.undertaking.event.UndertakingEvent.GrantRecorded;
import fr.jalon.domain.undertaking.event.UndertakingEvent.GrantReleased;
import fr.jalon.domain.undertaking.event.UndertakingEvent.UndertakingJoined;
import fr.jalon.domain.undertaking.event.UndertakingEvent.UndertakingRegistered;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;

/** The aids of each undertaking, and which companies count as one. */
public final class UndertakingProjection implements Projection {
    static final Table ENTRY = Table.of(
            "aid_entry",
            text("undertaking_id"),
            text("movement"),
            text("source"),
            text("dossier_id"),
            text("aid_basis"),
            bigint("amount_cents"),
            date("granted_on"),
            bigint("in_window_cents"),
            bigint("ceiling_cents"));
    static final Table COMPANY = Table.of("undertaking_company", text("company"), text("head"), text("evidence"));

    private static final Wants WANTS = Wants.of(UndertakingEvent.class);

    @Override
    public String name() {
        return "undertakings";
    }

    @Override
    public List<Table> tables() {
        return List.of(ENTRY, COMPANY);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (!(recorded.event() instanceof UndertakingEvent event)) {
            return;
        }
        String id = event.undertakingId();
        switch (event) {
            case UndertakingRegistered e -> out.add(COMPANY, id, id, null);
            case UndertakingJoined e -> out.add(COMPANY, id, e.head(), e.evidence());
            case AidsAdopted e -> adopted(e, out);
            case AidDeclared e ->
                out.add(
                        ENTRY,
                        id,
                        AidMovement.DECLARED,
                        e.source(),
                        null,
                        e.aidBasis(),
                        e.amountCents(),
                        e.grantedOn(),
                        null,
                        null);
            case GrantRecorded e ->
                out.add(
                        ENTRY,
                        id,
                        AidMovement.GRANTED,
                        e.dossierId(),
                        e.dossierId(),
                        e.aidBasis(),
                        e.amountCents(),
                        e.grantedOn(),
                        e.inWindowCents(),
                        e.ceilingCents());
            case GrantReleased e ->
                out.add(
                        ENTRY,
                        id,
                        AidMovement.RELEASED,
                        e.dossierId(),
                        e.dossierId(),
                        null,
                        -e.amountCents(),
                        null,
                        null,
                        null);
        }
    }

    private static void adopted(AidsAdopted e, Rows out) {
        for (int i = 0; i < e.sources().size(); i++) {
            out.add(
                    ENTRY,
                    e.undertakingId(),
                    AidMovement.ADOPTED,
                    e.sources().get(i),
                    null,
                    AidBasis.DE_MINIMIS,
                    e.deMinimisCents().get(i),
                    e.grantedOn().get(i),
                    null,
                    null);
        }
    }
}
