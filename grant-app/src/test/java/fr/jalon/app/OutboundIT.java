package fr.jalon.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.support.NameLookups;
import fr.jalon.app.support.RunningJalon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starting the product calls nobody. It is started in a process of its own: a library that calls home keeps quiet when it sees a test
 * on the stack.
 */
class OutboundIT {
    private static final String MARK = "looked up: ";

    @Test
    void startingLooksUpNoNameButThisMachines() throws Exception {
        assertThat(namesLookedUp("start")).isSubsetOf(Set.of("localhost", thisMachine()));
    }

    /** Control: a process that does look for another machine is seen doing it. */
    @Test
    void aLookUpOfAnotherMachineWouldBeSeen() throws Exception {
        assertThat(namesLookedUp("call")).contains("elsewhere.invalid");
    }

    private static List<String> namesLookedUp(String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboundIT.class.getName(),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .flatMap(names -> Arrays.stream(names.split(",")))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static String thisMachine() throws UnknownHostException {
        return InetAddress.getLocalHost().getHostName();
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments[0].equals("call")) {
            lookElsewhere();
        } else {
            startAndStop();
        }
        System.out.println(MARK + String.join(",", NameLookups.names()));
    }

    private static void lookElsewhere() {
        try {
            InetAddress.getByName("elsewhere.invalid");
        } catch (UnknownHostException expected) {
            System.out.println("There is no such machine");
        }
    }

    private static void startAndStop() throws InterruptedException {
        try (ConfigurableApplicationContext started = SpringApplication.run(
                JalonApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--jalon.demo=true",
                "--jalon.database.embedded=true",
                "--jalon.data-dir=" + RunningJalon.freshDirectory("outbound"),
                "--jalon.database.binaries-dir=" + RunningJalon.BINARIES.toAbsolutePath())) {
            // Calls home are commonly put off by a second or two.
            boolean interrupted = new CountDownLatch(1).await(4, TimeUnit.SECONDS);
            System.out.println("Ran: " + started.isRunning() + interrupted);
        }
    }
}
