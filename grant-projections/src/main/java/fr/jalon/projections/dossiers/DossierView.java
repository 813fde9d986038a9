package fr.jalon.projections.dossiers;

import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.TerritoryClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dossier as of two dates. Amounts in euro cents.
 *
 * @param stageSince legal date of the move to {@code stage}
 * @param territory null until classified
 * @param territoryReportedAs RURAL, SMALL_MEDIUM_TOWN or QPV
 * @param lastIndex index of the move to {@code stage}
 */
public record DossierView(
        String dossierId,
        String callId,
        int wave,
        String budgetNode,
        String ruleSet,
        String applicant,
        String legalForm,
        String siteSiret,
        String commune,
        String projectTitle,
        List<String> sectors,
        long requestedCents,
        long eligibleCostCents,
        LifecycleStage stage,
        LocalDate stageSince,
        Instant stageRecordedAt,
        long lastIndex,
        @Nullable TerritoryClass territory,
        @Nullable String territoryReportedAs,
        LocalDate draftedOn) {}
