package org.grekko.execution;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.market.VenueException;

/** Brings the books to where the venue says that an order stands. */
final class Settling {
    private static final Logger LOG = System.getLogger(Settling.class.getName());
    private static final Duration EARLIER = Duration.ofMinutes(1);

    private final TradingVenue venue;
    private final OrderDiary diary;
    private final Doubts doubts;

    Settling(TradingVenue venue, OrderDiary diary, Doubts doubts) {
        this.venue = venue;
        this.diary = diary;
        this.doubts = doubts;
    }

    /** Takes the order's fills first, then its end; false when fills are missing still. */
    boolean settle(UUID orderId, VenueOrderState state) {
        return diary.find(orderId).map(found -> settle(found, state)).orElse(true);
    }

    /** The same for an order that was just read. */
    boolean settle(Tracked found, VenueOrderState state) {
        UUID orderId = found.order().id();
        Tracked tracked = found;
        if (state.filledQuantity().compareTo(tracked.order().filledQuantity()) > 0) {
            takeFills(tracked, state.venueOrderId());
            tracked = diary.find(orderId).orElse(tracked);
        }
        if (state.filledQuantity().compareTo(tracked.order().filledQuantity()) > 0) {
            doubts.add(orderId);
            return false;
        }
        OrderEvent end = state.end();
        if (end != null && !tracked.order().status().terminal()) {
            diary.ended(orderId, end);
        }
        return true;
    }

    /** Asks for the fills of an order and books those that are new. */
    void takeFills(Tracked tracked, String venueOrderId) {
        Instant since = tracked.order().createdAt().minus(EARLIER);
        try {
            List<VenueFill> fills = venue.fills(tracked.order().pair(), since);
            fills.stream()
                    .filter(fill -> fill.venueOrderId().equals(venueOrderId))
                    .forEach(fill -> diary.filled(tracked.order().id(), fill));
        } catch (VenueException problem) {
            LOG.log(Level.INFO, "fills of {0}: {1}", tracked.wireId(), problem.getMessage());
            doubts.add(tracked.order().id());
        }
    }
}
