package org.grekko.web.ui.venues;

import org.grekko.execution.VenueDirectory;
import org.grekko.market.FeedStats;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A venue as it is shown.
 *
 * @param name its name
 * @param address where its REST interface is
 * @param feed what its stream has seen; null when it is not followed
 * @param waitingFor why it cannot be followed yet; null when nothing is waited for
 * @param traffic how calls to it go
 */
record VenueLine(
        String name,
        String address,
        @Nullable FeedStats feed,
        @Nullable String waitingFor,
        VenueDirectory.Traffic traffic) {
    /** UP or DOWN, WAITING before the first connection, IDLE when nobody asked to follow it. */
    String stream() {
        if (feed != null) {
            return feed.connected() ? "UP" : "DOWN";
        }
        return waitingFor == null ? "IDLE" : "WAITING";
    }

    String look() {
        return switch (stream()) {
            case "UP" -> "ok";
            case "DOWN" -> "bad";
            case "WAITING" -> "warn";
            default -> "";
        };
    }

    /** What the stream waits for, for people. */
    String waits() {
        if (waitingFor != null) {
            return waitingFor;
        }
        if (feed == null) {
            return "not followed";
        }
        return feed.connected() ? Figures.NONE : "the stream to come back";
    }

    long calls() {
        return traffic.calls().values().stream()
                .mapToLong(VenueDirectory.Calls::count)
                .sum();
    }

    long failures() {
        return traffic.calls().values().stream()
                .mapToLong(VenueDirectory.Calls::failures)
                .sum();
    }
}
