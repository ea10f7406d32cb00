package org.grekko.optimisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.grekko.optimisation.domain.Bench;
import org.grekko.optimisation.domain.Period;
import org.grekko.optimisation.domain.Setting;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.store.TrialKey;
import org.jspecify.annotations.Nullable;

/**
 * Tries sets of parameters on every node, each once. A search always asks for the same ones in the same order; so one that
 * goes on after a stop asks for all of them again, and those that were tried are answered from what is stored.
 */
final class SpreadBench implements Bench {
    /** How many sets of parameters travel together. */
    static final int SMALLEST = 4;

    static final int LARGEST = 25;
    private static final int PARTS = 8;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final long TELL_NANOS = 500_000_000L;

    private final String setting;
    private final TrialBook book;
    private final Wake finished;
    private final BooleanSupplier stopping;
    private final Map<String, Trial> tried = new HashMap<>();
    private @Nullable TrialKey current;
    private @Nullable TrialKey first;
    private @Nullable Trial best;
    private boolean adopted;
    private int evaluated;
    private long told;

    /**
     * A bench.
     *
     * @param setting fingerprint of model, bars, costs and code
     * @param book where all is written down
     * @param finished told when something was tried on this node
     * @param stopping whether the search must stop
     */
    SpreadBench(String setting, TrialBook book, Wake finished, BooleanSupplier stopping) {
        this.setting = setting;
        this.book = book;
        this.finished = finished;
        this.stopping = stopping;
    }

    @Override
    public List<Trial> all(Setting over, List<SortedMap<String, Double>> points) {
        TrialKey key = turnTo(over.period());
        List<String> wanted = points.stream().map(TrialForm::point).toList();
        List<String> missing = missing(wanted);
        while (!missing.isEmpty()) {
            offer(key, missing);
            await(wanted.size());
            tried.putAll(book.tried(key, missing));
            missing = missing(wanted);
        }
        evaluated += wanted.size();
        List<Trial> trials = wanted.stream().map(this::known).toList();
        note(key, trials);
        tell(0);
        return trials;
    }

    /** How many trials were asked for. */
    int evaluated() {
        return evaluated;
    }

    private TrialKey turnTo(Period period) {
        TrialKey key = new TrialKey(setting, period.from(), period.to());
        if (!key.equals(current)) {
            tried.clear();
            tried.putAll(book.tried(key));
            current = key;
        }
        return key;
    }

    private Trial known(String point) {
        Trial trial = tried.get(point);
        if (trial == null) {
            throw new IllegalStateException("no trial of " + point);
        }
        return trial;
    }

    private List<String> missing(List<String> wanted) {
        return wanted.stream().filter(each -> !tried.containsKey(each)).toList();
    }

    /** What an attempt before has left to be tried is not offered again: it is only waited for. */
    private void offer(TrialKey key, List<String> missing) {
        Set<String> open = adopted ? Set.of() : new HashSet<>(book.open());
        adopted = true;
        List<String> fresh =
                missing.stream().filter(each -> !open.contains(each)).toList();
        int size = Math.max(SMALLEST, Math.min(LARGEST, fresh.size() / PARTS));
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += size) {
            batches.add(fresh.subList(from, Math.min(fresh.size(), from + size)));
        }
        if (!batches.isEmpty()) {
            book.offer(key, batches);
        }
    }

    private void await(int wanted) {
        try {
            int left;
            do {
                finished.await(LOOK);
                if (stopping.getAsBoolean()) {
                    throw new Stopped();
                }
                left = book.left();
                if (System.nanoTime() - told > TELL_NANOS) {
                    tell(Math.max(0, wanted - left));
                }
            } while (left > 0);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** The best of the first stretch of time is the best of the search. */
    private void note(TrialKey key, List<Trial> trials) {
        if (first == null) {
            first = key;
        }
        if (key.equals(first)) {
            List<Trial> all = new ArrayList<>(trials);
            if (best != null) {
                all.add(best);
            }
            best = all.stream().min(Trial.BEST_FIRST).orElse(best);
        }
    }

    private void tell(int more) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        if (more > 0 || System.nanoTime() - told > TELL_NANOS) {
            told = System.nanoTime();
            book.progress(evaluated + more, best);
        }
    }
}
