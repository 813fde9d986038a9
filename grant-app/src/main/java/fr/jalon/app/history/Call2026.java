package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.JURY;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.command.CallCommand.CloseWave;
import fr.jalon.domain.call.command.CallCommand.OpenCall;
import fr.jalon.domain.call.command.CallCommand.OpenWave;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A call that never was, dated from the day of the load: labels follow incubation, three waves are decided, the fourth is before the jury,
 * the fifth is open. Every dossier stands where someone has something to do today.
 */
final class Call2026 {
    static final String ID = "manufactures-2026";
    static final String NODE = "anct-manufactures-26";

    private static final long VISA_FROM_EUROS = 390_000;
    private static final long SMALL_EUROS = 60_000;

    /** Days before the load on which each wave opens and closes; the last one closes after. */
    private static final List<WaveDays> WAVES = List.of(
            new WaveDays(1, 1090, 1050, 1022),
            new WaveDays(2, 640, 600, 575),
            new WaveDays(3, 225, 192, 168),
            new WaveDays(4, 58, 14, 1),
            new WaveDays(5, 13, -24, -60));

    private static final List<TerritoryClass> TERRITORIES = List.of(
            TerritoryClass.RURAL,
            TerritoryClass.RURAL,
            TerritoryClass.SMALL_MEDIUM_TOWN,
            TerritoryClass.SMALL_MEDIUM_TOWN,
            TerritoryClass.QPV_IN,
            TerritoryClass.QPV_NEAR);

    private final Agenda agenda;
    private final Casting casting;
    private final long seed;
    private final LocalDate today;
    private final Diary secretary;
    private final Office office;
    private final RunsOfToday runs;
    private final Undertakings undertakings;

    private record WaveDays(int number, int opens, int closes, int held) {}

    private record Entry(Folder folder, Stand2026 stand) {}

    Call2026(Office office, Casting casting, LocalDate today) {
        this.office = office;
        this.agenda = office.agenda();
        this.casting = casting;
        this.seed = office.seed();
        this.today = today;
        this.secretary = new Diary(agenda, ID, new Dice(seed, ID));
        this.runs = new RunsOfToday(agenda, office.papers(), today);
        this.undertakings = new Undertakings(agenda, seed);
    }

    void write() {
        secretary.on(ago(1093), MANAGER, opening());
        for (WaveDays wave : WAVES) {
            LocalDate opensOn = ago(wave.opens());
            secretary.at(
                    Days.at(opensOn, 7, 0),
                    MANAGER,
                    new OpenWave(ID, wave.number(), opensOn, Days.at(ago(wave.closes()), 12, 0)));
            write(wave);
            if (wave.closes() > 0) {
                secretary.at(Days.at(ago(wave.closes()), 12, 30), MANAGER, new CloseWave(ID, wave.number()));
            }
        }
        office.runs().write();
        runs.write();
        new Budget2026(agenda, new Dice(seed, NODE), today).write();
    }

    private static OpenCall opening() {
        Map<String, Long> parameters = RuleParameter.defaults();
        parameters.put(RuleParameter.LABEL_AFTER_INCUBATION.key(), 1L);
        parameters.put(RuleParameter.VISA_THRESHOLD_CENTS.key(), VISA_FROM_EUROS * 100);
        return new OpenCall(
                ID,
                "Manufactures de proximité 2026 (appel et candidats fictifs)",
                "AMI",
                NODE,
                true,
                Marks.GRID,
                "2026-1",
                parameters);
    }

    private void write(WaveDays wave) {
        List<Entry> entries = cast(wave);
        JurySession session = new JurySession(agenda, "session-2026-" + wave.number(), seed);
        if (wave.number() < 5) {
            session.convene(ago(wave.held() + 12), ID, wave.number(), ago(wave.held()));
        }
        LocalDate agendaOn = ago(wave.held() + 4);
        for (Entry entry : entries) {
            new Application2026(entry.folder(), entry.stand(), today)
                    .write(ago(wave.opens()), wave.closes(), agendaOn, session.id());
        }
        if (wave.number() < 4) {
            judge(wave, entries, session);
        } else if (wave.number() == 4) {
            beginToJudge(entries, session);
        }
        for (Entry entry : entries) {
            if (entry.stand().isSelected()) {
                new Laureate2026(entry.folder(), entry.stand(), today, undertakings).write(runs);
            }
        }
    }

    private List<Entry> cast(WaveDays wave) {
        List<Stand2026> stands = new ArrayList<>();
        for (Stand2026 stand : Stand2026.values()) {
            for (int i = 0; i < stand.dossiers() && stand.wave() == wave.number(); i++) {
                stands.add(stand);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Stand2026 stand : new Dice(seed, "call of today, wave " + wave.number()).shuffled(stands)) {
            String id = String.format(Locale.ROOT, "m2026-%d-%03d", wave.number(), entries.size() + 1);
            entries.add(new Entry(new Folder(office, candidate(id, wave.number(), stand)), stand));
        }
        return entries;
    }

    private Candidate candidate(String id, int wave, Stand2026 stand) {
        Dice dice = new Dice(seed, "candidate " + id);
        return casting.anywhere(
                id, ID, wave, dice.pick(TERRITORIES), List.of(dice.pick(List.of(Sector.values()))), euros(stand, dice));
    }

    /** Most are below the threshold of the visa; one is small enough to be de minimis aid. */
    private static long euros(Stand2026 stand, Dice dice) {
        long euros = dice.between(150, 380) * 1_000L;
        if (stand.needsVisa()) {
            return VISA_FROM_EUROS + 15_000;
        }
        return stand == Stand2026.DE_MINIMIS ? SMALL_EUROS : euros;
    }

    private void judge(WaveDays wave, List<Entry> entries, JurySession session) {
        Dice dice = new Dice(seed, "marks of today, wave " + wave.number());
        Map<String, Integer> means = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.stand() == Stand2026.WAITLISTED) {
                means.put(entry.folder().id(), dice.between(65, 69));
            } else if (entry.stand().isRanked()) {
                means.put(
                        entry.folder().id(),
                        entry.stand().isTurnedDown() ? dice.between(36, 62) : dice.between(72, 92));
            }
        }
        int selected = (int)
                entries.stream().filter(entry -> entry.stand().isSelected()).count();
        int reserves = (int) entries.stream()
                .filter(entry -> entry.stand() == Stand2026.WAITLISTED)
                .count();
        JURY.forEach(member -> session.declareInterests(ago(wave.held() + 1), member, List.of()));
        session.open(ago(wave.held()));
        session.score(ago(wave.held() - 1), 1, means);
        session.rank(ago(wave.held() - 2), selected, reserves);
        session.sign(ago(wave.held() - 2));
    }

    /** The fourth wave is being judged: each member has marks left to give; a second session waits for its files. */
    private void beginToJudge(List<Entry> entries, JurySession session) {
        List<String> files = entries.stream()
                .filter(entry -> entry.stand() == Stand2026.IN_SESSION)
                .map(entry -> entry.folder().id())
                .toList();
        session.declareInterests(ago(2), JURY.get(0), List.of());
        session.declareInterests(ago(2), JURY.get(1), List.of(files.get(7)));
        session.declareInterests(ago(2), JURY.get(2), List.of());
        session.open(ago(1));
        Dice dice = new Dice(seed, "marks begun");
        for (int i = 0; i < 5; i++) {
            session.scoreAlone(ago(1), JURY.get(0), files.get(i), dice.between(50, 90));
        }
        for (int i = 0; i < 3; i++) {
            session.scoreAlone(ago(1), JURY.get(1), files.get(i), dice.between(50, 90));
        }
        JurySession next = new JurySession(agenda, "session-2026-4b", seed);
        next.convene(ago(1), ID, 4, today.plusDays(10));
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }
}
