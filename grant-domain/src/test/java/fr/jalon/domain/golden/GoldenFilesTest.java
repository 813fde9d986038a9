package fr.jalon.domain.golden;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.incubation.event.IncubationEvent.IncubationExtended;
import fr.jalon.domain.kernel.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event has one file, and no file ever changes. {@code mvn -pl grant-domain test -Dgolden.write=new} writes those that miss. */
class GoldenFilesTest {
    private static final String FILE = "incubation/incubation.extended.v1.json";

    @BeforeAll
    static void writeNewOnesWhenAsked() throws IOException {
        if ("new".equals(System.getProperty("golden.write"))) {
            for (Object sample : Samples.all()) {
                Goldens.OF_THE_PRODUCT.writeIfNew(sample.getClass(), StoredJson.pretty(sample));
            }
        }
    }

    @Test
    void everyEventHasOneSample() {
        assertThat(Samples.all().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.EVENTS);
    }

    @Test
    void everyEventHasItsFileAndNoReleasedFileChanged() throws IOException {
        assertThat(Goldens.OF_THE_PRODUCT.problems(EventCatalogue.EVENTS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsItWasReleased(Object sample) throws IOException {
        assertThat(StoredJson.pretty(sample)).isEqualTo(Goldens.OF_THE_PRODUCT.text(sample.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadBackWholeAndWrittenAgainTheSame(Object sample) throws IOException {
        String stored = Goldens.OF_THE_PRODUCT.text(sample.getClass());

        Object read = StoredJson.read(stored, sample.getClass());

        assertThat(read).isEqualTo(sample);
        assertThat(StoredJson.pretty(read)).isEqualTo(stored);
    }

    // Controls: each way of breaking the corpus is seen.

    @Test
    void anEventWithoutAFileIsSeen(@TempDir Path folder) throws IOException {
        Goldens goldens = copyTo(folder);
        List<Class<?>> oneMore = new ArrayList<>(EventCatalogue.EVENTS);
        oneMore.add(IncubationSuspendedForTheTest.class);

        assertThat(goldens.problems(oneMore))
                .contains("No golden file incubation/incubation.suspended-for-the-test.v1.json: "
                        + "write it with -Dgolden.write=new");
    }

    @Test
    void aFileWithoutAnEventIsSeen(@TempDir Path folder) throws IOException {
        Goldens goldens = copyTo(folder);
        goldens.writeIfNew(IncubationSuspendedForTheTest.class, "{}\n");

        assertThat(goldens.problems(EventCatalogue.EVENTS))
                .contains("No event is stored as incubation/incubation.suspended-for-the-test.v1.json");
    }

    @Test
    void aFileThatNobodyReleasedIsSeen(@TempDir Path folder) throws IOException {
        Goldens goldens = copyTo(folder);
        Path list = folder.resolve(Goldens.RELEASED);
        Files.write(
                list,
                Files.readAllLines(list).stream()
                        .filter(line -> !line.endsWith(FILE))
                        .toList());

        assertThat(goldens.problems(EventCatalogue.EVENTS)).contains(FILE + " is not in released.sha256");
    }

    @Test
    void aReleasedFileThatChangesIsSeenAndNotRepairedByWritingNewOnes(@TempDir Path folder) throws IOException {
        Goldens goldens = copyTo(folder);
        Path file = folder.resolve(FILE);
        Files.writeString(file, Files.readString(file).replace("\"months\"", "\"monthsMore\""));

        assertThat(goldens.writeIfNew(IncubationExtended.class, "{}\n")).isFalse();
        assertThat(goldens.problems(EventCatalogue.EVENTS))
                .contains(FILE + " was released and has changed: raise the revision of the event instead");
    }

    @Test
    void aReleasedFileThatGoesIsSeenAndNotWrittenAnew(@TempDir Path folder) throws IOException {
        Goldens goldens = copyTo(folder);
        Files.delete(folder.resolve(FILE));

        assertThat(goldens.writeIfNew(IncubationExtended.class, "{}\n")).isFalse();
        assertThat(goldens.problems(EventCatalogue.EVENTS))
                .contains(
                        "No golden file " + FILE + ": write it with -Dgolden.write=new",
                        FILE + " was released and is gone");
    }

    @Test
    void theFileOfAnOlderRevisionStays(@TempDir Path folder) throws IOException {
        Goldens goldens = copyTo(folder);
        goldens.writeIfNew(IncubationSuspendedForTheTest.class, "{}\n");
        goldens.writeIfNew(IncubationSuspendedWithGrounds.class, "{}\n");
        List<Class<?>> oneMore = new ArrayList<>(EventCatalogue.EVENTS);
        oneMore.add(IncubationSuspendedWithGrounds.class);

        assertThat(goldens.problems(oneMore)).noneMatch(problem -> problem.contains("for-the-test"));
    }

    @EventType(name = "incubation.suspended-for-the-test")
    private record IncubationSuspendedForTheTest() {}

    @EventType(name = "incubation.suspended-for-the-test", revision = 2)
    private record IncubationSuspendedWithGrounds() {}

    private static Goldens copyTo(Path folder) throws IOException {
        Path source = Goldens.OF_THE_PRODUCT.folder();
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(source.relativize(path).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(path, copy);
            }
        }
        return new Goldens(folder);
    }

    static List<Object> samples() {
        return Samples.all();
    }
}
