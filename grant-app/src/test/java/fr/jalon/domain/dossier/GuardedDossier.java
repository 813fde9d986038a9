package fr.jalon.domain.dossier;

import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.List;
import java.util.Map;

/** A dossier made of chosen facts, put to its own guard: also for the acts of the product itself, which no person is shown. */
public final class GuardedDossier {
    private final Dossier dossier = new Dossier();

    public GuardedDossier(List<? extends DossierEvent> facts) {
        facts.forEach(fact -> dossier.evolve(fact, Map.of()));
    }

    public LifecycleStage stage() {
        return dossier.stage();
    }

    public boolean allows(Act act, ActContext by) {
        try {
            dossier.guard(act, by);
            return true;
        } catch (RuleViolated refusal) {
            return false;
        }
    }
}
