package fr.jalon.domain.undertaking.command;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Prose;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the aid stack of a single undertaking; its id is the SIREN of its head company. Amounts in euro cents. */
public sealed interface UndertakingCommand {
    String undertakingId();

    /** Opens the stack of a company. Fr: ouvrir le registre d'aides. */
    record RegisterUndertaking(@TargetAggregateIdentifier String undertakingId) implements UndertakingCommand {}

    /**
     * This company is linked to another and counts with it from now on. Fr: rattacher une entreprise liée.
     * Regulation (EU) 2023/2831, art. 2(2).
     */
    record JoinUndertaking(
            @TargetAggregateIdentifier String undertakingId,
            String head,
            @Prose String evidence) implements UndertakingCommand {}

    /** Takes over what a company that joins had been granted; three lists of one length. Sent by the product only. */
    record AdoptAids(
            @TargetAggregateIdentifier String undertakingId,
            String company,
            List<String> sources,
            List<LocalDate> grantedOn,
            List<Long> deMinimisCents)
            implements UndertakingCommand {}

    /** Records an aid granted by somebody else, as declared. Fr: enregistrer une aide déclarée. */
    record DeclareAid(
            @TargetAggregateIdentifier String undertakingId,
            String source,
            AidBasis aidBasis,
            long amountCents,
            LocalDate grantedOn)
            implements UndertakingCommand {}

    /** Counts a grant of ours; refused over the ceiling in force on the day of the award. Sent by the product only. */
    record RecordGrant(
            @TargetAggregateIdentifier String undertakingId, String dossierId, AidBasis aidBasis, long amountCents)
            implements UndertakingCommand {}

    /** A grant of ours is no more, or is less. Sent by the product only. */
    record ReleaseGrant(@TargetAggregateIdentifier String undertakingId, String dossierId, long amountCents)
            implements UndertakingCommand {}
}
