package fr.jalon.projections.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a freeze or a cancellation of available AE would do to the promises that wait for a signature. Euro cents.
 * Fr: effet d'un gel ou d'une annulation.
 *
 * <p>Signed commitments stay due whatever happens, so only reservations give way: the latest ones first.
 *
 * @param amountCents taken
 * @param availableAfterCents negative when reservations must give way
 * @param possible whether the unconsumed part is large enough: a larger cut is refused
 * @param atRisk the reservations that would have to be released, the latest first
 */
public record CutEffect(long amountCents, long availableAfterCents, boolean possible, List<OpenReservation> atRisk) {
    public CutEffect {
        atRisk = List.copyOf(atRisk);
    }

    /** What the reservations at risk must give back. */
    public long shortfallCents() {
        return Math.max(0, -availableAfterCents);
    }

    /** @param rateBp of the credits opened, in basis points; floored to the cent */
    public static CutEffect ofRate(BudgetPosition position, int rateBp, List<OpenReservation> waiting) {
        return of(position, Math.multiplyExact(position.aeOpenedCents(), rateBp) / 10_000, waiting);
    }

    /** @param waiting the open reservations of the same node and year */
    public static CutEffect of(BudgetPosition position, long amountCents, List<OpenReservation> waiting) {
        long after = position.aeAvailableCents() - amountCents;
        long unconsumed = position.aeAvailableCents() + position.aeReservedCents();
        return new CutEffect(amountCents, after, amountCents <= unconsumed, givingWay(-after, waiting));
    }

    private static List<OpenReservation> givingWay(long shortfall, List<OpenReservation> waiting) {
        List<OpenReservation> latestFirst = waiting.stream()
                .sorted(Comparator.comparing(OpenReservation::reservedOn)
                        .thenComparing(OpenReservation::dossierId)
                        .reversed())
                .toList();
        List<OpenReservation> atRisk = new ArrayList<>();
        long missing = shortfall;
        for (OpenReservation reservation : latestFirst) {
            if (missing <= 0) {
                break;
            }
            atRisk.add(reservation);
            missing -= reservation.amountCents();
        }
        return atRisk;
    }
}
