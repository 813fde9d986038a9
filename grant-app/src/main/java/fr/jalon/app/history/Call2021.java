package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.JURY;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.app.history.Cast2021.Entry;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.command.CallCommand.CloseWave;
import fr.jalon.domain.call.command.CallCommand.EndCall;
import fr.jalon.domain.call.command.CallCommand.OpenCall;
import fr.jalon.domain.call.command.CallCommand.OpenWave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The call of 2021-22: three waves as published, one hundred invented laureates and their grants. */
final class Call2021 {
    static final String ID = "manufactures-2021";
    static final String NODE = "anct-manufactures";

    private final Agenda agenda;
    private final Cast2021 cast;
    private final long seed;
    private final Office office;
    private final LocalDate today;
    private final Diary secretary;
    private final Undertakings undertakings;

    /** @param today the day of the load, until which budget years follow one another */
    Call2021(Office office, Casting casting, LocalDate today) {
        this.today = today;
        this.office = office;
        this.agenda = office.agenda();
        this.cast = new Cast2021(office, casting);
        this.seed = office.seed();
        this.secretary = new Diary(agenda, ID, new Dice(seed, ID));
        this.undertakings = new Undertakings(agenda, seed);
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
        office.runs().write();
        new Budget2021(agenda, office.ledger(), new Dice(seed, NODE), today).write();
    }

    private void write(Wave2021 wave) {
        List<Entry> entries = cast.of(wave);
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
            tellOfOtherAid(wave, laureates.get(i).candidate(), Twist.of(wave.number(), i));
            new Laureate2021(wave, laureates.get(i), i).write();
        }
    }

    private void tellOfOtherAid(Wave2021 wave, Candidate candidate, Set<Twist> twists) {
        LocalDate told = Days.orMonday(wave.labelledOn().plusDays(10));
        if (twists.contains(Twist.KNOWN_AID)) {
            undertakings.declareAid(
                    told, candidate.siren(), 35_000_00L, wave.opensOn().minusMonths(9));
        }
        if (twists.contains(Twist.LINKED_COMPANY)) {
            undertakings.joinTo(
                    told.plusDays(3), candidate.siren(), wave.opensOn().minusMonths(14));
        }
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
}
