package fr.jalon.domain.language;

import static fr.jalon.domain.language.Acting.by;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;

/** Who acts in the tests. No two of them share a duty, so that a test of something else never meets the separation of duties. */
public final class People {
    public static final Acting INSTRUCTOR = by("instructor", Role.INSTRUCTOR);
    public static final Acting CERTIFIER = by("certifier", Role.INSTRUCTOR);
    public static final Acting TELLER = by("teller", Role.INSTRUCTOR);
    public static final Acting AUTHORITY = by("authority", Role.AUTHORITY);
    public static final Acting ORDONNATEUR = by("ordonnateur", Role.ORDONNATEUR);
    public static final Acting ACCOUNTANT = by("accountant", Role.ACCOUNTANT);
    public static final Acting ACCOUNTANT2 = by("accountant2", Role.ACCOUNTANT);
    public static final Acting CONTROLLER = by("controller", Role.CONTROLLER);
    public static final Acting MANAGER = by("manager", Role.MANAGER);
    public static final Acting JURY1 = by("jury1", Role.JURY);
    public static final Acting JURY2 = by("jury2", Role.JURY);
    public static final Acting JURY3 = by("jury3", Role.JURY);
    public static final Acting PRODUCT = by(ActContext.SYSTEM, Role.SYSTEM);

    private People() {}
}
