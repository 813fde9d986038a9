package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.JURY;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.command.CallCommand.CloseWave;
import fr.jalon.domain.call.command.CallCommand.EndCall;
import fr.jalon.domain.call.command.CallCommand.OpenCall;
import fr.jalon.domain.call.command.CallCommand.OpenWave;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The call of 2021-22: three waves as published, one hundred invented laureates and their grants. */
final class Call2021 {
    static final String ID = "manufactures-2021";
    static final String NODE = "anct-manufactures";

    private final Agenda agenda;
    private final Casting casting;
    private final long seed;
    private final Ledger ledger = new Ledger();
    private final LocalDate today;
    private final Diary secretary;
    /** Turned down in the first wave, and trying again in the second: the press tells of three. */
    private final Deque<Candidate> tryingAgain = new ArrayDeque<>();

    private static final int TRYING_AGAIN = 3;

    /** An application, how it ends, and when it was handed in. */
    private record Entry(Folder folder, Fate fate, LocalDate submittedOn) {}

    /** @param today the day of the load, until which budget years follow one another */
    Call2021(Agenda agenda, Casting casting, long seed, LocalDate today) {
        this.today = today;
        this.agenda = agenda;
        this.casting = casting;
        this.seed = seed;
        this.secretary = new Diary(agenda, ID, new Dice(seed, ID));
    }

    void write() {
        secretary.on(
                LocalDate.of(2021, 10, 6),
                MANAGER,
                new OpenCall(
                        ID,
                        "Manufactures de proximité 2021-2022 (candidats fictifs)",
                        "AMI",
                        NODE,
                        true,
                        Marks.GRID,
                        "2021-1",
                        RuleParameter.defaults()));
        for (Wave2021 wave : Wave2021.ALL) {
            secretary.at(
                    Days.at(wave.opensOn(), 7, 30),
                    MANAGER,
                    new OpenWave(ID, wave.number(), wave.opensOn(), wave.closesAt()));
            write(wave);
            secretary.at(
                    Days.at(Days.of(wave.closesAt()).plusDays(1), 7, 5), MANAGER, new CloseWave(ID, wave.number()));
        }
        secretary.on(LocalDate.of(2022, 7, 20), MANAGER, new EndCall(ID));
        new Budget2021(agenda, ledger, new Dice(seed, NODE), today).write();
    }

    private void write(Wave2021 wave) {
        List<Entry> entries = cast(wave);
        JurySession session = new JurySession(agenda, "session-2021-" + wave.number(), seed);
        session.convene(wave.heldOn().minusDays(14), ID, wave.number(), wave.heldOn());
        LocalDate agendaOn = Days.orFriday(wave.heldOn().minusDays(5));
        entries.forEach(entry -> new Application2021(wave, entry.folder(), entry.fate(), entry.submittedOn())
                .write(session.id(), agendaOn));
        judge(wave, entries, session);
        label(wave, entries);
        List<Folder> laureates = entries.stream()
                .filter(entry -> entry.fate() == Fate.LABELLED)
                .map(Entry::folder)
                .toList();
        for (int i = 0; i < laureates.size(); i++) {
            new Laureate2021(wave, laureates.get(i), i).write();
        }
    }

    private List<Entry> cast(Wave2021 wave) {
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
            entries.add(new Entry(new Folder(agenda, candidate, seed, ledger), fate, submissionDay(wave, fate, dice)));
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
                ID,
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

    private void judge(Wave2021 wave, List<Entry> entries, JurySession session) {
        Dice dice = new Dice(seed, "marks of wave " + wave.number());
        Map<String, Integer> means = new LinkedHashMap<>();
        for (Entry entry : entries) {
            switch (entry.fate()) {
                case LABELLED -> means.put(entry.folder().id(), dice.between(72, 92));
                case WAITLISTED -> means.put(entry.folder().id(), dice.between(65, 69));
                case TURNED_DOWN -> means.put(entry.folder().id(), dice.between(36, 62));
                case INADMISSIBLE, ABANDONED, WITHDRAWN_EARLY, WITHDRAWN_LATE -> {}
            }
        }
        Map<String, List<String>> interests = new HashMap<>();
        List<String> agendaOrder = List.copyOf(means.keySet());
        interests.put(JURY.get(0), List.of(agendaOrder.get(3)));
        interests.put(JURY.get(1), wave.number() == 2 ? List.of() : List.of(agendaOrder.get(11), agendaOrder.get(17)));
        JURY.forEach(member -> session.declareInterests(
                Days.orFriday(wave.heldOn().minusDays(1)), member, interests.getOrDefault(member, List.of())));
        session.open(wave.heldOn());
        int days = wave.number() == 3 ? 3 : 1;
        session.score(wave.heldOn().plusDays(1), days, means);
        session.rank(wave.heldOn().plusDays(days + 1L), wave.labels(), wave.reserves());
        session.sign(wave.heldOn().plusDays(days + 1L));
    }

    /** Labels are granted on the published day, one every two minutes, then announced together. */
    private void label(Wave2021 wave, List<Entry> entries) {
        Instant decision = Days.at(wave.labelledOn(), 9, 0);
        Instant announcement = Days.at(wave.labelledOn(), 15, 0);
        int rank = 0;
        for (Entry entry : entries) {
            if (entry.fate() == Fate.LABELLED) {
                entry.folder().incubation().grantLabel(decision.plusSeconds(rank * 120L));
                entry.folder().incubation().announceLabel(announcement.plusSeconds(rank * 20L));
                rank++;
            }
        }
    }

    private static void add(List<Fate> fates, Fate fate, int count) {
        for (int i = 0; i < count; i++) {
            fates.add(fate);
        }
    }
}
