package fr.jalon.app.platform.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names of the communes of France by INSEE code, as of 2026. Read once, when first asked; about three megabytes. */
final class Communes {
    private static final String FILE = "/reference/communes.tsv";

    private Communes() {}

    /** Name of the commune, or its code when it is not one of 2026 (merged since, for instance). */
    static String name(String insee) {
        return Names.BY_CODE.getOrDefault(insee, insee);
    }

    private static final class Names {
        private static final Map<String, String> BY_CODE = read();
    }

    private static Map<String, String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Communes.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t", 3))
                    .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
