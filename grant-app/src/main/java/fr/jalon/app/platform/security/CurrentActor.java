package fr.jalon.app.platform.security;

import java.util.Optional;

/** Who is asking, read from the session of the request and from nothing else. */
@FunctionalInterface
public interface CurrentActor {
    /** Empty outside a request, or when nobody is signed in. */
    Optional<Actor> find();

    /** @throws IllegalStateException when nobody is signed in: the route is then not protected as it should be */
    default Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
