package fr.jalon.app.docs;

import fr.jalon.app.docs.Sources.Kind;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.kernel.EventType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/event-model.md: stage by stage, what may be asked, by whom, what is recorded, what refuses, and what shows it. */
final class EventModelPage {
    private static final int MOST_ACTS_NAMED = 8;

    private static final String HEAD = """
        # Event model

        Computed from the code by `GeneratedDocsTest`: do not edit. To write it anew after a change:
        `mvn -pl grant-app -am test -Dtest=GeneratedDocsTest -Ddocs.write=true -Dsurefire.failIfNoSpecifiedTests=false`

        ```mermaid
        flowchart LR
            person([form or REST]) --> door[front door: who, role, date]
            door --> aggregate[aggregate: guard, then decide]
            aggregate -- refused by a named rule --> person
            aggregate -- event --> log[(event log)]
            log -- same transaction --> automation[automations] --> door
            log -- later, in order --> projection[projections] --> tables[(tables of facts)] --> person
        ```

        How to read a stage: the first table says what may be asked. *Refused by* names every rule that the code can put the act to,
        those of its values as well as those of the moment; each is explained under [Rules](#rules). The second table says
        what each fact carries, which tables show it, and which acts follow in the same transaction: if one of those is refused,
        nothing at all is recorded.
        """;

    private final EventModel model;
    private final Corpus corpus;
    private final Lifecycle lifecycle;
    private final Set<String> atTheDoor;

    EventModelPage(EventModel model, Corpus corpus, Lifecycle lifecycle, Set<String> atTheDoor) {
        this.model = model;
        this.corpus = corpus;
        this.lifecycle = lifecycle;
        this.atTheDoor = atTheDoor;
    }

    String render() {
        StringBuilder page = new StringBuilder(HEAD).append('\n');
        page.append("Before any of them, the front door may refuse by ")
                .append(codes(atTheDoor))
                .append(". ");
        page.append("The read models that keep every event (")
                .append(codes(corpus.keepersOfAll()))
                .append(") are not repeated.\n\n");
        page.append("## The life of a dossier\n\n")
                .append("An act drawn here moves the dossier; an act that only adds to it is in the tables.\n\n")
                .append(new LifecyclePicture(lifecycle).render())
                .append("\n\n");
        stages().forEach((stage, acts) -> page.append(stage(stage, acts)));
        return page.append(rules()).toString();
    }

    private static Map<String, List<Act>> stages() {
        Map<String, List<Act>> stages = new LinkedHashMap<>();
        EventCatalogue.EVENTS.forEach(event -> stages.put(stageOf(event), List.of()));
        ActCatalogue.ALL.forEach(act -> stages.merge(
                act.stage(),
                List.of(act),
                (one, more) -> Stream.concat(one.stream(), more.stream()).toList()));
        return stages;
    }

    private String stage(String stage, List<Act> acts) {
        List<Act> going = acts.stream().filter(act -> !act.starts()).toList();
        Set<String> common = going.size() > 1 ? model.common(going) : Set.of();
        StringBuilder text = new StringBuilder("## " + stage + "\n\n");
        if (!common.isEmpty()) {
            text.append("Every act but the first of a stream may be refused by ")
                    .append(codes(common))
                    .append(".\n\n");
        }
        text.append("| act | asks for | who | duty taken | records | refused by |\n|---|---|---|---|---|---|\n");
        acts.forEach(act -> text.append(actRow(act, act.starts() ? Set.of() : common)));
        List<Class<?>> events = EventCatalogue.EVENTS.stream()
                .filter(event -> stageOf(event).equals(stage))
                .toList();
        if (!events.isEmpty()) {
            text.append("\n| fact | stored as | carries | shown by | then, at once |\n|---|---|---|---|---|\n");
            events.forEach(event -> text.append(eventRow(event)));
        }
        return text.append('\n').toString();
    }

    private String actRow(Act act, Set<String> common) {
        EventModel.Consequences consequences = model.of(act);
        Said said = said(Kind.COMMAND, act.command().getSimpleName());
        return row(
                "`" + act.code() + "`" + said.term().map(term -> "<br>" + term).orElse(""),
                "**" + act.command().getSimpleName() + "** " + fields(act.command()),
                act.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                act.duty().map(EventModelPage::duty).orElse(""),
                String.join(", ", consequences.events()),
                Stream.concat(
                                Stream.of(without(common, consequences.rules())),
                                model.refusedBeyond(act).entrySet().stream()
                                        .map(next -> beyond(next.getKey(), next.getValue())))
                        .filter(rules -> !rules.isEmpty())
                        .collect(Collectors.joining("<br>")));
    }

    /** No one has seen a version of what an automation acts on: that rule cannot refuse it. */
    private static String beyond(Act next, Set<String> rules) {
        String refusals = without(Set.of("StaleVersion"), rules);
        return refusals.isEmpty() ? "" : "by `" + next.code() + "`: " + refusals;
    }

    private static String without(Set<String> left, Set<String> rules) {
        return rules.stream().filter(rule -> !left.contains(rule)).collect(Collectors.joining(", "));
    }

    private String eventRow(Class<?> event) {
        EventType stored = event.getAnnotation(EventType.class);
        String file = "../grant-domain/src/test/resources/golden/" + stageOf(event) + "/" + stored.name() + ".v"
                + stored.revision() + ".json";
        Said said = said(Kind.EVENT, event.getSimpleName());
        return row(
                "**" + event.getSimpleName() + "**"
                        + said.term().map(term -> "<br>" + term).orElse(""),
                "[`" + stored.name() + "` " + stored.revision() + "](" + file + ")",
                fields(event),
                corpus.tablesBy(event).values().stream()
                        .flatMap(List::stream)
                        .map(table -> "`" + table + "`")
                        .collect(Collectors.joining(", ")),
                codes(model.after(event.getSimpleName()).acts().stream()
                        .map(Act::code)
                        .toList()));
    }

    private String rules() {
        StringBuilder text = new StringBuilder("""
            ## Rules

            The name of a rule is the stable code of its refusal: in the answers of the API (`rule`), in the log of refusals and in the
            messages shown.

            | rule | says | Fr | met by |
            |---|---|---|---|
            """);
        model.sources().all(Kind.RULE).keySet().forEach(rule -> {
            Said said = said(Kind.RULE, rule);
            text.append(row("`" + rule + "`", said.english(), said.french(), metBy(rule)));
        });
        return text.toString();
    }

    private String metBy(String rule) {
        List<String> acts = ActCatalogue.ALL.stream()
                .filter(act -> model.of(act).rules().contains(rule))
                .map(Act::code)
                .toList();
        if (acts.isEmpty()) {
            return atTheDoor.contains(rule) ? "every act, at the front door" : "";
        }
        return acts.size() > MOST_ACTS_NAMED ? "acts of " + stages(acts) : codes(acts);
    }

    private static String stages(List<String> acts) {
        return acts.stream()
                .map(act -> act.substring(0, act.indexOf('.')))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Said said(Kind kind, String name) {
        return model.sources()
                .find(kind, name)
                .map(type -> Said.in(model.sources().comment(type.tree())))
                .orElse(new Said("", ""));
    }

    private static String fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static String duty(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String stageOf(Class<?> event) {
        String name = event.getAnnotation(EventType.class).name();
        return name.substring(0, name.indexOf('.'));
    }

    private static String codes(Collection<String> names) {
        return new TreeSet<>(names).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
