package org.grekko.execution;

import java.util.List;
import org.grekko.market.VenueError;

/** What a venue said to a new order. */
public sealed interface PlaceReply {
    /**
     * The venue has the order.
     *
     * @param state where it stands, which may already be filled or cancelled
     * @param fills executions that came with the answer; others are reported by the user stream or asked for
     */
    record Accepted(VenueOrderState state, List<VenueFill> fills) implements PlaceReply {
        /** Whether a fill came with the answer. */
        boolean tells(VenueFill fill) {
            return fills.stream().anyMatch(each -> each.venueTradeId().equals(fill.venueTradeId()));
        }
    }

    /** The venue does not have the order and never will. */
    record Refused(VenueError error) implements PlaceReply {}

    /** Whether the venue has the order is not known: it must be asked, the order not sent again. */
    record Unknown(VenueError error) implements PlaceReply {}
}
