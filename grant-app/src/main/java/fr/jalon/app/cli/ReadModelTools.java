package fr.jalon.app.cli;

import fr.jalon.app.platform.axon.ActsConfiguration;
import fr.jalon.app.platform.axon.EventStoreConfiguration;
import fr.jalon.app.platform.database.DatabaseConfiguration;
import fr.jalon.app.platform.log.LogConfiguration;
import fr.jalon.app.platform.projections.ProjectionsConfiguration;
import fr.jalon.app.platform.time.TimeConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The part of the application that reads the log and writes read models: no site, no people, no clocks. */
@EnableAutoConfiguration
@Import({
    TimeConfiguration.class,
    DatabaseConfiguration.class,
    EventStoreConfiguration.class,
    ActsConfiguration.class,
    ProjectionsConfiguration.class,
    LogConfiguration.class
})
final class ReadModelTools {}
