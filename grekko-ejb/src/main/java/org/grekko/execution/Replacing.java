package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.Replacement;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueReaction;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Changes of working orders. At most one that was sent can still arrive at the venue, since a late one would undo a
 * newer one: it is sent again only when the venue works the order under its old terms after the send window. Only an
 * answer to a question that was asked after the change was sent confirms it; older words may show the same terms from
 * before. Remembers what was sent within the last {@value #REMEMBERED} send windows.
 */
final class Replacing {
    private static final int MOST_SENDS = 3;
    private static final int REMEMBERED = 10;

    private final TradingVenue venue;
    private final OrderDiary diary;
    private final Clock clock;
    private final Instant started;
    private final Map<UUID, Attempt> attempts = new ConcurrentHashMap<>();

    /** What was sent last for an order. */
    private record Attempt(Replacement wish, Instant at, int count) {}

    Replacing(TradingVenue venue, OrderDiary diary, Clock clock) {
        this.venue = venue;
        this.diary = diary;
        this.clock = clock;
        this.started = clock.now();
    }

    /** Sends a change for the first time; does nothing when there is none or it was sent already. */
    void begin(Tracked tracked) {
        Replacement wish = tracked.order().replacement();
        if (wish != null && first(tracked.order().id(), wish)) {
            send(tracked, wish);
        }
    }

    private boolean first(UUID orderId, Replacement wish) {
        Instant now = clock.now();
        attempts.values().removeIf(each -> each.at()
                .plus(venue.sendWindow().multipliedBy(REMEMBERED))
                .isBefore(now));
        Attempt last = attempts.get(orderId);
        return (last == null || !last.wish().same(wish)) && taken(orderId, last, new Attempt(wish, now, 1));
    }

    /** Whether this thread makes the next attempt, and no other. */
    private boolean taken(UUID orderId, @Nullable Attempt last, Attempt next) {
        return last == null ? attempts.putIfAbsent(orderId, next) == null : attempts.replace(orderId, last, next);
    }

    private void send(Tracked tracked, Replacement wish) {
        Order order = tracked.order();
        if (!(venue instanceof AmendingVenue amending)) {
            reject(tracked, wish, error(VenueErrorMeaning.NOT_SUPPORTED, "orders are not changed there"));
            return;
        }
        BigDecimal quantity = wish.quantity().compareTo(order.quantity()) == 0 ? null : wish.quantity();
        BigDecimal price = order.price() != null && wish.price().compareTo(order.price()) == 0 ? null : wish.price();
        try {
            amending.amend(tracked.id(), quantity, price);
        } catch (VenueException problem) {
            VenueError refusal = problem.error();
            if (!refusal.meaning().fateUnknown() && worksOtherwise(tracked, wish)) {
                reject(tracked, wish, refusal);
            }
        }
    }

    /** A venue refuses what it has done already: it is asked before a refusal is believed. */
    private boolean worksOtherwise(Tracked tracked, Replacement wish) {
        try {
            Optional<VenueOrderState> state = venue.order(tracked.id());
            return state.isPresent()
                    && !wish.shownBy(state.get().quantity(), state.get().price());
        } catch (VenueException silent) {
            return false;
        }
    }

    private void reject(Tracked tracked, Replacement wish, VenueError error) {
        UUID orderId = tracked.order().id();
        attempts.remove(orderId);
        diary.replaceRejected(orderId, wish, error);
        if (error.meaning().reaction() == VenueReaction.SUSPEND_ACCOUNT) {
            diary.suspended(error);
        }
    }

    /** Confirms a change that the venue shows in its answer to a question of that time. */
    void heard(Tracked tracked, VenueOrderState state, Instant asked) {
        UUID orderId = tracked.order().id();
        Replacement wish = tracked.order().replacement();
        if (wish != null
                && wish.shownBy(state.quantity(), state.price())
                && !sentAt(orderId, wish).isAfter(asked)) {
            attempts.remove(orderId);
            diary.replaced(orderId, wish);
        }
    }

    private Instant sentAt(UUID orderId, Replacement wish) {
        Attempt last = attempts.get(orderId);
        return last == null || !last.wish().same(wish) ? started : last.at();
    }

    /** The order is over at the venue and the change never came to be. */
    void tooLate(Tracked tracked) {
        Replacement wish = tracked.order().replacement();
        if (wish != null) {
            reject(tracked, wish, error(VenueErrorMeaning.ORDER_NOT_FOUND, "the order was over before"));
        }
    }

    /**
     * The venue works the order under its old terms.
     *
     * @return whether the change is over
     */
    boolean again(Tracked tracked) {
        Replacement wish = tracked.order().replacement();
        if (wish == null) {
            return true;
        }
        Attempt due = due(tracked.order().id(), wish);
        if (due == null) {
            return false;
        }
        if (due.count() > MOST_SENDS) {
            reject(tracked, wish, error(VenueErrorMeaning.REFUSED, "not carried out in " + MOST_SENDS + " attempts"));
            return true;
        }
        send(tracked, wish);
        return false;
    }

    /** The next attempt, or null while one that was sent can still arrive. */
    private @Nullable Attempt due(UUID orderId, Replacement wish) {
        Instant now = clock.now();
        Attempt last = attempts.get(orderId);
        boolean known = last != null && last.wish().same(wish);
        if (now.isBefore(sentAt(orderId, wish).plus(venue.sendWindow()))) {
            return null;
        }
        Attempt next = new Attempt(wish, now, known && last != null ? last.count() + 1 : 1);
        return taken(orderId, last, next) ? next : null;
    }

    private VenueError error(VenueErrorMeaning meaning, String words) {
        return VenueError.of(venue.venue(), meaning, "change", words);
    }
}
