package fr.jalon.domain.language;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Copies of commands and facts that are about another dossier. */
final class Renamed {
    private Renamed() {}

    /** {@code record} with {@code id} as its {@code dossierId}. */
    @SuppressWarnings("unchecked")
    static <R> R dossier(R record, String id) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals("dossierId")
                        ? id
                        : components[i].getAccessor().invoke(record);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Cannot copy " + record, e);
        }
    }
}
