package fr.jalon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdksTest {
    @TempDir
    private Path machine;

    @Test
    void takesTheFirstJdkThatIsRecentEnough() throws IOException {
        Path old = jdk("a-17", "17.0.15");
        Path exact = jdk("b-25", "25");
        Path newer = jdk("c-26", "26.0.1");

        assertThat(Jdks.first(25, List.of(old, exact, newer))).contains(exact.resolve("bin/java"));
        assertThat(Jdks.first(26, List.of(old, exact, newer))).contains(newer.resolve("bin/java"));
    }

    @Test
    void findsNoneWhereAllAreTooOldOrNoJdkAtAll() throws IOException {
        Path justTooOld = jdk("a-24", "24.0.2");
        Path beforeNine = jdk("b-8", "1.8.0_432");
        Path notOne = Files.createDirectories(machine.resolve("empty"));

        assertThat(Jdks.first(25, List.of(justTooOld, beforeNine, notOne, machine.resolve("absent"))))
                .isEmpty();
    }

    @Test
    void passesOverAFolderThatTellsAVersionButHoldsNoJava() throws IOException {
        Path remains = Files.createDirectories(machine.resolve("remains"));
        Files.writeString(remains.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");

        assertThat(Jdks.version(remains)).isEqualTo(25);
        assertThat(Jdks.first(25, List.of(remains))).isEmpty();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = machine.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
        return home;
    }
}
