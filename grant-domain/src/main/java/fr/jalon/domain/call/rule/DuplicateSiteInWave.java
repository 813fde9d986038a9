package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A place applies once in a wave. Fr: site déjà candidat dans la vague. */
public final class DuplicateSiteInWave {
    private DuplicateSiteInWave() {}

    public static RuleViolated of(String siteSiret, String dossierId) {
        return RuleViolated.by(DuplicateSiteInWave.class, "siteSiret", siteSiret, "alreadyIn", dossierId);
    }
}
