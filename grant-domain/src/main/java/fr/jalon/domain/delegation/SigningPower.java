package fr.jalon.domain.delegation;

import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.delegation.event.DelegationEvent.DelegationGranted;
import fr.jalon.domain.delegation.event.DelegationEvent.DelegationRevoked;
import fr.jalon.domain.delegation.rule.DelegationInvalid;
import fr.jalon.domain.delegation.rule.NotAccredited;
import fr.jalon.domain.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one delegation allows, as its own facts tell. Fr: étendue d'une délégation de signature.
 *
 * @apiNote Source: decree 2012-1246, art. 10: whoever orders is accredited with the assigned accountant; a delegation is judged on the day of
 *     the signature
 */
public final class SigningPower {
    private final String delegationId;
    private @Nullable DelegationGranted granted;
    private LocalDate revokedOn = LocalDate.MAX;

    private SigningPower(String delegationId) {
        this.delegationId = delegationId;
    }

    /** The power that {@code delegationId} gives according to {@code book}; none when the book does not know it. */
    public static SigningPower of(String delegationId, DelegationBook book) {
        SigningPower power = new SigningPower(delegationId);
        power.read(book.of(delegationId));
        return power;
    }

    /**
     * Lets {@code person} sign for {@code amount} on {@code day}, both days of the validity included, the day of a revocation excluded.
     *
     * @throws fr.jalon.domain.kernel.RuleViolated {@code DelegationInvalid} with what is wrong, or {@code NotAccredited}
     */
    public void check(String person, LocalDate day, String callId, Money amount) {
        DelegationGranted power =
                Optional.ofNullable(granted).orElseThrow(() -> DelegationInvalid.unknown(delegationId));
        DelegationInvalid.checkPerson(delegationId, person, power.delegate());
        DelegationInvalid.checkNotRevoked(delegationId, day, revokedOn);
        DelegationInvalid.checkDate(delegationId, day, power.validFrom(), power.validUntilOn());
        DelegationInvalid.checkScope(delegationId, callId, power.callId());
        DelegationInvalid.checkAmount(delegationId, amount, new Money(power.maxCents()));
        NotAccredited.check(power.accredited(), delegationId);
    }

    private void read(List<DelegationEvent> events) {
        for (DelegationEvent event : events) {
            switch (event) {
                case DelegationGranted e -> granted = e;
                case DelegationRevoked e -> revokedOn = e.revokedOn();
            }
        }
    }
}
