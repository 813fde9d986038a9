package fr.jalon.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts Jalon on the Java that runs it when that one is recent enough, else on the first recent JDK found on the machine.
 *
 * <p>The {@code jalon} script does the same search before Java starts; this class serves those who type {@code java -jar}.
 * Exit code {@value #NO_JAVA} when no recent JDK is found.
 */
public final class Launcher {
    static final int REQUIRED = 25;
    static final int NO_JAVA = 64;
    private static final String MAIN = "fr.jalon.app.Jalon";

    private Launcher() {}

    /**
     * Hands the arguments over to the main class.
     *
     * @throws ReflectiveOperationException if the jar was built without the main class
     * @throws IOException if the JDK found cannot be started
     * @throws InterruptedException if interrupted while the JDK found is running
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException, InterruptedException {
        if (Runtime.version().feature() >= REQUIRED) {
            Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return;
        }
        Optional<Path> java = Jdks.onThisMachine(REQUIRED);
        if (java.isEmpty()) {
            System.err.println(missing());
            System.exit(NO_JAVA);
        }
        System.exit(run(command(java.orElseThrow(), arguments)));
    }

    private static String missing() {
        return """
            Jalon needs Java %d or newer; this is Java %d, and no newer JDK was found on this machine.
            Install one, for instance Temurin %d (https://adoptium.net, or your system's packages),
            or set JAVA_HOME to one that is already there. Then type the same command again.\
            """.formatted(REQUIRED, Runtime.version().feature(), REQUIRED);
    }

    private static List<String> command(Path java, String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-jar");
        command.add(System.getProperty("java.class.path", ""));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the command on this terminal; whoever stops this process stops that one, and waits for it to end in order. */
    private static int run(List<String> command) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command).inheritIO().start();
        Thread stop = new Thread(() -> {
            child.destroy();
            child.onExit().join();
        });
        Runtime.getRuntime().addShutdownHook(stop);
        return child.waitFor();
    }
}
