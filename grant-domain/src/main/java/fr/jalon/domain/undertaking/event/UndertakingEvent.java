package fr.jalon.domain.undertaking.event;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.EventType;
import java.time.LocalDate;
import java.util.List;

/** Facts of the aid stack of a single undertaking. Amounts in euro cents. */
public sealed interface UndertakingEvent {
    String undertakingId();

    /** Fr: registre d'aides ouvert. */
    @EventType(name = "undertaking.registered")
    record UndertakingRegistered(String undertakingId) implements UndertakingEvent {}

    /** The company counts with {@code head} from now on, with the de minimis aid it had been granted. Fr: entreprise rattachée à son groupe. */
    @EventType(name = "undertaking.joined")
    record UndertakingJoined(
            String undertakingId,
            String head,
            String evidence,
            List<String> sources,
            List<LocalDate> grantedOn,
            List<Long> deMinimisCents)
            implements UndertakingEvent {}

    /** Fr: aides de l'entreprise rattachée reprises. */
    @EventType(name = "undertaking.aids-adopted")
    record AidsAdopted(
            String undertakingId,
            String company,
            List<String> sources,
            List<LocalDate> grantedOn,
            List<Long> deMinimisCents)
            implements UndertakingEvent {}

    /** Fr: aide déclarée. */
    @EventType(name = "undertaking.aid-declared")
    record AidDeclared(String undertakingId, String source, AidBasis aidBasis, long amountCents, LocalDate grantedOn)
            implements UndertakingEvent {}

    /**
     * A grant of ours joined the stack. Fr: subvention imputée.
     *
     * @param inWindowCents de minimis aid in the window of that day, this one included
     * @param ceilingCents that held on that day
     */
    @EventType(name = "undertaking.grant-recorded")
    record GrantRecorded(
            String undertakingId,
            String dossierId,
            AidBasis aidBasis,
            long amountCents,
            LocalDate grantedOn,
            long inWindowCents,
            long ceilingCents)
            implements UndertakingEvent {}

    /** Fr: subvention retirée du cumul, en tout ou partie. */
    @EventType(name = "undertaking.grant-released")
    record GrantReleased(String undertakingId, String dossierId, long amountCents) implements UndertakingEvent {}
}
