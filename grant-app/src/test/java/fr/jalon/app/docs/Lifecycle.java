package fr.jalon.app.docs;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.application.event.ApplicationEvent.ApplicationDrafted;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.dossier.GuardedDossier;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.support.event.SupportEvent.FinancialReportReceived;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which act takes a dossier from which stage to which, found by living it: from the first draft on, every act that the dossier's own guard
 * allows is done with the event of the golden file, and so on until nothing new is met.
 */
final class Lifecycle {
    private static final List<LocalDate> EARLY_AND_LATE = List.of(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));

    private static final int LAST_YEAR = 2100;

    /** Stages whose facts lead a dossier to no other stage of its life: living them would only multiply what there is to live. */
    private static final Set<String> ASIDE = Set.of("payment", "recovery");

    private final EventModel model;
    private final Corpus corpus;
    private final Map<String, List<DossierEvent>> samples = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Deque<Life> toLive = new ArrayDeque<>();
    private final Map<LifecycleStage, Map<LifecycleStage, Set<String>>> moves = new EnumMap<>(LifecycleStage.class);

    Lifecycle(EventModel model, Corpus corpus) {
        this.model = model;
        this.corpus = corpus;
        // The one of the golden file is about a year before the last of the project, which closes no dossier.
        samples.put(
                "FinancialReportReceived",
                List.of(corpus.event(FinancialReportReceived.class, json -> json.put("year", LAST_YEAR))));
        for (int yesOrNo : List.of(0, 1)) {
            // The rules are pinned at the draft: another set of them makes another life.
            met.clear();
            meet(List.of(corpus.event(ApplicationDrafted.class, json -> {
                ObjectNode rules = (ObjectNode) json.get("parameters");
                rules.put(RuleParameter.LABEL_AFTER_INCUBATION.key(), yesOrNo);
                rules.put(RuleParameter.SILENCE_REFUSES.key(), yesOrNo);
            })));
            while (!toLive.isEmpty()) {
                live(toLive.remove());
            }
        }
    }

    /** Codes of the acts that lead from one stage to another, by both. */
    Map<LifecycleStage, Map<LifecycleStage, Set<String>>> moves() {
        return moves;
    }

    /** A dossier as far as it was lived, and what it may do next on an early or on a late day. */
    private record Life(List<DossierEvent> facts, LifecycleStage stage, List<Act> allowed) {}

    private void live(Life life) {
        life.allowed().stream().filter(act -> !act.starts()).forEach(act -> go(life.facts(), life.stage(), act));
    }

    private void go(List<DossierEvent> facts, LifecycleStage from, Act act) {
        List<DossierEvent> after = new ArrayList<>(facts);
        model.of(act).events().forEach(event -> after.addAll(samples(event)));
        boolean moves = after.stream()
                .skip(facts.size())
                .anyMatch(event -> LifecycleStage.after(event).isPresent());
        if (moves) {
            this.moves
                    .computeIfAbsent(from, stage -> new TreeMap<>())
                    .computeIfAbsent(new GuardedDossier(after).stage(), stage -> new TreeSet<>())
                    .add(act.code());
        }
        meet(after);
    }

    /** The event of the golden file; a fact that moves nothing comes with all its values, e.g. each deliverable in turn. */
    private List<DossierEvent> samples(String event) {
        return samples.computeIfAbsent(event, name -> {
            Class<?> type = EventCatalogue.EVENTS.stream()
                    .filter(each -> each.getSimpleName().equals(name) && DossierEvent.class.isAssignableFrom(each))
                    .findFirst()
                    .orElseThrow();
            DossierEvent sample = (DossierEvent) corpus.event(type, json -> {});
            return LifecycleStage.after(sample).isPresent()
                    ? List.of(sample)
                    : corpus.variants(type).stream()
                            .map(DossierEvent.class::cast)
                            .toList();
        });
    }

    /** Keeps a dossier to go on from, unless one at the same stage that allows the same acts was met before. */
    private void meet(List<DossierEvent> facts) {
        GuardedDossier dossier = new GuardedDossier(facts);
        List<List<Act>> allowed = EARLY_AND_LATE.stream()
                .map(day -> ActCatalogue.OF_A_DOSSIER.stream()
                        .filter(act -> !ASIDE.contains(act.stage()) && dossier.allows(act, on(act, day)))
                        .toList())
                .toList();
        if (met.add(dossier.stage() + allowed.toString())) {
            toLive.add(new Life(
                    facts,
                    dossier.stage(),
                    allowed.stream().flatMap(List::stream).distinct().toList()));
        }
    }

    private static ActContext on(Act act, LocalDate day) {
        return new ActContext(
                "someone",
                Role.SYSTEM,
                act.code(),
                day,
                day.atTime(12, 0).atZone(ActContext.PARIS).toInstant(),
                null);
    }
}
