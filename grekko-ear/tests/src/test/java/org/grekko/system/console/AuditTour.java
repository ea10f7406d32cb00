package org.grekko.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.grekko.system.Verifier;

/** The chain of events is taken away as a file, and whoever has it can check it. */
final class AuditTour {
    private final Browser browser;
    private final Path folder;

    /**
     * A tour.
     *
     * @param folder where the browser may lay down the file
     */
    AuditTour(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    void take() throws IOException, InterruptedException {
        Path arrivals = Files.createDirectory(folder.resolve("arrivals"));
        browser.downloads(arrivals);
        browser.open("/audit");
        browser.see("#export").click();
        browser.until("the file to arrive", () -> !files(arrivals).isEmpty());
        Path file = files(arrivals).get(0);
        assertThat(file.getFileName().toString()).matches("events-1-\\d+\\.jsonl");
        assertThat(Verifier.verify(List.of(file.toString()), 0)).startsWith("whole: ");
    }

    /** What has arrived whole: while a file comes the browser gives it another ending. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        }
    }
}
