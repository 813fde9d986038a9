package fr.jalon.app.platform.security;

import fr.jalon.domain.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people of the demonstration: eleven accounts that share one password, usable on loopback only. Fr: comptes de démonstration.
 *
 * <p>Their ids are what events carry as actor. Labels are messages {@code account.<id>}.
 */
public final class DemoAccounts {
    public static final String PASSWORD = "demo";

    public static final Actor INSTRUCTOR = new Actor("instructor", Set.of(Role.INSTRUCTOR));
    public static final Actor JURY_1 = new Actor("jury1", Set.of(Role.JURY));
    public static final Actor JURY_2 = new Actor("jury2", Set.of(Role.JURY));
    public static final Actor JURY_3 = new Actor("jury3", Set.of(Role.JURY));
    public static final Actor AUTHORITY = new Actor("authority", Set.of(Role.AUTHORITY));
    public static final Actor ORDONNATEUR = new Actor("ordonnateur", Set.of(Role.ORDONNATEUR));
    public static final Actor ACCOUNTANT = new Actor("accountant", Set.of(Role.ACCOUNTANT));
    /** Approves what the first one prepared. Fr: fondé de pouvoir. */
    public static final Actor ACCOUNTANT_2 = new Actor("accountant2", Set.of(Role.ACCOUNTANT));

    public static final Actor CONTROLLER = new Actor("controller", Set.of(Role.CONTROLLER));
    public static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR));
    public static final Actor MANAGER = new Actor("manager", Set.of(Role.MANAGER));

    /** In the order in which the life of a grant meets them. */
    public static final List<Actor> ALL = List.of(
            INSTRUCTOR,
            JURY_1,
            JURY_2,
            JURY_3,
            AUTHORITY,
            CONTROLLER,
            ORDONNATEUR,
            ACCOUNTANT,
            ACCOUNTANT_2,
            AUDITOR,
            MANAGER);

    private DemoAccounts() {}

    public static Optional<Actor> named(String id) {
        return ALL.stream().filter(account -> account.id().equals(id)).findFirst();
    }
}
