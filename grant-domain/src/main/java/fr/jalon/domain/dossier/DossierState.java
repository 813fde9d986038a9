package fr.jalon.domain.dossier;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dossier as its own facts make it, read-only: now, or as it was when only the first of them were known. Fr: état du dossier. */
public final class DossierState {
    private final Dossier dossier = new Dossier();

    private DossierState() {}

    /** One recorded fact and what was written beside it. */
    public record Fact(DossierEvent event, Map<String, ?> metaData) {}

    /** @param facts all the facts of one dossier up to some moment, in order; at least one */
    public static DossierState of(Iterable<Fact> facts) {
        DossierState state = new DossierState();
        facts.forEach(fact -> state.dossier.evolve(fact.event(), fact.metaData()));
        return state;
    }

    public LifecycleStage stage() {
        return dossier.stage();
    }

    /** Number of facts; what {@code If-Match} must say. */
    public long version() {
        return dossier.version();
    }

    /** The acts that {@code roles} may send, each allowed or with the rule that blocks it for {@code by}. */
    public List<NextAct> nextActs(Set<Role> roles, ActContext by) {
        return NextAct.among(ActCatalogue.OF_A_DOSSIER, roles, by, dossier::guard);
    }
}
