package fr.jalon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.support.RunningJalon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class JalonCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpListsEverySubcommandWithAnExample() {
        assertThat(run("help")).isZero();
        for (String name : JalonCommand.line().getSubcommands().keySet()) {
            assertThat(out.toString()).containsPattern("Example: .*(\n.*)?./jalon " + name);
        }
        assertThat(run("--help")).isZero();
        assertThat(run()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "replay", "export", "key", "help"})
    void everySubcommandExplainsItself(String name) {
        assertThat(run(name, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: jalon " + name);
    }

    @Test
    void unknownSubcommandIsAUsageError() {
        assertThat(run("deom")).isEqualTo(2);
        assertThat(err.toString()).contains("demo");
    }

    @Test
    void unknownOptionAndWrongValueAreUsageErrors() {
        assertThat(run("demo", "--colour", "red")).isEqualTo(2);
        assertThat(err.toString()).contains("--colour", "./jalon help");
        assertThat(run("demo", "--port", "many")).isEqualTo(2);
        assertThat(run("demo", "--port", "70000")).isEqualTo(2);
        assertThat(run("serve", "--port", "99999")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void serveSaysWhichVariablesAreMissing() {
        assertThat(run("serve")).isEqualTo(2);
        assertThat(err.toString()).contains("JALON_DB_URL", "JALON_DB_USER", "JALON_DB_PASSWORD");
    }

    @Test
    void replaySaysWhereThereIsNoData(@TempDir Path empty) {
        assertThat(run("replay", "--data-dir", empty.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no data", empty.toString()).doesNotContain("\tat ");
    }

    @Test
    void theLogIsTakenAsItIsForAReasonAndAsAWhole() {
        assertThat(run("replay", "--accept-log")).isEqualTo(2);
        assertThat(run("replay", "--accept-log= ")).isEqualTo(2);
        assertThat(run("replay", "--accept-log=restored", "--check")).isEqualTo(2);
        assertThat(run("replay", "--accept-log=restored", "--projection=budget"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--accept-log takes a reason");
    }

    @Test
    void demoSaysThatThePortIsTaken(@TempDir Path data) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThat(run("demo", "--port", Integer.toString(port), "--data-dir", data.toString()))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("Port " + port, "--port").doesNotContain("\tat ");
        }
    }

    @Test
    void demoSaysAtOnceThatItsFolderCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        int port = RunningJalon.freePort();
        assertThat(run(
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--data-dir",
                        file.resolve("data").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("Cannot write in the folder " + file)
                .doesNotContain("\tat ");
    }

    @Test
    void aNewMasterKeyIsReadableByItsOwnerOnlyAndIsNeverWrittenOver(@TempDir Path folder) throws IOException {
        Path key = folder.resolve("keys").resolve("master.json");
        assertThat(run("key", "new", key.toString())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        String first = Files.readString(key);
        assertThat(run("key", "new", key.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(key.toString(), "never written over");
        assertThat(Files.readString(key)).isEqualTo(first);
        assertThat(run("key")).isEqualTo(2);
    }

    /** What is given twice would be joined by a comma, as the pattern of each line was. */
    @Test
    void eachSettingIsGivenOnce() {
        String[] settings = Site.whole().with("logging.pattern.console", "x").arguments();
        assertThat(Arrays.stream(settings).map(setting -> setting.replaceAll("=.*", "")))
                .doesNotHaveDuplicates()
                .contains("--logging.pattern.console");
        assertThat(settings).contains("--logging.pattern.console=x");
    }

    /** A failure that nobody foresaw, told as any other start that fails. */
    @Test
    void whatNobodyForesawIsOneSentenceAndAFileWithTheTrace() throws IOException {
        CommandLine line = JalonCommand.line();
        line.setErr(new PrintWriter(err, true));
        Exception failure = new IllegalStateException(
                "Error creating bean with name 'x'", new IllegalArgumentException("the cause\n of it"));
        assertThat(new Failures().handleExecutionException(failure, line, line.parseArgs()))
                .isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(2).first().isEqualTo("Jalon stops: the cause of it");
        Path trace = Path.of(err.toString().lines().toList().get(1).replace("The whole trace is in ", ""));
        assertThat(Files.readString(trace)).contains("Error creating bean", "\tat ");
        Files.delete(trace);
    }

    private int run(String... arguments) {
        CommandLine line = JalonCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
