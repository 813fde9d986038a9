package fr.jalon.app.docs;

import com.sun.source.tree.MethodTree;
import fr.jalon.app.docs.Sources.Kind;
import fr.jalon.app.docs.Sources.Type;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.kernel.Act;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each act leads to, read in the code: its events, the rules that may refuse it, and what follows in the same transaction. */
final class EventModel {
    /** What an act may lead to; names are simple class names. */
    record Consequences(Set<String> events, Set<String> rules) {}

    /** What a fact makes the product do at once. */
    record Reaction(List<Act> acts, Set<String> rules) {}

    private final Sources sources;
    private final Map<Act, Consequences> acts = new HashMap<>();
    private final Map<String, Reaction> reactions = new HashMap<>();

    EventModel() throws IOException {
        sources = new Sources(Sources.DOMAIN);
        EventCatalogue.EVENTS.forEach(event -> reactions.put(event.getSimpleName(), reactionTo(event.getSimpleName())));
        ActCatalogue.ALL.forEach(act -> acts.put(act, consequencesOf(act)));
    }

    Sources sources() {
        return sources;
    }

    Consequences of(Act act) {
        Consequences consequences = acts.get(act);
        if (consequences == null) {
            throw new IllegalArgumentException(act.code());
        }
        return consequences;
    }

    /** What follows a fact in its own transaction. */
    Reaction after(String event) {
        return reactions.getOrDefault(event, new Reaction(List.of(), Set.of()));
    }

    /** The rules that refuse what follows {@code act} in its transaction, and so the act itself, by the act they belong to. */
    Map<Act, Set<String>> refusedBeyond(Act act) {
        Map<Act, Set<String>> beyond = new LinkedHashMap<>();
        Deque<String> facts = new ArrayDeque<>(of(act).events());
        while (!facts.isEmpty()) {
            for (Act next : after(facts.remove()).acts()) {
                if (beyond.put(next, of(next).rules()) == null) {
                    facts.addAll(of(next).events());
                }
            }
        }
        return beyond;
    }

    /** Rules that every act of {@code all} may be refused by: said once instead of on each line. */
    Set<String> common(Collection<Act> all) {
        return all.stream()
                .map(act -> of(act).rules())
                .reduce((left, right) -> left.stream().filter(right::contains).collect(Collectors.toSet()))
                .<Set<String>>map(TreeSet::new)
                .orElseGet(TreeSet::new);
    }

    private Consequences consequencesOf(Act act) {
        Walk walk = new Walk(sources, act);
        if (!act.starts()) {
            follow(walk, "CommandHandlerInterceptor", supertypes(act.command()));
        }
        follow(walk, "CommandHandler", Set.of(act.command().getSimpleName()));
        Set<String> rules = new TreeSet<>(walk.rules);
        walk.events.forEach(event -> rules.addAll(after(event).rules()));
        return new Consequences(walk.events, rules);
    }

    private Reaction reactionTo(String event) {
        Walk walk = new Walk(sources, null);
        follow(walk, "EventHandler", Set.of(event));
        List<Act> sent = ActCatalogue.ALL.stream()
                .filter(act -> walk.commands.contains(act.command().getSimpleName()))
                .toList();
        return new Reaction(sent, walk.rules);
    }

    /** Follows the handlers marked {@code annotation} whose first parameter is one of {@code types}. */
    private void follow(Walk walk, String annotation, Set<String> types) {
        for (Type type : handlers()) {
            for (MethodTree method : type.methods()) {
                boolean marked = method.getModifiers().getAnnotations().stream()
                        .anyMatch(
                                each -> Scope.lastName(each.getAnnotationType()).equals(annotation));
                if (marked
                        && types.contains(
                                Scope.lastName(method.getParameters().getFirst().getType()))) {
                    walk.follow(type, method);
                }
            }
        }
    }

    private List<Type> handlers() {
        return Stream.of(Kind.OTHER, Kind.AUTOMATION)
                .flatMap(kind -> sources.all(kind).values().stream())
                .toList();
    }

    private static Set<String> supertypes(Class<?> type) {
        return Stream.of(type.getInterfaces())
                .flatMap(each -> Stream.concat(Stream.of(each.getSimpleName()), supertypes(each).stream()))
                .collect(Collectors.toSet());
    }
}
