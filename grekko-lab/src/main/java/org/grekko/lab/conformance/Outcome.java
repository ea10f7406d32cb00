package org.grekko.lab.conformance;

import java.util.List;

/**
 * What a run showed.
 *
 * @param venue the venue
 * @param scenario what went wrong
 * @param seed the seed that repeats it
 * @param orders orders placed
 * @param faults how many faults struck
 * @param recoveryMillis from the last fault until books and exchange agreed
 * @param problems what does not agree; empty when all is well
 */
public record Outcome(
        String venue,
        Scenario scenario,
        long seed,
        int orders,
        long faults,
        long recoveryMillis,
        List<String> problems) {
    /** Whether books and exchange agree in everything. */
    public boolean conforms() {
        return problems.isEmpty();
    }
}
