package fr.jalon.app.platform.database;

import fr.jalon.app.support.RunningJalon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process that opens a database in the box, writes into it and waits to be killed. */
final class HoldDatabase {
    private static final String READY = "ready";

    private HoldDatabase() {}

    /** Returns once the other process has committed the number 42. */
    static Process start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldDatabase.class.getName(),
                        directory.toString(),
                        RunningJalon.BINARIES.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("The other process ended early: " + said);
            }
            said.append(line).append('\n');
        }
        return process;
    }

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
        EmbeddedDatabaseIT.write(database, 42);
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
