package fr.jalon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The help is a text that the launcher shows before anything is built: it must say what the command line can do. */
class HelpTextTest {
    private static final String HELP = JalonCommand.helpText();

    @Test
    void namesEverySubcommandWithAnExample() {
        for (String name : JalonCommand.line().getSubcommands().keySet()) {
            assertThat(HELP)
                    .containsPattern("(?m)^  " + name + " ")
                    .containsPattern("Example: .*(\\s.*)?jalon " + name);
        }
    }

    @Test
    void namesEveryOption() {
        for (Map.Entry<String, CommandLine> command :
                JalonCommand.line().getSubcommands().entrySet()) {
            command.getValue().getCommandSpec().options().stream()
                    .filter(option -> !option.usageHelp() && !option.hidden())
                    .forEach(option -> assertThat(HELP).contains(option.longestName()));
        }
    }

    @Test
    void namesNoCommandThatDoesNotExist() {
        assertThat(HELP.lines().filter(line -> line.matches("  [a-z]+ .*")))
                .hasSameSizeAs(JalonCommand.line().getSubcommands().keySet());
    }
}
