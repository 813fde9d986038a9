package fr.jalon.domain.undertaking;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.undertaking.rule.DeMinimisCeiling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The de minimis aid granted to one single undertaking. Fr: cumul des aides de minimis. */
final class AidStack {
    private final List<Aid> aids = new ArrayList<>();

    /** @param source the dossier of a grant of ours, or whoever else granted it */
    record Aid(String source, LocalDate grantedOn, Money amount) {}

    void add(String source, LocalDate grantedOn, Money amount) {
        if (!amount.isZero()) {
            aids.add(new Aid(source, grantedOn, amount));
        }
    }

    /** Takes {@code amount} off what {@code source} granted, its latest aid first; more than there is takes it all. */
    void release(String source, Money amount) {
        Money left = amount;
        for (int i = aids.size() - 1; i >= 0; i--) {
            Aid aid = aids.get(i);
            if (aid.source().equals(source)) {
                aids.set(i, new Aid(source, aid.grantedOn(), aid.amount().minusOrZero(left)));
                left = left.minusOrZero(aid.amount());
            }
        }
        aids.removeIf(aid -> aid.amount().isZero());
    }

    /** What counts in the window of an aid granted on {@code on}. */
    Money inWindowOf(LocalDate on) {
        DeMinimisRegime regime = DeMinimisRegime.inForceOn(on);
        return Money.sum(aids.stream()
                .filter(aid -> regime.counts(aid.grantedOn(), on))
                .map(Aid::amount)
                .toList());
    }

    /**
     * Lets {@code amount} be granted on {@code on}: within its own window, and within that of each later aid, since what is entered late
     * must not break a ceiling that was kept.
     */
    void checkRoomFor(Money amount, LocalDate on) {
        Stream<LocalDate> later = aids.stream().map(Aid::grantedOn).filter(day -> day.isAfter(on));
        Stream.concat(Stream.of(on), later)
                .filter(day -> DeMinimisRegime.inForceOn(day).counts(on, day))
                .forEach(day -> DeMinimisCeiling.check(
                        amount, inWindowOf(day), DeMinimisRegime.inForceOn(day).ceiling()));
    }

    List<Aid> all() {
        return List.copyOf(aids);
    }
}
