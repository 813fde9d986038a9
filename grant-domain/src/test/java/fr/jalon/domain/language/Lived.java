package fr.jalon.domain.language;

import fr.jalon.domain.dossier.DossierState;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.List;
import java.util.Optional;

/** Where commands are sent and facts are recorded. */
public interface Lived {
    /** The facts of one dossier, in order. */
    List<DossierState.Fact> facts(String dossierId);

    /** Sends {@code command}; the rule that refused it, or nothing when it was accepted. */
    Optional<RuleViolated> refusal(Record command, Acting by);
}
