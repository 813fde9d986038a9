package fr.jalon.app.audit;

import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsEntered;
import fr.jalon.projections.audit.AuditEntry;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Recorded events in words: each value under the name and in the unit its field tells. Personal data only to those who work with it. */
@Component
public class Journal {
    private static final Map<String, Class<?>> EVENTS = EventCatalogue.EVENTS.stream()
            .collect(Collectors.toUnmodifiableMap(EventCatalogue::name, Function.identity()));

    private static final String ACCOUNT = "ibanToken";

    private final Show show;
    private final Vault vault;
    private final JsonMapper json;

    Journal(Show show, Vault vault, JsonMapper json) {
        this.show = show;
        this.vault = vault;
        this.json = json;
    }

    /** One event and its values in words. */
    public record Entry(AuditEntry event, List<Line> lines) {}

    /** One value under its name. */
    public record Line(String name, String value) {}

    /** @param without names of the values that the page already shows */
    public List<Entry> entries(List<AuditEntry> events, Actor reader, Collection<String> without) {
        return events.stream()
                .map(event -> new Entry(event, lines(event, reader, without)))
                .toList();
    }

    private List<Line> lines(AuditEntry event, Actor reader, Collection<String> without) {
        Map<String, Object> payload = json.readValue(event.payload(), new TypeReference<>() {});
        Class<?> type = EVENTS.get(event.type());
        return names(type, payload.keySet()).stream()
                .filter(name -> !without.contains(name) && payload.containsKey(name))
                .map(name -> new Line(show.field(name), value(type, name, payload.get(name), reader)))
                .toList();
    }

    /** In the order of the event's components: the database keeps its own. */
    private static Collection<String> names(@Nullable Class<?> type, Collection<String> stored) {
        return type == null
                ? stored
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
    }

    private String value(@Nullable Class<?> type, String name, @Nullable Object value, Actor reader) {
        if (value instanceof String token && name.endsWith("Token")) {
            return personal(name, token, type, reader);
        }
        Class<?> constants = type == null ? null : constants(type, name);
        if (constants != null && value instanceof String constant) {
            return show.say(Show.type(constants), constant);
        }
        if (constants != null && value instanceof Collection<?> many) {
            return many.stream()
                    .map(each -> show.say(Show.type(constants), String.valueOf(each)))
                    .collect(Collectors.joining(", "));
        }
        return show.value(name, value);
    }

    private String personal(String name, String token, @Nullable Class<?> type, Actor reader) {
        if (readers(name, type).stream().noneMatch(reader::has)) {
            return show.text("journal.protected");
        }
        return vault.reveal(new VaultToken(token)).orElse(show.text("journal.erased"));
    }

    /** An account is for those who enter and verify it, where they do, and for who pays to it. */
    private static Set<Role> readers(String name, @Nullable Class<?> type) {
        if (!name.equals(ACCOUNT)) {
            return EnumSet.of(Role.INSTRUCTOR, Role.MANAGER);
        }
        return type == BankDetailsEntered.class
                ? EnumSet.of(Role.INSTRUCTOR, Role.MANAGER, Role.ACCOUNTANT)
                : EnumSet.of(Role.ACCOUNTANT);
    }

    /** The enum that a component of an event holds, one value or several. */
    private static @Nullable Class<?> constants(Class<?> event, String name) {
        for (RecordComponent component : event.getRecordComponents()) {
            if (component.getName().equals(name)) {
                Class<?> type = component.getGenericType() instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] instanceof Class<?> element
                        ? element
                        : component.getType();
                return type.isEnum() ? type : null;
            }
        }
        return null;
    }
}
