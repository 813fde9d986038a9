package fr.jalon.app.act;

import fr.jalon.app.act.ActPages.Target;
import fr.jalon.app.act.FieldView.Part;
import fr.jalon.app.act.FieldView.Suggestion;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.selection.SelectionAct;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.selection.event.SelectionEvent.FilePlaced;
import fr.jalon.domain.selection.event.SelectionEvent.FileRemoved;
import fr.jalon.domain.selection.event.SelectionEvent.FileScored;
import fr.jalon.domain.selection.event.SelectionEvent.InterestsDeclared;
import fr.jalon.domain.selection.event.SelectionEvent.SessionConvened;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.dossiers.DossierView;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.WaveQueries;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form proposes before anybody types: never more than a proposal, the rules judge what is sent. */
@Component
class Proposals {
    private final DossierProposals dossiers;
    private final CreditsProposals credits;
    private final WaveQueries calls;
    private final DossierQueries views;
    private final Streams streams;
    private final Show show;

    Proposals(
            DossierProposals dossiers,
            CreditsProposals credits,
            WaveQueries calls,
            DossierQueries views,
            Streams streams,
            Show show) {
        this.dossiers = dossiers;
        this.credits = credits;
        this.calls = calls;
        this.views = views;
        this.streams = streams;
        this.show = show;
    }

    /** What to put in a field, empty when nothing is known. */
    List<String> values(Target target, Field field) {
        if (field.name().equals("members")) {
            return having(Role.JURY);
        }
        String id = target.id();
        return target.kind() == StreamKind.DOSSIER && id != null
                ? dossiers.values(target, id, field)
                : credits.values(target, field);
    }

    List<Suggestion> suggestions(Target target, Field field) {
        String id = target.id();
        return switch (field.name()) {
            case "callId", "onlyInCall" ->
                calls.calls(AsOf.NOW).stream()
                        .map(call -> new Suggestion(call.callId(), call.title()))
                        .toList();
            case "delegate" -> people(having(Role.AUTHORITY));
            case "members" -> people(having(Role.JURY));
            case "present" ->
                target.kind() == StreamKind.SESSION && id != null
                        ? people(convened(id).members())
                        : List.of();
            case "inDossiers", "dossierId" ->
                target.kind() == StreamKind.SESSION && id != null ? agenda(target, id) : List.of();
            default ->
                target.kind() == StreamKind.DOSSIER && id != null
                        ? dossiers.suggestions(target, id, field)
                        : credits.suggestions(target, field);
        };
    }

    /** Names that a field of numbers or amounts expects; empty when the person gives them. */
    List<Part> parts(Target target, Field field) {
        String id = target.id();
        if (field.name().equals("marks") && target.kind() == StreamKind.SESSION && id != null) {
            SessionConvened session = convened(id);
            return session.tieBreak().stream()
                    .map(criterion -> new Part(
                            criterion,
                            show.criterion(criterion),
                            null,
                            session.criteria().get(criterion)))
                    .toList();
        }
        if (field.name().equals("parameters")) {
            return RuleParameter.defaults().entrySet().stream()
                    .map(each -> new Part(each.getKey(), each.getKey(), Long.toString(each.getValue()), null))
                    .toList();
        }
        return credits.parts(target, field);
    }

    private SessionConvened convened(String sessionId) {
        return (SessionConvened)
                streams.read(StreamKind.SESSION, sessionId).getFirst().getPayload();
    }

    /** For marks, those that this member has already given last, and not the files the member is recused from. */
    private List<Suggestion> agenda(Target target, String sessionId) {
        Set<String> files = new LinkedHashSet<>();
        Set<String> scored = new LinkedHashSet<>();
        Set<String> recused = new HashSet<>();
        String member = target.actor().id();
        for (var message : streams.read(StreamKind.SESSION, sessionId)) {
            switch ((SelectionEvent) message.getPayload()) {
                case FilePlaced placed -> files.add(placed.dossierId());
                case FileRemoved removed -> files.remove(removed.dossierId());
                case FileScored marks when marks.member().equals(member) -> scored.add(marks.dossierId());
                case InterestsDeclared interests
                when interests.member().equals(member) -> recused.addAll(interests.inDossiers());
                default -> {}
            }
        }
        Map<String, DossierView> known = files.isEmpty() ? Map.of() : views.all(files, AsOf.NOW);
        if (target.act() != SelectionAct.SCORE_FILE) {
            return files.stream()
                    .map(file -> new Suggestion(file, named(file, known.get(file))))
                    .toList();
        }
        scored.retainAll(files);
        files.removeAll(scored);
        return Stream.of(files, scored)
                .flatMap(Set::stream)
                .filter(file -> !recused.contains(file))
                .map(file -> new Suggestion(file, toScore(named(file, known.get(file)), scored.contains(file))))
                .toList();
    }

    private String toScore(String file, boolean already) {
        return already ? file + " — " + show.text("session.already-scored") : file;
    }

    /** {@code m2026-4-024 — Atelier du bois — La Fabrique}. */
    private static String named(String dossierId, @Nullable DossierView dossier) {
        return dossier == null ? dossierId : String.join(" — ", dossierId, dossier.projectTitle(), dossier.applicant());
    }

    private List<Suggestion> people(List<String> ids) {
        return ids.stream().map(id -> new Suggestion(id, show.actor(id))).toList();
    }

    private static List<String> having(Role role) {
        return DemoAccounts.ALL.stream()
                .filter(account -> account.has(role))
                .map(Actor::id)
                .toList();
    }
}
