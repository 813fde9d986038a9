package fr.jalon.app.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The database in the box of a Jalon that runs right now, for a second process of the same user. */
public final class RunningDatabase {
    private static final int PORT_LINE = 3;

    private RunningDatabase() {}

    /** Whether a Jalon has ever kept data there. */
    public static boolean exists(Path dataDirectory) {
        return Files.exists(dataDirectory.resolve("postgres.created"));
    }

    /** How to reach the database of the Jalon that holds {@code dataDirectory}; empty when none runs. */
    public static Optional<DatabaseAccess> of(Path dataDirectory) {
        Path postmaster = dataDirectory.resolve("postgres").resolve("postmaster.pid");
        try {
            if (!isHeld(dataDirectory.resolve("jalon.lock")) || !Files.exists(postmaster)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(postmaster);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            String port = lines.get(PORT_LINE).trim();
            return Optional.of(new DatabaseAccess(
                    "jdbc:postgresql://127.0.0.1:" + port + "/jalon",
                    new DatabaseAccess.Login("jalon_owner", secret(dataDirectory, "database-owner.secret")),
                    new DatabaseAccess.Login("jalon_app", secret(dataDirectory, "database-application.secret"))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + dataDirectory, e);
        }
    }

    private static boolean isHeld(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static String secret(Path dataDirectory, String name) throws IOException {
        return Files.readString(dataDirectory.resolve(name)).trim();
    }
}
