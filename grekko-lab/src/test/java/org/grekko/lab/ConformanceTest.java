package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.grekko.lab.conformance.ConformanceRun;
import org.grekko.lab.conformance.Outcome;
import org.grekko.lab.conformance.Scenario;
import org.grekko.lab.simulator.Venues;
import org.junit.jupiter.api.Test;

/** Every adapter under every fault: 200 schedules in the ordinary tests, 10,000 in the nightly ones. */
class ConformanceTest {
    private static final int ORDINARY = 200;
    private static final int NIGHTLY = 10_000;
    private static final int AT_ONCE = 4;

    @Test
    void booksAndVenueAgreeAfterEverySchedule() throws InterruptedException, ExecutionException {
        int wanted = Boolean.getBoolean("grekko.nightly") ? NIGHTLY : ORDINARY;
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(8);
        ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
        List<Callable<Outcome>> schedules = new ArrayList<>();
        for (long seed = 1; schedules.size() < wanted; seed++) {
            for (Venues venue : Venues.values()) {
                for (Scenario scenario : Scenario.values()) {
                    long own = seed;
                    schedules.add(() -> new ConformanceRun(venue, scenario, own, timer).run());
                }
            }
        }
        List<String> failures = new ArrayList<>();
        for (Future<Outcome> future : runners.invokeAll(schedules)) {
            Outcome outcome = future.get();
            if (!outcome.conforms()) {
                failures.add(outcome.venue() + " " + outcome.scenario() + " seed " + outcome.seed() + ": "
                        + outcome.problems());
            }
        }
        runners.shutdownNow();
        timer.shutdownNow();
        assertThat(failures).isEmpty();
    }
}
