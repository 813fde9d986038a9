package fr.jalon.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Entry point of the command line. */
public final class Jalon {
    private Jalon() {}

    /**
     * Shows the help.
     *
     * @throws IOException if the help text cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        try (InputStream help = Objects.requireNonNull(Jalon.class.getResourceAsStream("help.txt"))) {
            System.out.print(new String(help.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
