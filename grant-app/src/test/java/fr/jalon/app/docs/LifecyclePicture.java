package fr.jalon.app.docs;

import fr.jalon.domain.dossier.event.LifecycleStage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stages of a dossier as a mermaid diagram; exits that leave from nearly everywhere are told in words below it. */
final class LifecyclePicture {
    private static final int MOST_ARROWS_INTO_AN_EXIT = 4;

    private final Map<LifecycleStage, Map<LifecycleStage, Set<String>>> moves;

    LifecyclePicture(Lifecycle lifecycle) {
        moves = lifecycle.moves();
    }

    String render() {
        Stream<String> arrows = moves.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .filter(to -> !isCrowded(to.getKey()) && to.getKey() != from.getKey())
                        .map(to -> "    " + from.getKey() + " --> " + to.getKey() + " : " + verbs(to.getValue())));
        return Stream.of(
                        Stream.of("```mermaid", "stateDiagram-v2", "    [*] --> " + LifecycleStage.DRAFT),
                        arrows,
                        Stream.of("```", ""),
                        crowded())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> crowded() {
        return Stream.of(LifecycleStage.values()).filter(this::isCrowded).map(exit -> {
            Set<String> acts = new TreeSet<>();
            moves.values().forEach(to -> acts.addAll(to.getOrDefault(exit, Set.of())));
            String from = sources(exit).stream().map(stage -> "`" + stage + "`").collect(Collectors.joining(", "));
            return "- to `" + exit + "` by " + code(acts) + ", from " + from;
        });
    }

    private boolean isCrowded(LifecycleStage stage) {
        return sources(stage).size() > MOST_ARROWS_INTO_AN_EXIT;
    }

    private List<LifecycleStage> sources(LifecycleStage exit) {
        return new TreeMap<>(moves)
                .entrySet().stream()
                        .filter(from -> from.getValue().containsKey(exit) && from.getKey() != exit)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static String verbs(Set<String> acts) {
        return String.join(", ", acts);
    }

    private static String code(Set<String> acts) {
        return acts.stream().map(act -> "`" + act + "`").collect(Collectors.joining(" or "));
    }
}
