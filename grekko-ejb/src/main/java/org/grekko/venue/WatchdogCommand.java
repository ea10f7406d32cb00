package org.grekko.venue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.grekko.shared.SystemClock;
import org.grekko.shared.TimeOrderedIds;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;
import org.grekko.shared.command.CommandLine;
import org.grekko.watchdog.Watchdog;

/**
 * The watchdog's process: {@code --data DIR}, the server's data directory, through which it is told all else. The master key
 * comes from the environment or the data directory, as the server's does.
 */
public final class WatchdogCommand {
    private WatchdogCommand() {}

    /** Watches until it is ended by a signal; exits with 2 on wrong usage, 1 when it cannot watch. */
    public static void main(String[] given) {
        int code = CommandLine.run(System.err, () -> {
            Path data =
                    Path.of(Arguments.of(given, Set.of("data")).need("data", "must be the server's data directory"));
            if (!Files.isDirectory(data)) {
                throw new WrongUsage("--data " + data + " is no directory");
            }
            SystemClock clock = new SystemClock();
            Watchdog watchdog = new Watchdog(
                    data, System.getenv("GREKKO_MASTER_KEY"), new CancelTable(clock), clock, new TimeOrderedIds(clock));
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watchdog, main), "end"));
            watchdog.run();
            return 0;
        });
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void end(Watchdog watchdog, Thread main) {
        watchdog.end();
        try {
            main.join(2_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
