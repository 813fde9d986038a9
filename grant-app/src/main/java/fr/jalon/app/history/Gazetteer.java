package fr.jalon.app.history;

import fr.jalon.domain.kernel.TerritoryClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The communes where the history puts its places. Each is given once. */
final class Gazetteer {
    /** Metropolitan regions; codes of 2026. */
    private static final Set<String> METROPOLITAN =
            Set.of("11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94");

    private static final Set<String> OVERSEAS = Set.of("01", "02", "03", "04", "06");

    private final List<Commune> communes;
    private final Set<Commune> taken = new HashSet<>();

    private Gazetteer(List<Commune> communes) {
        this.communes = communes;
    }

    static Gazetteer shuffledBy(Dice dice) {
        Set<String> leftOut = new HashSet<>(lines("communes-left-out.txt"));
        List<Commune> communes = lines("communes.tsv").stream()
                .skip(1)
                .filter(line -> !line.endsWith("\t")) // population unknown
                .map(Gazetteer::commune)
                .filter(commune -> METROPOLITAN.contains(commune.region()) || OVERSEAS.contains(commune.region()))
                .filter(commune -> !leftOut.contains(commune.insee()))
                .toList();
        return new Gazetteer(dice.shuffled(communes));
    }

    /** A commune of the kind in this region, never given before. */
    Commune take(TerritoryClass territory, String region) {
        return take(territory, Set.of(region));
    }

    Commune take(TerritoryClass territory) {
        return take(territory, METROPOLITAN);
    }

    private Commune take(TerritoryClass territory, Set<String> regions) {
        Commune found = communes.stream()
                .filter(commune -> regions.contains(commune.region()))
                .filter(commune -> commune.suits(territory))
                .filter(commune -> !taken.contains(commune))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No commune left for " + territory + " in " + regions));
        taken.add(found);
        return found;
    }

    private static Commune commune(String line) {
        String[] fields = line.split("\t", -1);
        return new Commune(fields[0], fields[1], fields[2], fields[3], Integer.parseInt(fields[4]));
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(
                        Gazetteer.class.getResourceAsStream("/reference/" + resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
