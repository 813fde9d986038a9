package fr.jalon.domain.selection;

import fr.jalon.domain.selection.event.SelectionEvent.FilePlaced;
import fr.jalon.domain.selection.event.SelectionEvent.FileRemoved;
import fr.jalon.domain.selection.event.SelectionEvent.FileScored;
import fr.jalon.domain.selection.event.SelectionEvent.InterestsDeclared;
import fr.jalon.domain.selection.rule.FileNotScored;
import fr.jalon.domain.selection.rule.FileWithoutVoter;
import fr.jalon.domain.selection.rule.InstructorCannotVote;
import fr.jalon.domain.selection.rule.VoterRecused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a session, who may vote on each, and the marks they got. Fr: ordre du jour. */
final class Agenda {
    private final Map<String, List<String>> appraisers = new TreeMap<>();
    private final Map<String, Set<String>> interests = new TreeMap<>();
    private final Map<String, Map<String, Map<String, Integer>>> marks = new TreeMap<>();

    /** A file at its place; {@code averageHundredths} is its mean total in hundredths of a point. */
    record Ranked(String dossierId, int averageHundredths) {}

    void place(FilePlaced event) {
        appraisers.put(event.dossierId(), event.appraisedBy());
        marks.put(event.dossierId(), new TreeMap<>());
    }

    void remove(FileRemoved event) {
        appraisers.remove(event.dossierId());
        marks.remove(event.dossierId());
    }

    void declare(InterestsDeclared event) {
        // An interest once declared stays, and takes back the marks already given.
        interests.computeIfAbsent(event.member(), member -> new TreeSet<>()).addAll(event.inDossiers());
        event.inDossiers().stream().filter(this::holds).forEach(id -> votes(id).remove(event.member()));
    }

    void score(FileScored event) {
        votes(event.dossierId()).put(event.member(), event.marks());
    }

    boolean holds(String dossierId) {
        return appraisers.containsKey(dossierId);
    }

    boolean hasDeclared(String member) {
        return interests.containsKey(member);
    }

    void checkMayVote(String member, String dossierId) {
        VoterRecused.check(isRecused(member, dossierId), member, dossierId);
        InstructorCannotVote.check(hasAppraised(member, dossierId), member, dossierId);
    }

    /** Every file has the marks of every member who is there and may vote on it, and of at least one. */
    void checkAllScored(Set<String> present) {
        for (String dossierId : appraisers.keySet()) {
            List<String> voters = present.stream()
                    .filter(member -> !isRecused(member, dossierId) && !hasAppraised(member, dossierId))
                    .toList();
            FileWithoutVoter.check(!voters.isEmpty(), dossierId);
            FileNotScored.check(
                    voters.stream()
                            .filter(member -> !votes(dossierId).containsKey(member))
                            .toList(),
                    dossierId);
        }
    }

    /** Best first; equal totals are parted by the criteria in order, then by dossier id so that the order is always total. */
    List<Ranked> ranked(List<String> criteria) {
        Comparator<String> order = Comparator.comparing((String id) -> average(id), Comparator.reverseOrder());
        for (String criterion : criteria) {
            order = order.thenComparing(id -> averageOf(criterion, id), Comparator.reverseOrder());
        }
        return appraisers.keySet().stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .map(id -> new Ranked(id, average(id)))
                .toList();
    }

    private int average(String dossierId) {
        int sum = votes(dossierId).values().stream()
                .mapToInt(vote ->
                        vote.values().stream().mapToInt(Integer::intValue).sum())
                .sum();
        return sum * 100 / Math.max(1, votes(dossierId).size());
    }

    private int averageOf(String criterion, String dossierId) {
        int sum = votes(dossierId).values().stream()
                .mapToInt(vote -> vote.getOrDefault(criterion, 0))
                .sum();
        return sum * 100 / Math.max(1, votes(dossierId).size());
    }

    private boolean isRecused(String member, String dossierId) {
        return interests.getOrDefault(member, Set.of()).contains(dossierId);
    }

    private boolean hasAppraised(String member, String dossierId) {
        return appraisers.getOrDefault(dossierId, List.of()).contains(member);
    }

    private Map<String, Map<String, Integer>> votes(String dossierId) {
        return Optional.ofNullable(marks.get(dossierId)).orElseThrow();
    }
}
