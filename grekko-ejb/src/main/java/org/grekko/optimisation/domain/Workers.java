package org.grekko.optimisation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;

/** Port to whoever does work in this process, alone or several at once. */
public interface Workers extends Bench {
    /**
     * Does all of it.
     *
     * @return what came of each, in their order; a failure of one is thrown
     */
    <T> List<T> all(List<Callable<T>> work);

    @Override
    default List<Trial> all(Setting setting, List<SortedMap<String, Double>> points) {
        List<Callable<Trial>> work = new ArrayList<>();
        points.forEach(each -> work.add(() -> setting.trial(each)));
        return all(work);
    }

    /** One after the other, in the caller's thread. */
    static Workers alone() {
        return new Workers() {
            @Override
            public <T> List<T> all(List<Callable<T>> work) {
                return work.stream().map(Alone::run).toList();
            }
        };
    }

    /** How work is done without threads. */
    final class Alone {
        private Alone() {}

        private static <T> T run(Callable<T> work) {
            try {
                return work.call();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException("a trial has failed", failure);
            }
        }
    }
}
