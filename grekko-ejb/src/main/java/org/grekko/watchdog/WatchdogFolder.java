package org.grekko.watchdog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder {@code watchdog} of the data directory, through which server and watchdog hear of each other. Only its owner
 * may read it.
 */
public final class WatchdogFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS = only("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS = only("rw-------");

    private final Path folder;

    /**
     * The folder of a data directory, made when it is missing.
     *
     * @throws IOException when it cannot be made
     */
    public WatchdogFolder(Path dataDirectory) throws IOException {
        folder = dataDirectory.resolve("watchdog");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(dataDirectory);
            Files.createDirectory(folder, OWNER_ENTERS);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** The server's signs of life. */
    public BeatFile server() throws IOException {
        return new BeatFile(own("server.beat"));
    }

    /** The watchdog's own signs of life. */
    public BeatFile watchdog() throws IOException {
        return new BeatFile(own("watchdog.beat"));
    }

    /** What the watchdog did. */
    public HaltDiary halts() throws IOException {
        return new HaltDiary(own("halts.jsonl"));
    }

    /** Held by the one watchdog at work. */
    public Path lock() throws IOException {
        return own("watchdog.lock");
    }

    /** Where the sealed wards are; absent until the server has told whom to guard. */
    public Path wards() {
        return folder.resolve("wards.sealed");
    }

    /** Puts a text into the place of the sealed wards, whole or not at all. */
    public void wards(String sealed) throws IOException {
        Path next = own("wards.next");
        Files.writeString(next, sealed);
        Files.move(next, wards(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path own(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createFile(file, OWNER_READS);
        }
        return file;
    }
}
