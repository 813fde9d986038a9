package fr.jalon.app.platform.security;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A person who is signed in. Fr: agent connecté.
 *
 * @param id stable id of the person, never a name or an e-mail
 * @param roles what the person is entitled to do, at least one role, never {@link Role#SYSTEM}
 */
public record Actor(String id, Set<Role> roles) {
    /** @throws IllegalArgumentException without a role, or with the product's own one */
    public Actor {
        if (roles.isEmpty() || roles.contains(Role.SYSTEM)) {
            throw new IllegalArgumentException("Not the roles of a person: " + roles);
        }
        roles = Set.copyOf(roles);
    }

    /** The first of this person's roles, in the order of {@link Role}, that may do {@code act}; empty when none may. */
    public Optional<Role> roleFor(Act act) {
        return Arrays.stream(Role.values())
                .filter(role -> roles.contains(role) && act.roles().contains(role))
                .findFirst();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
