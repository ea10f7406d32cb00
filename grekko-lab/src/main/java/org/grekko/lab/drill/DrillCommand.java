package org.grekko.lab.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;
import org.grekko.shared.command.CommandLine;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.watchdog.Drill;
import org.grekko.watchdog.DrillFiles;

/**
 * The command {@code drill [--data DIR] [--orders N] [--json FILE]}: freezes a real server of its own over simulated venues
 * and proves that its watchdog cancels every order. No order of the installation is touched; only the report goes into its
 * data directory.
 */
public final class DrillCommand {
    private static final Set<String> OPTIONS = Set.of("root", "data", "orders", "json");
    private static final List<Logger> HUSHED = List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"));
    private static final int USUAL_ORDERS = 20;
    private static final int MOST_ORDERS = 100;
    private static final long SEED = 31;

    private DrillCommand() {}

    /** Exits with 0 when the watchdog did as it should, 1 when not, 2 on wrong usage. */
    public static void main(String[] given) {
        HUSHED.forEach(logger -> logger.setLevel(Level.WARNING));
        System.exit(CommandLine.run(System.err, () -> run(Arguments.of(given, OPTIONS))));
    }

    private static int run(Arguments arguments) throws IOException {
        if (!arguments.words().isEmpty()) {
            throw new WrongUsage("drill does not know '" + arguments.words().get(0) + "'");
        }
        Path root = Path.of(arguments.need("root", "must be the folder of the launcher"));
        Path data = Path.of(arguments.find("data").orElse("data"));
        int orders = arguments.whole("orders", USUAL_ORDERS, 1, MOST_ORDERS);
        Optional<Path> json = arguments.find("json").map(Path::of);
        Drill drill = drill(root, orders);
        Path stored = new DrillFiles(data).store(drill);
        if (json.isPresent()) {
            CommandLine.json(json.get(), to -> to.write(GrekkoJson.mapper().writeValueAsBytes(drill)));
        }
        System.out.println(told(drill));
        System.out.println("Report: " + stored);
        return drill.passed() ? 0 : 1;
    }

    private static String told(Drill drill) {
        return drill.passed()
                ? "Drill passed: noticed " + drill.noticedMillis() + " ms after the last sign of life, first cancel "
                        + drill.firstCancelMillis() + " ms later, all " + drill.orders() + " orders gone "
                        + drill.confirmedMillis() + " ms after that."
                : "DRILL FAILED: " + drill.problem();
    }

    private static Drill drill(Path root, int orders) throws IOException {
        SystemClock clock = new SystemClock();
        Instant begun = clock.now();
        Path fresh = Files.createTempDirectory("grekko-drill-");
        try (Simulation kraken = new Simulation(Venues.KRAKEN, 0, Faults.NONE, clock).crowd(SEED, 0);
                Simulation binance = new Simulation(Venues.BINANCE, 0, Faults.NONE, clock).crowd(SEED, 0)) {
            List<Simulation> venues = List.of(kraken, binance);
            try (DrilledServer server = DrilledServer.start(root, fresh, venues)) {
                return new DrillRun(server, venues, fresh, System.out::println).run(begun, orders);
            }
        } catch (IOException problem) {
            return new Drill(begun, false, 0, 0, 0, 0, String.valueOf(problem.getMessage()));
        } finally {
            delete(fresh);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
