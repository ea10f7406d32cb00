package org.grekko.watchdog;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.grekko.watchdog.domain.Patience;
import org.jspecify.annotations.Nullable;

/** Reads the wards again when they have changed; what was read last holds until then. */
final class WardsReader {
    private static final Logger LOG = System.getLogger(WardsReader.class.getName());
    private static final Wards NOBODY = new Wards(
            (int) Patience.DEFAULT.silence().toSeconds(),
            (int) Patience.DEFAULT.restart().toSeconds(),
            List.of());

    private final Path file;
    private final SealedWards seals;
    private Wards wards = NOBODY;
    private @Nullable FileTime read;
    private volatile @Nullable String problem;

    WardsReader(Path file, SealedWards seals) {
        this.file = file;
        this.seals = seals;
    }

    /** The wards as they are now. */
    Wards look() {
        try {
            if (Files.exists(file)) {
                FileTime changed = Files.getLastModifiedTime(file);
                if (!changed.equals(read) || problem != null) {
                    wards = seals.open(file);
                    read = changed;
                    problem = null;
                    LOG.log(Level.INFO, "guards {0}", wards.accounts());
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            String words = String.valueOf(unreadable.getMessage());
            if (!words.equals(problem)) {
                LOG.log(Level.ERROR, "the accounts to guard cannot be read: {0}", words);
            }
            problem = words;
        }
        return wards;
    }

    /** Whether what is on disk is known here. */
    boolean well() {
        return problem == null;
    }
}
