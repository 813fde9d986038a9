package fr.jalon.projections.recoveries;

import fr.jalon.domain.kernel.RecoveryGround;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One recovery. Euro cents.
 *
 * @param recovery number within the dossier, from 1
 * @param claimedCents what the hearing was opened for
 * @param dueCents decided or ordered; zero before the decision
 * @param declaredCents to the insolvency
 * @param insolvent whether proceedings are known for the beneficiary
 */
public record RecoveryView(
        String dossierId,
        int recovery,
        String callId,
        int wave,
        String applicant,
        RecoveryGround ground,
        RecoveryState state,
        LocalDate stateSince,
        long claimedCents,
        long dueCents,
        long collectedCents,
        long setOffCents,
        long remittedCents,
        long writtenOffCents,
        long cancelledCents,
        @Nullable Long declaredCents,
        boolean insolvent,
        @Nullable String revenueOrderNo,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate answerDueOn,
        @Nullable LocalDate challengeDueOn,
        @Nullable LocalDate rulingDueOn,
        @Nullable LocalDate prescribedOn) {

    /** What is still to come back. */
    public long leftCents() {
        return dueCents - collectedCents - setOffCents - remittedCents - writtenOffCents - cancelledCents;
    }

    /** One instalment agreed. Euro cents. */
    public record Instalment(LocalDate dueOn, long amountCents) {}
}
