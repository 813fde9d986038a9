package fr.jalon.app.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this node knew of the log, kept in a file beside the database: what is kept in the log is lost with its tail.
 *
 * @param seal seal of the last event: no other log with the same one has the same past
 * @param seenAt when that was, by the clock of the database
 */
public record LastKnown(LogCluster cluster, LogPlace place, String seal, Instant seenAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @return empty when nothing was ever kept there
     * @throws DatabaseUnavailable if the file is there and cannot be read
     */
    public static Optional<LastKnown> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), LastKnown.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new DatabaseUnavailable(
                    "Cannot read what this node knew of the log in " + file.toAbsolutePath()
                            + ". Put it back, or set it aside: then a loss before this start goes unnoticed here.",
                    e);
        }
    }

    /** Written beside, then moved: the file is whole at any moment. */
    public void write(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path draft = absolute.resolveSibling(absolute.getFileName() + ".new");
        Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps the file under another name, as the trace of what was lost. */
    public static void setAside(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".lost-" + System.currentTimeMillis()));
        }
    }
}
