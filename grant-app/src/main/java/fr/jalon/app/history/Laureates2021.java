package fr.jalon.app.history;

import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Casts the laureates of a wave so that territories, regions, sectors and amounts are exactly those published. */
final class Laureates2021 {
    private final Wave2021 wave;
    private final Iterator<TerritoryClass> territories;
    private final Iterator<String> regions;
    private final Iterator<List<Sector>> sectors;
    private final Iterator<Long> amounts;

    Laureates2021(Wave2021 wave, Dice dice) {
        this.wave = wave;
        this.territories = dice.shuffled(territories(wave)).iterator();
        this.regions = dice.shuffled(wave.regions()).iterator();
        this.sectors = dice.shuffled(sectors(wave, dice)).iterator();
        this.amounts =
                Amounts.addingUpTo(wave.grantsEuros(), wave.labels(), dice).iterator();
    }

    Candidate next(Casting casting, String id) {
        return regions.hasNext()
                ? casting.inRegion(
                        regions.next(),
                        id,
                        Call2021.ID,
                        wave.number(),
                        territories.next(),
                        sectors.next(),
                        amounts.next())
                : casting.anywhere(id, Call2021.ID, wave.number(), territories.next(), sectors.next(), amounts.next());
    }

    private static List<TerritoryClass> territories(Wave2021 wave) {
        List<TerritoryClass> all = new ArrayList<>();
        for (int i = 0; i < wave.rural(); i++) {
            all.add(TerritoryClass.RURAL);
        }
        for (int i = 0; i < wave.towns(); i++) {
            all.add(TerritoryClass.SMALL_MEDIUM_TOWN);
        }
        for (int i = 0; i < wave.qpv(); i++) {
            all.add(i % 3 == 2 ? TerritoryClass.QPV_NEAR : TerritoryClass.QPV_IN);
        }
        return all;
    }

    /** One sector each in turn, so that all are there, and a second one for every third place. */
    private static List<List<Sector>> sectors(Wave2021 wave, Dice dice) {
        List<Sector> known = List.copyOf(wave.sectors());
        List<List<Sector>> all = new ArrayList<>();
        for (int i = 0; i < wave.labels(); i++) {
            Sector first = known.get(i % known.size());
            Sector second = dice.pick(known);
            all.add(i % 3 == 0 && second != first ? List.of(first, second) : List.of(first));
        }
        return all;
    }
}
