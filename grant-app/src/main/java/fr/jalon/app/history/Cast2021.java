package fr.jalon.app.history;

import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Who applies to each wave of the call of 2021-22, with what end, and when. */
final class Cast2021 {
    private static final int TRYING_AGAIN = 3;

    private final Office office;
    private final Casting casting;
    private final long seed;
    /** Turned down in the first wave, and trying again in the second: the press tells of three. */
    private final Deque<Candidate> tryingAgain = new ArrayDeque<>();

    /** An application, how it ends, and when it was handed in. */
    record Entry(Folder folder, Fate fate, LocalDate submittedOn) {}

    Cast2021(Office office, Casting casting) {
        this.office = office;
        this.casting = casting;
        this.seed = office.seed();
    }

    /** In the order in which their files are named. */
    List<Entry> of(Wave2021 wave) {
        Dice dice = new Dice(seed, "wave " + wave.number());
        List<Fate> fates = new ArrayList<>();
        add(fates, Fate.LABELLED, wave.labels());
        add(fates, Fate.WAITLISTED, wave.reserves());
        add(fates, Fate.TURNED_DOWN, wave.turnedDown());
        add(fates, Fate.INADMISSIBLE, wave.inadmissible());
        add(fates, Fate.ABANDONED, wave.abandoned());
        add(fates, Fate.WITHDRAWN_EARLY, wave.withdrawn() - 1);
        add(fates, Fate.WITHDRAWN_LATE, 1);
        Laureates2021 laureates = new Laureates2021(wave, new Dice(seed, "laureates of wave " + wave.number()));
        List<Entry> entries = new ArrayList<>();
        for (Fate fate : dice.shuffled(fates)) {
            String id = String.format(Locale.ROOT, "m2021-%d-%03d", wave.number(), entries.size() + 1);
            Candidate candidate = fate == Fate.LABELLED ? laureates.next(casting, id) : hopeful(wave, fate, id);
            entries.add(new Entry(new Folder(office, candidate), fate, submissionDay(wave, fate, dice)));
        }
        return entries;
    }

    private Candidate hopeful(Wave2021 wave, Fate fate, String id) {
        if (wave.number() == 2 && fate == Fate.TURNED_DOWN && !tryingAgain.isEmpty()) {
            return tryingAgain.remove().again(id, wave.number());
        }
        Candidate candidate = hopeful(wave, id);
        if (wave.number() == 1 && fate == Fate.TURNED_DOWN && tryingAgain.size() < TRYING_AGAIN) {
            tryingAgain.add(candidate);
        }
        return candidate;
    }

    private Candidate hopeful(Wave2021 wave, String id) {
        Dice dice = new Dice(seed, "hopeful " + id);
        List<TerritoryClass> territories = List.of(
                TerritoryClass.RURAL,
                TerritoryClass.RURAL,
                TerritoryClass.SMALL_MEDIUM_TOWN,
                TerritoryClass.SMALL_MEDIUM_TOWN,
                TerritoryClass.QPV_IN,
                TerritoryClass.QPV_NEAR);
        return casting.anywhere(
                id,
                Call2021.ID,
                wave.number(),
                dice.pick(territories),
                List.of(dice.pick(List.of(Sector.values()))),
                dice.between(120, 400) * 1_000L);
    }

    /** Most files come in the last days; those that will be found incomplete for ever come early enough for the delay to run. */
    private static LocalDate submissionDay(Wave2021 wave, Fate fate, Dice dice) {
        int days = (int) (Days.of(wave.closesAt()).toEpochDay() - wave.opensOn().toEpochDay());
        int latest = fate == Fate.ABANDONED ? Math.min(days, 5) : days;
        return wave.opensOn().plusDays(Math.max(dice.between(0, latest), dice.between(0, latest)));
    }

    private static void add(List<Fate> fates, Fate fate, int count) {
        for (int i = 0; i < count; i++) {
            fates.add(fate);
        }
    }
}
