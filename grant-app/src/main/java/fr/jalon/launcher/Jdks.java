package fr.jalon.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of a machine, recognised by their {@code release} file, without starting any of them. */
final class Jdks {
    private static final Pattern MAJOR = Pattern.compile("^JAVA_VERSION=\"(\\d+)", Pattern.MULTILINE);

    private Jdks() {}

    /** The {@code java} command of the first JDK of at least this version, where systems and installers put them. */
    static Optional<Path> onThisMachine(int atLeast) {
        return first(atLeast, homes(System.getenv(), Path.of(System.getProperty("user.home", "."))));
    }

    /** The {@code java} command of the first of these homes whose {@code release} file tells at least this version. */
    static Optional<Path> first(int atLeast, List<Path> homes) {
        return homes.stream()
                .filter(home -> version(home) >= atLeast)
                .map(home -> home.resolve("bin").resolve("java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The version that the {@code release} file of a JDK tells, e.g. 25; 0 when there is none or it cannot be read. */
    static int version(Path home) {
        try {
            Matcher matcher = MAJOR.matcher(Files.readString(home.resolve("release"), StandardCharsets.UTF_8));
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static List<Path> homes(Map<String, String> environment, Path user) {
        List<Path> homes = new ArrayList<>();
        environment.entrySet().stream()
                .filter(variable -> variable.getKey().matches("JAVA_?\\d*_?HOME.*|JDK_?\\d*_?HOME|JDK_\\d+"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> homes.add(Path.of(variable.getValue())));
        homes.addAll(children(Path.of("/usr/lib/jvm")));
        homes.addAll(children(Path.of("/opt")));
        homes.addAll(children(user.resolve(".sdkman/candidates/java")));
        homes.addAll(children(user.resolve(".jdks")));
        for (Path folder : List.of(
                Path.of("/Library/Java/JavaVirtualMachines"), user.resolve("Library/Java/JavaVirtualMachines"))) {
            children(folder).forEach(bundle -> homes.add(bundle.resolve("Contents/Home")));
        }
        homes.add(Path.of("/opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home"));
        return homes;
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
