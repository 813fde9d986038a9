package fr.jalon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
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
    @ValueSource(strings = {"demo", "serve", "replay", "help"})
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
    }

    @Test
    void serveSaysWhichVariablesAreMissing() {
        assertThat(run("serve")).isEqualTo(2);
        assertThat(err.toString()).contains("JALON_DB_URL", "JALON_DB_USER", "JALON_DB_PASSWORD");
    }

    @Test
    void replaySaysWhereThereIsNoData(@TempDir Path empty) {
        assertThat(run("replay", "--data-dir", empty.toString())).isEqualTo(1);
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
                    .isEqualTo(1);
            assertThat(err.toString()).contains("Port " + port, "--port").doesNotContain("\tat ");
        }
    }

    private int run(String... arguments) {
        CommandLine line = JalonCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
