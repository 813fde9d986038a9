package fr.jalon.app.platform.projections;

import java.util.List;

/** No read model has this name. */
public final class UnknownProjection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownProjection(String name, List<String> known) {
        super("No read model is named " + name + "; there are: " + String.join(", ", known));
    }
}
