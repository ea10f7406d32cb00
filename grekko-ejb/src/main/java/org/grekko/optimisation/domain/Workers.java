package org.grekko.optimisation.domain;

import java.util.List;
import java.util.concurrent.Callable;

/** Port to whoever does work, alone or several at once. */
public interface Workers {
    /**
     * Does all of it.
     *
     * @return what came of each, in their order; a failure of one is thrown
     */
    <T> List<T> all(List<Callable<T>> work);

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
