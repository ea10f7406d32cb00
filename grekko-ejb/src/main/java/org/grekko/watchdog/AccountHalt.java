package org.grekko.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.execution.CancellingVenue;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.VenueOrderState;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.watchdog.HaltLine.What;
import org.jspecify.annotations.Nullable;

/**
 * Cancels all that works of one account. The venue's own list of working orders says what is left; it is asked until it is
 * empty, and once more after the time in which an order sent before could still arrive.
 */
final class AccountHalt {
    private final UUID halt;
    private final Ward ward;
    private final CancellingVenue venue;
    private final HaltDiary diary;
    private final Clock clock;
    private final Pace pace;
    private int orders;
    private @Nullable Instant firstSent;
    private @Nullable Instant confirmed;

    /**
     * How often a venue is asked.
     *
     * @param first the first wait, doubled each time
     * @param longest the longest wait
     * @param late for how long an order that was sent before the silence may still arrive
     * @param patience after which a venue that does not obey is given up
     */
    record Pace(Duration first, Duration longest, Duration late, Duration patience) {
        /** What holds at real venues: their windows for late requests are six seconds at most. */
        static final Pace DEFAULT =
                new Pace(Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(6), Duration.ofMinutes(15));
    }

    AccountHalt(UUID halt, Ward ward, CancellingVenue venue, HaltDiary diary, Clock clock, Pace pace) {
        this.halt = halt;
        this.ward = ward;
        this.venue = venue;
        this.diary = diary;
        this.clock = clock;
        this.pace = pace;
    }

    /** Cancels until nothing works any more; false when the venue was given up. */
    boolean run() throws InterruptedException {
        Instant end = clock.now().plus(pace.patience());
        Duration wait = pace.first();
        while (true) {
            boolean clear = false;
            try {
                clear = nothingWorks();
            } catch (VenueException problem) {
                tell(What.FAILED, problem.getMessage());
            }
            if (clear && confirmedFor(pace.late())) {
                tell(What.CANCELLED, null);
                return true;
            }
            if (clock.now().isAfter(end)) {
                tell(What.GAVE_UP, "orders may still work there: look at the venue");
                return false;
            }
            Thread.sleep(clear ? pace.late().toMillis() : wait.toMillis());
            wait = wait.compareTo(pace.longest()) < 0 ? wait.multipliedBy(2) : pace.longest();
        }
    }

    private boolean confirmedFor(Duration time) {
        return confirmed != null && !clock.now().isBefore(confirmed.plus(time));
    }

    /** Asks what works and cancels it; true when nothing did. */
    private boolean nothingWorks() {
        List<VenueOrderState> working = venue.openOrders(null);
        if (working.isEmpty()) {
            confirmed = confirmed == null ? clock.now() : confirmed;
            return true;
        }
        confirmed = null;
        if (firstSent == null) {
            firstSent = clock.now();
        }
        diary.add(line(What.CANCELLING, working.size(), null));
        orders = Math.max(orders, working.size());
        Set<AssetPair> markets = working.stream().map(VenueOrderState::pair).collect(Collectors.toSet());
        markets.forEach(market -> cancel(market, working));
        return false;
    }

    private void cancel(AssetPair market, List<VenueOrderState> working) {
        try {
            venue.cancelAll(market);
        } catch (VenueException refused) {
            tell(What.FAILED, refused.getMessage());
            working.stream()
                    .filter(each -> each.pair().equals(market))
                    .forEach(each -> venue.cancel(new VenueOrderId(market, each.venueOrderId(), each.venueOrderId())));
        }
    }

    private void tell(What what, @Nullable String words) {
        diary.add(line(what, orders, words));
    }

    private HaltLine line(What what, int count, @Nullable String words) {
        return new HaltLine(
                halt, clock.now(), what, ward.accountId(), ward.name(), count, null, firstSent, confirmed, words);
    }
}
