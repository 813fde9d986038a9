package fr.jalon.app.platform.axon.sample;

import fr.jalon.app.platform.axon.ActsConfiguration;
import fr.jalon.app.platform.axon.EventStoreConfiguration;
import fr.jalon.app.platform.database.DatabaseConfiguration;
import fr.jalon.app.platform.time.TimeConfiguration;
import fr.jalon.app.support.RunningJalon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The platform alone, with the tiny domain in place of the product's. Not found by component scan: tests name it. */
@EnableAutoConfiguration
@Import({
    SampleDomain.class,
    DatabaseConfiguration.class,
    TimeConfiguration.class,
    EventStoreConfiguration.class,
    ActsConfiguration.class
})
public class SampleApplication {
    /** @param more configurations of one test, on top */
    public static ConfigurableApplicationContext start(Path dataDirectory, Class<?>... more) {
        return start(
                List.of(
                        "--jalon.database.embedded=true",
                        "--jalon.data-dir=" + dataDirectory,
                        "--jalon.database.binaries-dir=" + RunningJalon.BINARIES.toAbsolutePath()),
                more);
    }

    /** @param options as on the command line, {@code --name=value} */
    public static ConfigurableApplicationContext start(List<String> options, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(more));
        sources.add(SampleApplication.class);
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(options.toArray(String[]::new));
    }
}
