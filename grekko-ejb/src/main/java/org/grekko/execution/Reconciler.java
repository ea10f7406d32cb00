package org.grekko.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/**
 * Compares the books of an account with its venue, at the start before anything may be placed and every minute after:
 * working orders both ways, and the fills of every market that was touched. What differs is asked for and repaired;
 * orders that are not ours are adopted.
 */
public final class Reconciler {
    /** How late a venue may list a fill. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final Courier courier;
    private final OrderDiary diary;
    private final Clock clock;
    private final Set<AssetPair> touched = new TreeSet<>();
    private final Instant beginning;
    private Instant watermark;
    private Set<String> booked = Set.of();

    /**
     * What a comparison found.
     *
     * @param compared working orders that were looked at
     * @param adopted orders of others
     * @param fills fills that nobody had told us of
     * @param open orders that are in doubt still
     */
    public record Report(int compared, int adopted, int fills, int open) {
        /** Whether books and venue agree. */
        public boolean agrees() {
            return open == 0;
        }
    }

    /**
     * A reconciler.
     *
     * @param courier carries the questions
     * @param diary the books
     * @param since fills before this are not looked for at the start
     * @param clock the time
     */
    public Reconciler(Courier courier, OrderDiary diary, Instant since, Clock clock) {
        this(courier, diary, since, Instant.EPOCH, clock);
    }

    /**
     * A reconciler of books that began with what the account held then.
     *
     * @param courier carries the questions
     * @param diary the books
     * @param since fills before this are not looked for at the start
     * @param beginning fills before this are never looked for: what they did is in what the books began with
     * @param clock the time
     */
    public Reconciler(Courier courier, OrderDiary diary, Instant since, Instant beginning, Clock clock) {
        this.beginning = beginning;
        this.courier = courier;
        this.diary = diary;
        this.watermark = since.isBefore(beginning) ? beginning : since;
        this.clock = clock;
    }

    /** Adds a market whose fills are looked at even when no order of ours works in it. */
    public synchronized void touch(AssetPair pair) {
        touched.add(pair);
    }

    /**
     * Compares once.
     *
     * @throws org.grekko.market.VenueException when the venue does not answer; nothing is lost by trying again
     */
    public synchronized Report sweep() {
        Instant begun = clock.now();
        List<VenueOrderState> theirs = courier.venue().openOrders(null);
        Set<UUID> seen = new HashSet<>();
        int adopted = 0;
        for (VenueOrderState state : theirs) {
            Optional<Tracked> ours = diary.named(state.clientOrderId(), state.venueOrderId());
            Tracked tracked = ours.orElseGet(() -> diary.adopted(state));
            adopted += ours.isEmpty() ? 1 : 0;
            touched.add(state.pair());
            diary.accepted(tracked.order().id(), state.venueOrderId());
            courier.settle(tracked.order().id(), state);
            if (!underWay(tracked)) {
                seen.add(tracked.order().id());
            }
        }
        List<Tracked> open = diary.open();
        int doubtful = 0;
        for (Tracked tracked : open) {
            touched.add(tracked.order().pair());
            if (!tracked.held() && !seen.contains(tracked.order().id())) {
                courier.doubt(tracked.order().id());
                doubtful += courier.ask(tracked.order().id()) ? 0 : 1;
            }
        }
        int fills = fills(begun);
        return new Report(open.size() + theirs.size(), adopted, fills, doubtful);
    }

    /** Whether something was asked of the venue that its list of working orders does not answer. */
    private static boolean underWay(Tracked tracked) {
        OrderStatus status = tracked.order().status();
        return status == OrderStatus.PENDING_REPLACE || status == OrderStatus.PENDING_CANCEL;
    }

    private int fills(Instant begun) {
        int found = 0;
        Set<String> listed = new HashSet<>();
        for (AssetPair pair : touched) {
            List<VenueFill> all = courier.venue().fills(pair, watermark);
            List<VenueFill> unsure =
                    all.stream().filter(fill -> !booked.contains(fill.name())).toList();
            List<VenueFill> missing = diary.unknown(unsure);
            for (VenueFill fill : missing) {
                found += taken(pair, fill) ? 1 : 0;
            }
            all.forEach(fill -> listed.add(fill.name()));
            missing.forEach(fill -> listed.remove(fill.name()));
        }
        booked = listed;
        Instant next = begun.minus(OVERLAP);
        watermark = next.isBefore(beginning) ? beginning : next;
        return found;
    }

    private boolean taken(AssetPair pair, VenueFill fill) {
        Optional<Tracked> tracked = diary.named(fill.clientOrderId(), fill.venueOrderId());
        return tracked.isPresent() ? diary.filled(tracked.get().order().id(), fill) : external(pair, fill);
    }

    /** A fill of an order that came and went without us. */
    private boolean external(AssetPair pair, VenueFill fill) {
        Optional<VenueOrderState> state =
                courier.venue().order(new VenueOrderId(pair, fill.venueOrderId(), fill.venueOrderId()));
        if (state.isEmpty()) {
            diary.mismatch(new Mismatch("FILL_OF_NO_ORDER", fill.venueTradeId(), "none", fill.toString(), null));
            return false;
        }
        Tracked adopted = diary.adopted(state.get());
        boolean fresh = diary.filled(adopted.order().id(), fill);
        courier.settle(adopted.order().id(), state.get());
        return fresh;
    }
}
