package fr.jalon.app.history;

import java.util.List;

/** Ids of the demo accounts that act in the reference history. */
final class Accounts {
    static final String INSTRUCTOR = "instructor";
    static final String AUTHORITY = "authority";
    static final String ORDONNATEUR = "ordonnateur";
    static final String ACCOUNTANT = "accountant";
    static final String MANAGER = "manager";
    static final List<String> JURY = List.of("jury1", "jury2", "jury3");

    private Accounts() {}
}
