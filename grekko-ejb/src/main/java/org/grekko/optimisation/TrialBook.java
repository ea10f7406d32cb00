package org.grekko.optimisation;

import java.util.List;
import java.util.Map;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.store.TrialKey;
import org.jspecify.annotations.Nullable;

/** What the leader of a search writes down and reads. Each method throws {@link Stopped} when it leads no more. */
interface TrialBook {
    /** Everything that was tried under a key, by set of parameters as text. */
    Map<String, Trial> tried(TrialKey key);

    /** What was tried of these. */
    Map<String, Trial> tried(TrialKey key, List<String> points);

    /** Sets of parameters that wait to be tried, or are being tried. */
    List<String> open();

    /** Lets sets of parameters be tried, each list by one node. */
    void offer(TrialKey key, List<List<String>> batches);

    /** How many wait or are being tried. */
    int left();

    /** Notes how far the search is. */
    void progress(int evaluated, @Nullable Trial best);
}
