package org.grekko.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;

/**
 * The command {@code simulate VENUE [--port N] [--flow FILE|SEED] [--rate N] [--faults FILE] [--orders-per-10s N]
 * [--weight-per-minute N] [--withdrawals allow]}; the limits are the venue's own unless both are given, and the key may
 * not withdraw unless it is allowed to.
 */
public final class Simulate {
    private static final double DEFAULT_RATE = 20;
    private static final String ORDERS = "orders-per-10s";
    private static final String WEIGHT = "weight-per-minute";
    private static final String WITHDRAWALS = "withdrawals";

    private Simulate() {}

    /** Runs until it is killed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            run(Options.of(arguments, "port", "flow", "rate", "faults", ORDERS, WEIGHT, WITHDRAWALS));
        } catch (IllegalArgumentException wrong) {
            System.err.println("grekko: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static void run(Options options) throws IOException, InterruptedException {
        Venues venue = venue(options.positional("the venue to simulate, one of " + names()));
        Faults faults = options.find("faults").isPresent() ? faults(options.text("faults", "")) : Faults.NONE;
        try (Simulation simulation = new Simulation(venue, options.number("port", 0), faults, new SystemClock())) {
            limits(options, simulation);
            if (options.text(WITHDRAWALS, "forbid").equals("allow")) {
                simulation.account().permitWithdrawals();
            }
            String flow = options.text("flow", "1");
            if (flow.matches("\\d{1,18}")) {
                simulation.crowd(Long.parseLong(flow), options.decimal("rate", DEFAULT_RATE));
            } else {
                simulation.replay(file(flow, "flow"));
            }
            System.out.println(venue.venue() + " simulated at " + simulation.address());
            System.out.println("key    " + simulation.account().key());
            System.out.println("secret " + simulation.account().secret().replace("\n", "\\n"));
            Thread.currentThread().join();
        }
    }

    private static void limits(Options options, Simulation simulation) {
        boolean orders = options.find(ORDERS).isPresent();
        if (orders != options.find(WEIGHT).isPresent()) {
            throw new IllegalArgumentException("--" + ORDERS + " and --" + WEIGHT + " go together");
        }
        if (orders) {
            simulation.limits(options.number(ORDERS, 0), options.number(WEIGHT, 0));
        }
    }

    private static Faults faults(String name) throws IOException {
        try {
            return Faults.read(file(name, "faults"));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "--faults " + name + ": " + unknown.getMessage() + "; rules name one of "
                            + Arrays.toString(Faults.Point.values()) + " in \"on\" and one of "
                            + Arrays.toString(Faults.Kind.values()) + " in \"do\"",
                    unknown);
        }
    }

    private static Path file(String name, String option) {
        Path file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("--" + option + " " + name + " is no file that can be read");
        }
        return file;
    }

    static Venues venue(String name) {
        Optional<Venues> found = Arrays.stream(Venues.values())
                .filter(each -> each.venue().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
        return found.orElseThrow(
                () -> new IllegalArgumentException("there is no venue " + name + "; choose one of " + names()));
    }

    static String names() {
        return Arrays.stream(Venues.values()).map(Venues::venue).collect(Collectors.joining(", "));
    }
}
