package fr.jalon.projections.waves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param fictional whether its applicants are invented
 * @param labelTarget labels it may give
 * @param endedOn null while it goes on
 */
public record CallView(
        String callId,
        String title,
        String kind,
        String budgetNode,
        boolean fictional,
        String ruleSet,
        @Nullable Long labelTarget,
        LocalDate openedOn,
        @Nullable LocalDate endedOn) {}
