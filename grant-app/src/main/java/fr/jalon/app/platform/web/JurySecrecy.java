package fr.jalon.app.platform.web;

import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.selection.event.SelectionEvent.InterestsDeclared;
import fr.jalon.domain.selection.event.SelectionEvent.MinutesSigned;
import fr.jalon.projections.audit.AuditEntry;
import fr.jalon.projections.refusals.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What whoever sits on juries does not read: the marks and words of the others until the minutes are signed, and what was said of a file that
 * they are recused from, ever. It stands between the log and all that shows it, so that no page has to think of it; others read everything.
 * Source: house rule SD2. Fr: secret du délibéré.
 */
@Component
public class JurySecrecy {
    private static final String SCORED = "selection.file-scored";
    private static final String RANKED = "selection.ranking-established";
    private static final String SCORE_FILE = "selection.score-file";

    private final CurrentActor current;
    private final EventStore events;
    private final JsonMapper json;

    JurySecrecy(CurrentActor current, EventStore events, JsonMapper json) {
        this.current = current;
        this.events = events;
        this.json = json;
    }

    /**
     * One session as its latest events make it, whatever date is asked about.
     *
     * @param recusedFrom files that the reader declared an interest in
     */
    private record Session(boolean signed, Set<String> recusedFrom) {}

    /** The events as the person who asks may read them: as many, some without what they say. */
    List<AuditEntry> entries(List<AuditEntry> entries) {
        Actor reader = juror();
        if (reader == null) {
            return entries;
        }
        Map<String, Session> sessions = new HashMap<>();
        Function<String, Session> session = id -> sessions.computeIfAbsent(id, each -> session(each, reader));
        return entries.stream()
                .map(entry -> switch (entry.type()) {
                    case SCORED -> scored(entry, reader, session);
                    case RANKED -> ranked(entry, session);
                    default -> entry;
                })
                .toList();
    }

    /** Without those of others who gave marks: the values that broke the rule are the marks. */
    List<Refusal> refusals(List<Refusal> refusals) {
        Actor reader = juror();
        return reader == null
                ? refusals
                : refusals.stream()
                        .filter(refusal -> !refusal.act().equals(SCORE_FILE)
                                || refusal.actor().equals(reader.id()))
                        .toList();
    }

    /** Whether the person who asks is to know nothing of what was said of {@code dossier} in a session with these interests. */
    public boolean isKeptFrom(String dossier, Map<String, List<String>> interests) {
        Actor reader = juror();
        return reader != null && interests.getOrDefault(reader.id(), List.of()).contains(dossier);
    }

    private AuditEntry scored(AuditEntry entry, Actor reader, Function<String, Session> sessions) {
        Map<String, Object> fact = fact(entry);
        Session session = sessions.apply(entry.stream());
        boolean own = reader.id().equals(fact.get("member"));
        boolean open = session.signed() && !session.recusedFrom().contains(String.valueOf(fact.get("dossierId")));
        return own || open ? entry : without(entry, fact, "marks", "justification");
    }

    private AuditEntry ranked(AuditEntry entry, Function<String, Session> sessions) {
        Session session = sessions.apply(entry.stream());
        if (session.recusedFrom().isEmpty()) {
            return entry;
        }
        Map<String, Object> fact = fact(entry);
        return session.signed()
                ? without(entry, fact, "averageHundredths")
                : without(entry, fact, "averageHundredths", "order");
    }

    private AuditEntry without(AuditEntry entry, Map<String, Object> fact, String... names) {
        Map<String, Object> left = new LinkedHashMap<>(fact);
        left.keySet().removeAll(Set.of(names));
        return entry.saying(json.writeValueAsString(left));
    }

    private Map<String, Object> fact(AuditEntry entry) {
        return json.readValue(entry.payload(), new TypeReference<>() {});
    }

    private Session session(String id, Actor reader) {
        boolean signed = false;
        Set<String> recusedFrom = new HashSet<>();
        for (SelectionEvent event : read(id)) {
            signed |= event instanceof MinutesSigned;
            if (event instanceof InterestsDeclared declared && declared.member().equals(reader.id())) {
                recusedFrom.addAll(declared.inDossiers());
            }
        }
        return new Session(signed, recusedFrom);
    }

    private List<SelectionEvent> read(String id) {
        return events.readEvents(id)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(SelectionEvent.class::isInstance)
                .map(SelectionEvent.class::cast)
                .toList();
    }

    private @Nullable Actor juror() {
        return current.find().filter(reader -> reader.has(Role.JURY)).orElse(null);
    }
}
