package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.Role;
import java.util.Set;
import java.util.TreeSet;

/** None of the person's roles may do this act. Fr: acte non autorisé. */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String act;
    private final Set<Role> needed;

    public Forbidden(String act, Set<Role> needed) {
        super(act + " needs one of the roles " + new TreeSet<>(needed));
        this.act = act;
        this.needed = Set.copyOf(needed);
    }

    /** Code of the act. */
    public String act() {
        return act;
    }

    /** Any one of these would do. */
    public Set<Role> needed() {
        return needed;
    }
}
