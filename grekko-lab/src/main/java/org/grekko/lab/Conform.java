package org.grekko.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grekko.lab.conformance.ConformanceRun;
import org.grekko.lab.conformance.Outcome;
import org.grekko.lab.conformance.Scenario;
import org.grekko.lab.simulator.Venues;

/** The command {@code conform VENUE [--runs N] [--seed N] [--fault NAME]}: every fault, or one, against an adapter, with a scorecard. */
public final class Conform {
    private static final int DEFAULT_RUNS = 3;
    /** Each run starts a server, whose greetings would hide the scorecard. */
    private static final List<Logger> HUSHED = List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"));

    private Conform() {}

    /** Exits with 1 when anything does not agree. */
    public static void main(String[] arguments) {
        HUSHED.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            Options options = Options.of(arguments, "runs", "seed", "fault");
            Venues venue = Simulate.venue(options.positional("the venue to test, one of " + Simulate.names()));
            List<Scenario> scenarios = scenarios(options.text("fault", ""));
            System.exit(run(venue, scenarios, options.number("runs", DEFAULT_RUNS), options.number("seed", 1)) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println("grekko: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static List<Scenario> scenarios(String fault) {
        List<Scenario> wanted = Arrays.stream(Scenario.values())
                .filter(each -> fault.isEmpty() || title(each).equals(fault.replace('-', ' ')))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("there is no fault '" + fault + "'; there are "
                    + Arrays.stream(Scenario.values())
                            .map(each -> title(each).replace(' ', '-'))
                            .toList());
        }
        return wanted;
    }

    private static String title(Scenario scenario) {
        return scenario.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean run(Venues venue, List<Scenario> scenarios, int runs, int seed) {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
        System.out.printf("%-30s %5s %7s %7s %14s%n", venue.venue(), "runs", "orders", "faults", "recovery");
        boolean well = true;
        for (Scenario scenario : scenarios) {
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                outcomes.add(new ConformanceRun(venue, scenario, seed + i, timer).run());
            }
            well &= print(scenario, outcomes);
        }
        timer.shutdownNow();
        return well;
    }

    private static boolean print(Scenario scenario, List<Outcome> outcomes) {
        int orders = outcomes.stream().mapToInt(Outcome::orders).sum();
        long faults = outcomes.stream().mapToLong(Outcome::faults).sum();
        long recovery =
                outcomes.stream().mapToLong(Outcome::recoveryMillis).max().orElse(0);
        boolean well = outcomes.stream().allMatch(Outcome::conforms);
        System.out.printf(
                "%-30s %5d %7d %7d %11d ms %s%n",
                title(scenario), outcomes.size(), orders, faults, recovery, well ? "conforms" : "FAILS");
        for (Outcome outcome : outcomes) {
            outcome.problems().forEach(problem -> System.out.println("    seed " + outcome.seed() + ": " + problem));
        }
        return well;
    }
}
