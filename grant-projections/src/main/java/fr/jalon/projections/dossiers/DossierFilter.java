package fr.jalon.projections.dossiers;

import fr.jalon.domain.dossier.event.LifecycleStage;
import org.jspecify.annotations.Nullable;

/**
 * Which dossiers are wanted; null means all.
 *
 * @param territory as reported: RURAL, SMALL_MEDIUM_TOWN or QPV
 * @param text looked for in applicant, title, commune and dossier id, whatever its case
 */
public record DossierFilter(
        @Nullable String call,
        @Nullable Integer wave,
        @Nullable LifecycleStage stage,
        LifecycleStage.@Nullable Phase phase,
        @Nullable String territory,
        @Nullable String text) {
    public static final DossierFilter ALL = new DossierFilter(null, null, null, null, null, null);
}
