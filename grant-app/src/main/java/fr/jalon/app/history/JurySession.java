package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.JURY;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.selection.command.SelectionCommand.ConveneSession;
import fr.jalon.domain.selection.command.SelectionCommand.DeclareInterests;
import fr.jalon.domain.selection.command.SelectionCommand.EstablishRanking;
import fr.jalon.domain.selection.command.SelectionCommand.OpenSession;
import fr.jalon.domain.selection.command.SelectionCommand.ScoreFile;
import fr.jalon.domain.selection.command.SelectionCommand.SignMinutes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The acts of one jury session of three members. */
final class JurySession {
    private static final List<String> JUDGEMENTS = List.of(
            "Ancrage territorial convaincant",
            "Gouvernance à préciser",
            "Modèle économique solide",
            "Parc de machines bien pensé",
            "Volet formation en retrait",
            "Coopérations locales avérées",
            "Projet encore peu mûr",
            "Équipe expérimentée");

    private final Agenda agenda;
    private final String id;
    private final Dice dice;
    private final Diary secretary;
    private final Map<String, List<String>> interests = new HashMap<>();

    JurySession(Agenda agenda, String id, long seed) {
        this.agenda = agenda;
        this.id = id;
        this.dice = new Dice(seed, id);
        this.secretary = new Diary(agenda, id, dice);
    }

    String id() {
        return id;
    }

    void convene(LocalDate day, String callId, int wave, LocalDate heldOn) {
        secretary.on(day, MANAGER, new ConveneSession(id, callId, wave, heldOn, JURY));
    }

    /** Each member answers; an interest recuses from the file. */
    void declareInterests(LocalDate day, String member, List<String> inDossiers) {
        interests.put(member, inDossiers);
        String nature = inDossiers.isEmpty() ? "" : "Membre du conseil d'administration d'un partenaire";
        secretary.on(day, member, new DeclareInterests(id, inDossiers, nature));
    }

    void open(LocalDate day) {
        secretary.on(day, MANAGER, new OpenSession(id, JURY));
    }

    /**
     * Every member who may gives marks to every file, in the order of the agenda.
     *
     * @param means mean total each file must get, in points, in the order of the agenda
     */
    void score(LocalDate firstDay, int days, Map<String, Integer> means) {
        Map<String, Diary> seats = new HashMap<>();
        JURY.forEach(member -> seats.put(member, new Diary(agenda, id, new Dice(dice.between(0, 999), member))));
        int done = 0;
        for (Map.Entry<String, Integer> file : means.entrySet()) {
            LocalDate day = firstDay.plusDays((long) done * days / means.size());
            List<String> voters = new ArrayList<>(JURY);
            voters.removeIf(member -> interests.getOrDefault(member, List.of()).contains(file.getKey()));
            List<Integer> totals = Marks.totals(file.getValue(), voters.size(), dice);
            for (int i = 0; i < voters.size(); i++) {
                String member = voters.get(i);
                Diary seat = seats.getOrDefault(member, secretary);
                seat.on(day, member, scored(file.getKey(), totals.get(i)));
            }
            done++;
        }
    }

    /** One member's marks on one file, the others being still to come. */
    void scoreAlone(LocalDate day, String member, String dossier, int total) {
        secretary.on(day, member, scored(dossier, total));
    }

    void rank(LocalDate day, int places, int reserves) {
        secretary.on(day, MANAGER, new EstablishRanking(id, places, reserves));
    }

    void sign(LocalDate day) {
        secretary.on(day, MANAGER, new SignMinutes(id));
    }

    private ScoreFile scored(String dossier, int total) {
        return new ScoreFile(id, dossier, Marks.addingUpTo(total, dice), dice.pick(JUDGEMENTS));
    }
}
