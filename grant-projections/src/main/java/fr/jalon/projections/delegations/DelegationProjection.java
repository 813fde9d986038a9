package fr.jalon.projections.delegations;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.bool;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.delegation.event.DelegationEvent.DelegationGranted;
import fr.jalon.domain.delegation.event.DelegationEvent.DelegationRevoked;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;

/** Delegations of signature, given and revoked. */
public final class DelegationProjection implements Projection {
    static final Table DELEGATION = Table.of(
            "delegation",
            text("delegation_id"),
            text("step"),
            text("delegate"),
            text("call_id"),
            bigint("max_cents"),
            date("valid_from"),
            date("valid_until_on"),
            text("legal_act"),
            bool("accredited"),
            date("revoked_on"),
            text("grounds"));

    private static final Wants WANTS = Wants.of(DelegationEvent.class);

    @Override
    public String name() {
        return "delegations";
    }

    @Override
    public List<Table> tables() {
        return List.of(DELEGATION);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (!(recorded.event() instanceof DelegationEvent event)) {
            return;
        }
        switch (event) {
            case DelegationGranted e ->
                out.add(
                        DELEGATION,
                        e.delegationId(),
                        "GRANTED",
                        e.delegate(),
                        e.callId(),
                        e.maxCents(),
                        e.validFrom(),
                        e.validUntilOn(),
                        e.legalAct(),
                        e.accredited(),
                        null,
                        null);
            case DelegationRevoked e ->
                out.add(
                        DELEGATION,
                        e.delegationId(),
                        "REVOKED",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        e.revokedOn(),
                        e.grounds());
        }
    }
}
