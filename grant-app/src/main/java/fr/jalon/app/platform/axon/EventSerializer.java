package fr.jalon.app.platform.axon;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectMapper;

/** Writes facts under their stable names and reads them back strictly; knows {@link EventTypes} and the envelope, nothing else. */
public final class EventSerializer extends Jackson3Serializer {
    private static final String ENVELOPE = MetaData.class.getName();

    private final EventTypes types;

    public EventSerializer(EventTypes types) {
        super(builder().jsonMapperBuilderCustomizer(StrictJson::configure));
        this.types = types;
    }

    /** The same strict JSON, for whoever reads the log without Axon. */
    public ObjectMapper json() {
        return getObjectMapper();
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        return type.getName().equals(ENVELOPE) ? MetaData.class : types.classOf(type.getName(), type.getRevision());
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by Axon
    public SerializedType typeForClass(Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        return MetaData.class.isAssignableFrom(type) ? new SimpleSerializedType(ENVELOPE, null) : types.nameOf(type);
    }
}
