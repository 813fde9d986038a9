package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.Act;

/** The acts this system knows, by the command that asks for each. */
@FunctionalInterface
public interface Acts {
    /** @throws IllegalArgumentException if no act carries {@code command} */
    Act of(Class<?> command);
}
