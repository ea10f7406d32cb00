package org.grekko.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.store.ItemTable;
import org.grekko.optimisation.store.TrialKey;
import org.jspecify.annotations.Nullable;

/** The book of one attempt; it sees to it that what is offered is sent. */
final class AttemptBook implements TrialBook {
    /** Places of one attempt are apart from those of the others, so that a late message never names another's item. */
    private static final long PLACES = 1_000_000_000;

    private final Attempt attempt;
    private final OptimisationQueue searches;
    private final TrialQueue trials;
    private final Wake offered;
    private long place;

    AttemptBook(Attempt attempt, OptimisationQueue searches, TrialQueue trials, Wake offered) {
        this.attempt = attempt;
        this.searches = searches;
        this.trials = trials;
        this.offered = offered;
        place = attempt.number() * PLACES;
    }

    @Override
    public Map<String, Trial> tried(TrialKey key) {
        return trials.tried(key);
    }

    @Override
    public Map<String, Trial> tried(TrialKey key, List<String> points) {
        return trials.tried(key, points);
    }

    @Override
    public List<String> open() {
        return trials.open(attempt.id());
    }

    @Override
    public void offer(TrialKey key, List<List<String>> batches) {
        List<ItemTable.Item> items = new ArrayList<>();
        for (List<String> each : batches) {
            items.add(new ItemTable.Item(new ItemPlace(attempt.id(), place++), key, each));
        }
        trials.offer(attempt, items);
        offered.tell();
    }

    @Override
    public int left() {
        return trials.left(attempt.id());
    }

    @Override
    public void progress(int evaluated, @Nullable Trial best) {
        searches.progress(attempt, evaluated, best);
    }
}
