package fr.jalon.app.platform.database;

import fr.jalon.app.platform.start.CannotStart;

/** The database cannot be used, with what to do about it in words for the person who starts the product. */
public final class DatabaseUnavailable extends CannotStart {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
