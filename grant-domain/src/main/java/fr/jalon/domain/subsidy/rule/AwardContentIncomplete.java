package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.subsidy.AwardItem;
import java.util.Collection;

/** An agreement has its compulsory contents. Fr: contenu de la décision incomplet. Source: decree 2018-514, art. 8. */
public final class AwardContentIncomplete {
    private AwardContentIncomplete() {}

    public static void check(Collection<AwardItem> missing) {
        if (!missing.isEmpty()) {
            throw RuleViolated.by(AwardContentIncomplete.class, "missing", missing);
        }
    }
}
