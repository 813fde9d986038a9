package fr.jalon.projections.undertakings;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.undertaking.DeMinimisRegime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The aids of one single undertaking. Euro cents. Fr: cumul des aides.
 *
 * @param head with which it counts: itself, or the undertaking it joined
 * @param companies that joined it
 * @param entries in the order they were recorded
 */
public record AidStackView(String undertakingId, String head, List<String> companies, List<Entry> entries) {
    /**
     * One aid, or one release of an aid.
     *
     * @param amountCents negative for a release
     * @param grantedOn null for a release
     * @param inWindowCents as judged when the grant was made
     */
    public record Entry(
            AidMovement movement,
            String source,
            @Nullable String dossierId,
            @Nullable AidBasis aidBasis,
            long amountCents,
            @Nullable LocalDate grantedOn,
            @Nullable Long inWindowCents,
            @Nullable Long ceilingCents,
            LocalDate effectiveOn) {}

    /** A de minimis aid, less what was released of it. */
    private record Left(String source, LocalDate grantedOn, long cents) {}

    public AidStackView {
        companies = List.copyOf(companies);
        entries = List.copyOf(entries);
    }

    /** De minimis aid that counts in the window of an aid granted on {@code on}; none once it has joined another. */
    public long inWindowCents(LocalDate on) {
        if (!head.equals(undertakingId)) {
            return 0;
        }
        DeMinimisRegime regime = DeMinimisRegime.inForceOn(on);
        return deMinimis().stream()
                .filter(aid -> regime.counts(aid.grantedOn(), on))
                .mapToLong(Left::cents)
                .sum();
    }

    public long ceilingCents(LocalDate on) {
        return DeMinimisRegime.inForceOn(on).ceiling().cents();
    }

    /** What may still be granted on {@code on} as de minimis aid. Fr: plafond disponible. */
    public long roomCents(LocalDate on) {
        return Math.max(0, ceilingCents(on) - inWindowCents(on));
    }

    private List<Left> deMinimis() {
        List<Left> aids = new ArrayList<>();
        for (Entry entry : entries) {
            LocalDate grantedOn = entry.grantedOn();
            if (grantedOn == null) {
                release(entry, aids);
            } else if (entry.aidBasis() == AidBasis.DE_MINIMIS) {
                aids.add(new Left(entry.source(), grantedOn, entry.amountCents()));
            }
        }
        return aids;
    }

    /** Takes a release off what its source granted, the latest first, as the rules do. */
    private static void release(Entry entry, List<Left> aids) {
        Money left = new Money(-entry.amountCents());
        for (int i = aids.size() - 1; i >= 0; i--) {
            Left aid = aids.get(i);
            if (aid.source().equals(entry.source())) {
                Money granted = new Money(aid.cents());
                aids.set(
                        i,
                        new Left(
                                aid.source(),
                                aid.grantedOn(),
                                granted.minusOrZero(left).cents()));
                left = left.minusOrZero(granted);
            }
        }
    }
}
