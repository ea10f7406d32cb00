package org.grekko.market.store;

import io.questdb.std.Os;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads QuestDB's native libraries and removes the temporary files that they were unpacked to: about 9 MB at
 * each start, which a killed process would leave behind.
 */
final class QuestNatives {
    private static final System.Logger LOG = System.getLogger(QuestNatives.class.getName());
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private QuestNatives() {}

    /** Loads the libraries; on Linux a mapped file lives on without its name, so the name goes at once. */
    static void load() {
        Os.init();
        if (!Files.isReadable(MAPPED)) {
            return;
        }
        try {
            String temp = Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toRealPath() + "/libquestdb";
            List<String> lines = Files.readAllLines(MAPPED);
            for (String line : lines) {
                int at = line.indexOf(temp);
                if (at >= 0 && !line.endsWith("(deleted)")) {
                    Files.deleteIfExists(Path.of(line.substring(at)));
                }
            }
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.INFO, "temporary files of QuestDB stay until the process ends", failure);
        }
    }
}
