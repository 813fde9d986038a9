package fr.jalon.domain.golden;

import fr.jalon.domain.kernel.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of golden files, {@code stage/name.vRevision.json}, and {@value #RELEASED}, the SHA-256 of each as it was released. */
record Goldens(Path folder) {
    static final Goldens OF_THE_PRODUCT = new Goldens(Path.of("src/test/resources/golden"));
    static final String RELEASED = "released.sha256";

    /** Where an event belongs, e.g. {@code label/label.granted.v1.json}. */
    static String fileOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        String stage = type.name().substring(0, type.name().indexOf('.'));
        return stage + "/" + type.name() + ".v" + type.revision() + ".json";
    }

    String text(Class<?> event) throws IOException {
        return Files.readString(folder.resolve(fileOf(event)));
    }

    /** What stands between this folder and one file, released and untouched, per event; empty when all is well. */
    List<String> problems(Collection<Class<?>> events) throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> files = files();
        Map<String, String> released = released();
        List<String> expected = events.stream().map(Goldens::fileOf).toList();
        expected.stream()
                .filter(file -> !files.contains(file))
                .forEach(file -> problems.add("No golden file " + file + ": write it with -Dgolden.write=new"));
        for (String file : files) {
            if (!expected.contains(file) && !isOlderRevision(file, expected)) {
                problems.add("No event is stored as " + file);
            }
            if (!released.containsKey(file)) {
                problems.add(file + " is not in " + RELEASED);
            } else if (!sha256(folder.resolve(file)).equals(released.get(file))) {
                problems.add(file + " was released and has changed: raise the revision of the event instead");
            }
        }
        released.keySet().stream()
                .filter(file -> !files.contains(file))
                .forEach(file -> problems.add(file + " was released and is gone"));
        return problems;
    }

    /** Writes {@code json} where {@code event} has no file yet, and releases it. Never writes over anything. */
    boolean writeIfNew(Class<?> event, String json) throws IOException {
        String file = fileOf(event);
        Path path = folder.resolve(file);
        if (Files.exists(path) || released().containsKey(file)) {
            return false;
        }
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, json);
        Map<String, String> released = released();
        released.put(file, sha256(path));
        Files.writeString(
                folder.resolve(RELEASED),
                released.entrySet().stream()
                        .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                        .collect(Collectors.joining()));
        return true;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".json"))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** SHA-256 by file, as {@code sha256sum -c} reads it. */
    private Map<String, String> released() throws IOException {
        Map<String, String> released = new TreeMap<>();
        Path list = folder.resolve(RELEASED);
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                String[] hashAndFile = line.split("  ", 2);
                released.put(hashAndFile[1], hashAndFile[0]);
            }
        }
        return released;
    }

    /** Events of old revisions stay in the log for ever: their files stay too, for the upcasters. */
    private static boolean isOlderRevision(String file, List<String> expected) {
        String name = file.replaceFirst("\\.v[0-9]+\\.json$", "");
        return expected.stream()
                .anyMatch(current ->
                        current.matches("\\Q" + name + "\\E\\.v[0-9]+\\.json") && revision(file) < revision(current));
    }

    private static int revision(String file) {
        return Integer.parseInt(file.replaceFirst("^.*\\.v([0-9]+)\\.json$", "$1"));
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] bytes = Files.readString(file).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
