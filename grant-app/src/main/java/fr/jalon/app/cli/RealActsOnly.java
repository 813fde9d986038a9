package fr.jalon.app.cli;

import fr.jalon.app.platform.axon.InventedHistory;
import fr.jalon.app.platform.start.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps real acts out of a log whose history was invented, times included. */
@DependsOnDatabaseInitialization
final class RealActsOnly implements SmartInitializingSingleton {
    private final JdbcClient database;

    RealActsOnly(JdbcClient database) {
        this.database = database;
    }

    /** @throws CannotStart if the log was ever told past times */
    @Override
    public void afterSingletonsInstantiated() {
        if (InventedHistory.isIn(database)) {
            throw new CannotStart("This database holds an invented history, for demonstration only: 'serve' wants a"
                    + " database of its own, empty at first.");
        }
    }
}
