package fr.jalon.app.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this version of Jalon has. */
public final class Migrations {
    private static final Pattern NAME = Pattern.compile("V([0-9._]+)__.*\\.sql");

    private Migrations() {}

    /** Their versions, as Flyway writes them, e.g. {@code 101}. */
    public static Set<String> versions() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*.sql"))
                    .map(resource -> NAME.matcher(String.valueOf(resource.getFilename())))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the migrations", e);
        }
    }
}
