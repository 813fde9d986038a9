package fr.jalon.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running system, started by the command line. */
@SpringBootApplication
public class JalonApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(JalonApplication.class, arguments);
    }
}
