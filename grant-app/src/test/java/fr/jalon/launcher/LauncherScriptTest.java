package fr.jalon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code jalon} script at the root of the repository, as far as it goes without a build. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path elsewhere;

    @Test
    void showsTheHelpFromAnyFolderThroughLinksAndWithoutAHomeOrJava() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("first"), ROOT.resolve("jalon"));
        Path relative = Files.createSymbolicLink(elsewhere.resolve("second"), link.getFileName());
        String help = Files.readString(ROOT.resolve("grant-app/src/main/resources/fr/jalon/app/help.txt"));

        assertThat(run(relative, "help")).isEqualTo(help);
        assertThat(run(relative)).isEqualTo(help);
        assertThat(run(relative, "--help")).isEqualTo(help);
        Files.delete(link); // JUnit warns when it meets a link out of the folder it removes
    }

    /** What the script prints; it must exit with 0. */
    private String run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
