package fr.jalon.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running system, started by the command line. */
@SpringBootApplication
public class JalonApplication {
    static {
        // Axon prints an advertisement and calls home unless told otherwise before it starts.
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    public static void main(String[] arguments) {
        SpringApplication.run(JalonApplication.class, arguments);
    }
}
