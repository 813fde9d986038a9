package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.EventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * The closed list of facts this version can write and read, each under its stable name and revision. Class names are never stored,
 * and nothing stored ever names a class to load.
 */
public final class EventTypes {
    private final Map<Class<?>, SerializedType> names = new HashMap<>();
    private final Map<SerializedType, Class<?>> classes = new HashMap<>();

    /** @throws IllegalArgumentException if a class has no {@link EventType}, or two share a name and revision */
    public EventTypes(Collection<? extends Class<?>> events) {
        for (Class<?> event : events) {
            EventType type = event.getAnnotation(EventType.class);
            if (type == null) {
                throw new IllegalArgumentException(event.getName() + " has no @EventType");
            }
            SerializedType name = new SimpleSerializedType(type.name(), Integer.toString(type.revision()));
            Class<?> other = classes.put(name, event);
            if (other != null && other != event) {
                throw new IllegalArgumentException(event.getName() + " and " + other.getName() + " are both " + name);
            }
            names.put(event, name);
        }
    }

    /** @throws UnknownEventType if {@code event} is not on the list: it must not be recorded */
    public SerializedType nameOf(Class<?> event) {
        SerializedType name = names.get(event);
        if (name == null) {
            throw new UnknownEventType(event.getName());
        }
        return name;
    }

    /** @throws UnknownEventType if this version does not know the fact: reading past it would be a silent hole */
    public Class<?> classOf(String name, @Nullable String revision) {
        Class<?> event = classes.get(new SimpleSerializedType(name, revision));
        if (event == null) {
            throw new UnknownEventType(name + " revision " + revision);
        }
        return event;
    }

    public Set<Class<?>> all() {
        return Set.copyOf(names.keySet());
    }
}
