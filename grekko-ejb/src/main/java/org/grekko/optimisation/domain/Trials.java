package org.grekko.optimisation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Tries sets of parameters, each at most once however often it is asked for. What was tried does not depend on who tries,
 * or how many do at once. It holds no more than the search's number of evaluations.
 */
public final class Trials {
    private final Setting setting;
    private final Bench bench;
    private final Map<SortedMap<String, Double>, Trial> tried = new HashMap<>();

    /** Trials of a setting. */
    public Trials(Setting setting, Bench bench) {
        this.setting = setting;
        this.bench = bench;
    }

    /** Tries all of them, several at once where the bench can. */
    public List<Trial> all(List<SortedMap<String, Double>> points) {
        List<SortedMap<String, Double>> fresh = points.stream()
                .distinct()
                .filter(each -> !tried.containsKey(each))
                .toList();
        if (!fresh.isEmpty()) {
            List<Trial> trials = bench.all(setting, fresh);
            for (int i = 0; i < fresh.size(); i++) {
                tried.put(fresh.get(i), trials.get(i));
            }
        }
        return points.stream().map(this::one).toList();
    }

    /** Tries one. */
    Trial one(SortedMap<String, Double> parameters) {
        Trial known = tried.get(parameters);
        return known == null ? all(List.of(parameters)).get(0) : known;
    }

    /** The trial of those parameters; null while they were not tried. */
    @Nullable
    Trial known(SortedMap<String, Double> parameters) {
        return tried.get(parameters);
    }

    /** All that were tried, the best first. */
    public List<Trial> ranked() {
        return tried.values().stream().sorted(Trial.BEST_FIRST).toList();
    }
}
