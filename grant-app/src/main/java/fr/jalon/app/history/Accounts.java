package fr.jalon.app.history;

import fr.jalon.domain.kernel.ActContext;
import java.util.List;

/** Who acts in the reference history: demo accounts, and the product itself. */
final class Accounts {
    static final String INSTRUCTOR = "instructor";
    static final String AUTHORITY = "authority";
    static final String ORDONNATEUR = "ordonnateur";
    static final String ACCOUNTANT = "accountant";
    /** Approves and issues the payment runs that the first one prepares. */
    static final String ACCOUNTANT_2 = "accountant2";

    static final String CONTROLLER = "controller";
    static final String MANAGER = "manager";
    static final List<String> JURY = List.of("jury1", "jury2", "jury3");

    /** What the law attaches to a day that has passed. */
    static final String PRODUCT = ActContext.SYSTEM;

    private Accounts() {}
}
