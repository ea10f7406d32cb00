package org.grekko.optimisation.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tries sets of parameters, each at most once however often it is asked for. What was tried does not depend on how many
 * workers there are. It holds no more than the search's number of evaluations.
 */
public final class Trials {
    private final Setting setting;
    private final Workers workers;
    private final Map<SortedMap<String, Double>, Trial> tried = new ConcurrentHashMap<>();

    /** Trials of a setting. */
    public Trials(Setting setting, Workers workers) {
        this.setting = setting;
        this.workers = workers;
    }

    /** Tries all of them, several at once where there are workers. */
    public List<Trial> all(List<SortedMap<String, Double>> points) {
        Map<SortedMap<String, Double>, Callable<Trial>> work = new LinkedHashMap<>();
        points.forEach(each -> work.putIfAbsent(each, () -> one(each)));
        workers.all(List.copyOf(work.values()));
        return points.stream().map(this::one).toList();
    }

    /** Tries one, in the caller's thread. */
    Trial one(SortedMap<String, Double> parameters) {
        return tried.computeIfAbsent(parameters, setting::trial);
    }

    Workers workers() {
        return workers;
    }

    /** All that were tried, the best first. */
    public List<Trial> ranked() {
        return tried.values().stream().sorted(Trial.BEST_FIRST).toList();
    }
}
