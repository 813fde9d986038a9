package fr.jalon.app.session;

import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.selection.event.SelectionEvent.FilePlaced;
import fr.jalon.domain.selection.event.SelectionEvent.FileRemoved;
import fr.jalon.domain.selection.event.SelectionEvent.FileScored;
import fr.jalon.domain.selection.event.SelectionEvent.InterestsDeclared;
import fr.jalon.domain.selection.event.SelectionEvent.MinutesSigned;
import fr.jalon.domain.selection.event.SelectionEvent.RankingEstablished;
import fr.jalon.domain.selection.event.SelectionEvent.SessionConvened;
import fr.jalon.domain.selection.event.SelectionEvent.SessionOpened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One jury session as its events make it. Fr: feuille de comité.
 *
 * @param state CONVENED, OPENED, RANKED or SIGNED
 * @param interests dossiers each member is recused from; a member who has declared none has an empty list, one who has not declared is absent
 * @param files agenda, in order of merit once ranked
 */
public record SessionSheet(
        String sessionId,
        String callId,
        int wave,
        LocalDate heldOn,
        String state,
        List<String> members,
        List<String> present,
        Map<String, Integer> criteria,
        Map<String, List<String>> interests,
        List<File> files) {

    /**
     * One file of the agenda.
     *
     * @param appraisedBy those who may not score it for that
     * @param scoredBy members whose marks stand
     * @param averageHundredths null before the ranking
     * @param outcome SELECTED, WAITLISTED or NOT_SELECTED; null before the minutes
     */
    public record File(
            String dossierId,
            List<String> appraisedBy,
            List<String> scoredBy,
            @Nullable Integer rank,
            @Nullable Integer averageHundredths,
            @Nullable String outcome) {}

    /** The files that {@code member} has not scored yet, and may: neither recused from them nor among those who appraised them. */
    public List<File> leftTo(String member) {
        List<String> recused = interests.getOrDefault(member, List.of());
        return files.stream()
                .filter(file -> !recused.contains(file.dossierId())
                        && !file.appraisedBy().contains(member)
                        && !file.scoredBy().contains(member))
                .toList();
    }

    /** @param events of one session, in order; the first is the convening */
    static SessionSheet of(List<?> events) {
        Fold fold = new Fold();
        events.forEach(event -> fold.evolve((SelectionEvent) event));
        return fold.sheet();
    }

    /** Without what was said of the files that {@code kept} names: no rank nor mean before the minutes, no mean ever. */
    SessionSheet without(Predicate<String> kept) {
        boolean signed = state.equals("SIGNED");
        List<File> shown = Stream.concat(
                        files.stream().filter(file -> signed || !kept.test(file.dossierId())),
                        files.stream().filter(file -> !signed && kept.test(file.dossierId())))
                .map(file -> kept.test(file.dossierId())
                        ? new File(
                                file.dossierId(),
                                List.of(),
                                List.of(),
                                signed ? file.rank() : null,
                                null,
                                file.outcome())
                        : file)
                .toList();
        return new SessionSheet(sessionId, callId, wave, heldOn, state, members, present, criteria, interests, shown);
    }

    /** The grid in the order in which its criteria part equal totals. */
    private static Map<String, Integer> ordered(SessionConvened convened) {
        Map<String, Integer> grid = new LinkedHashMap<>();
        convened.tieBreak()
                .forEach(criterion -> grid.put(criterion, convened.criteria().getOrDefault(criterion, 0)));
        return grid;
    }

    private static final class Fold {
        private Optional<SessionConvened> convened = Optional.empty();
        private String state = "CONVENED";
        private List<String> present = List.of();
        private final Map<String, List<String>> interests = new TreeMap<>();
        private final Map<String, List<String>> appraisers = new LinkedHashMap<>();
        private final Map<String, List<String>> scored = new LinkedHashMap<>();
        private List<String> order = List.of();
        private List<Integer> averages = List.of();
        private final Map<String, String> outcomes = new TreeMap<>();

        void evolve(SelectionEvent event) {
            switch (event) {
                case SessionConvened e -> convened = Optional.of(e);
                case FilePlaced e -> {
                    appraisers.put(e.dossierId(), e.appraisedBy());
                    scored.put(e.dossierId(), new ArrayList<>());
                }
                case FileRemoved e -> scored.remove(e.dossierId());
                case InterestsDeclared e -> declare(e);
                case SessionOpened e -> {
                    present = e.present();
                    state = "OPENED";
                }
                case FileScored e -> score(e);
                case RankingEstablished e -> {
                    order = e.order();
                    averages = e.averageHundredths();
                    state = "RANKED";
                }
                case MinutesSigned e -> {
                    e.selected().forEach(each -> outcomes.put(each, "SELECTED"));
                    e.waitlisted().forEach(each -> outcomes.put(each, "WAITLISTED"));
                    e.turnedDown().forEach(each -> outcomes.put(each, "NOT_SELECTED"));
                    state = "SIGNED";
                }
            }
        }

        /** An interest once declared stays, and takes back the marks already given, as in the session itself. */
        private void declare(InterestsDeclared event) {
            List<String> all = interests.computeIfAbsent(event.member(), member -> new ArrayList<>());
            event.inDossiers().stream().filter(id -> !all.contains(id)).forEach(all::add);
            event.inDossiers()
                    .forEach(id -> scored.getOrDefault(id, new ArrayList<>()).remove(event.member()));
        }

        private void score(FileScored event) {
            List<String> by = scored.computeIfAbsent(event.dossierId(), id -> new ArrayList<>());
            if (!by.contains(event.member())) {
                by.add(event.member());
            }
        }

        SessionSheet sheet() {
            SessionConvened first = convened.orElseThrow();
            List<String> agenda = order.isEmpty() ? List.copyOf(scored.keySet()) : order;
            return new SessionSheet(
                    first.sessionId(),
                    first.callId(),
                    first.wave(),
                    first.heldOn(),
                    state,
                    first.members(),
                    present,
                    ordered(first),
                    interests,
                    agenda.stream().map(this::file).toList());
        }

        private File file(String dossier) {
            int place = order.indexOf(dossier);
            return new File(
                    dossier,
                    appraisers.getOrDefault(dossier, List.of()),
                    scored.getOrDefault(dossier, List.of()),
                    place < 0 ? null : place + 1,
                    place < 0 ? null : averages.get(place),
                    outcomes.get(dossier));
        }
    }
}
