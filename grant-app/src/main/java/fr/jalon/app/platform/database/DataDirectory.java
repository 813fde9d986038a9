package fr.jalon.app.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything a local installation keeps; one process at a time works in it. */
final class DataDirectory implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** @throws DatabaseUnavailable if another process holds the directory */
    static DataDirectory lock(Path directory) {
        try {
            Path root = Files.createDirectories(directory.toAbsolutePath()).toRealPath();
            FileChannel channel = FileChannel.open(
                    root.resolve("jalon.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DatabaseUnavailable("Another Jalon already runs on " + root
                        + ". Stop it first, or choose another directory with --data-dir.");
            }
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot write in the data directory " + directory, e);
        }
    }

    /** Where PostgreSQL keeps its files. */
    Path cluster() {
        return root.resolve("postgres");
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** The secret kept under {@code name}, drawn at random the first time; readable by this user only. */
    String secret(String name) {
        Path file = root.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                writePrivately(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the secret " + file, e);
        }
    }

    /**
     * Puts aside a cluster whose creation was interrupted; nothing was ever stored in it. It is not deleted: this class never
     * deletes data.
     */
    void setAsideUnfinishedCluster() {
        if (!Files.exists(cluster()) || Files.exists(marker())) {
            return;
        }
        try {
            Files.move(cluster(), root.resolve("postgres.unfinished-" + System.currentTimeMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put aside the unfinished " + cluster(), e);
        }
    }

    void markCreated() {
        try {
            if (!Files.exists(marker())) {
                Files.createFile(marker());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + marker(), e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock of " + root, e);
        }
    }

    private Path marker() {
        return root.resolve("postgres.created");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    /** Written beside, then moved: the file is either absent or whole. */
    private static void writePrivately(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(), ".secret", "", PosixFilePermissions.asFileAttribute(OWNER_READS));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file);
    }

    static Path createPrivate(Path directory) {
        try {
            return makePrivate(Files.createDirectories(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + directory, e);
        }
    }

    /** The library that unpacks programs there lets everybody write in it. */
    static Path makePrivate(Path directory) throws IOException {
        return Files.setPosixFilePermissions(directory, OWNER_ONLY);
    }
}
