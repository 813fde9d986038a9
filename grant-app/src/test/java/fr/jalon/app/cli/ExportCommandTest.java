package fr.jalon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExportCommandTest {
    /** A disk that is full after two bytes. */
    private static final class Full extends OutputStream {
        private int left = 2;

        @Override
        public void write(int each) throws IOException {
            if (left-- == 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void anExportThatCouldNotBeWrittenWholeFailsAndSaysSo() {
        byte[] file = {1, 2, 3};

        assertThatThrownBy(() -> ExportCommand.write(file, new Full()))
                .isInstanceOf(ExportCut.class)
                .hasMessageContaining("do not use it")
                .hasMessageContaining("No space left");
    }

    @Test
    void suchAFailureIsSaidInASentenceAndEndsWithAnError() {
        StringWriter said = new StringWriter();
        CommandLine line = JalonCommand.line().setErr(new PrintWriter(said));
        ExportCut cut = new ExportCut("cut");

        assertThat(new Failures().handleExecutionException(cut, line, line.parseArgs()))
                .isEqualTo(JalonCommand.FAILED);
        assertThat(said.toString().strip()).isEqualTo("cut");
    }
}
