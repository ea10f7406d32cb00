package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * The book of one market with price-time priority: at each price a queue of resting quantities, some of accounts, some
 * of the crowd that the flow stands for. Not safe for several threads; the exchange holds its lock.
 */
final class Market {
    private final Listing listing;
    private final TreeMap<BigDecimal, Deque<Resting>> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<BigDecimal, Deque<Resting>> asks = new TreeMap<>();
    private final Map<Level, Boolean> touched = new LinkedHashMap<>();
    private long updates;
    private @Nullable BigDecimal lastPrice;

    /** A price of a side. */
    record Level(Side side, BigDecimal price) {}

    /** A level and what rests there now; zero when nothing does. */
    record Change(Side side, BigDecimal price, BigDecimal size) {}

    /** The levels that changed since the last call. Each counts as one update. */
    List<Change> drain() {
        List<Change> changes = new ArrayList<>();
        for (Level level : touched.keySet()) {
            changes.add(new Change(level.side(), level.price(), at(level.side(), level.price())));
            updates++;
        }
        touched.clear();
        return changes;
    }

    private void touch(Side side, BigDecimal price) {
        touched.put(new Level(side, price), true);
    }

    /** A quantity in the queue of a price; of the crowd when it has no order. */
    static final class Resting {
        private final @Nullable SimOrder order;
        private BigDecimal quantity;

        Resting(@Nullable SimOrder order, BigDecimal quantity) {
            this.order = order;
            this.quantity = quantity;
        }

        @Nullable
        SimOrder order() {
            return order;
        }
    }

    /** An incoming quantity met a resting one. */
    record Match(@Nullable SimOrder resting, BigDecimal price, BigDecimal quantity) {}

    Market(Listing listing) {
        this.listing = listing;
    }

    Listing listing() {
        return listing;
    }

    /** Counts every change of the book. */
    long updates() {
        return updates;
    }

    @Nullable
    BigDecimal lastPrice() {
        return lastPrice;
    }

    void lastPrice(BigDecimal price) {
        lastPrice = price;
    }

    private NavigableMap<BigDecimal, Deque<Resting>> side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    @Nullable
    BigDecimal best(Side side) {
        NavigableMap<BigDecimal, Deque<Resting>> levels = side(side);
        return levels.isEmpty() ? null : levels.firstKey();
    }

    /** Whole quantity at a price. */
    BigDecimal at(Side side, BigDecimal price) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Resting each : side(side).getOrDefault(price, new ArrayDeque<>())) {
            sum = sum.add(each.quantity);
        }
        return sum;
    }

    /** The best levels as price and whole quantity. */
    List<BigDecimal[]> levels(Side side, int depth) {
        List<BigDecimal[]> levels = new ArrayList<>();
        for (BigDecimal price : side(side).keySet()) {
            if (levels.size() == depth) {
                break;
            }
            levels.add(new BigDecimal[] {price, at(side, price)});
        }
        return levels;
    }

    /** Quantity that an incoming order could take down to its limit. */
    BigDecimal takeable(Side incoming, @Nullable BigDecimal limit, BigDecimal wanted) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal price : side(incoming.opposite()).keySet()) {
            if (sum.compareTo(wanted) >= 0 || !reaches(incoming, limit, price)) {
                break;
            }
            sum = sum.add(at(incoming.opposite(), price));
        }
        return sum;
    }

    /** Takes resting quantity against an incoming one, the best price and the longest waiting first. */
    List<Match> take(Side incoming, @Nullable BigDecimal limit, BigDecimal quantity) {
        List<Match> matches = new ArrayList<>();
        BigDecimal rest = quantity;
        Iterator<Map.Entry<BigDecimal, Deque<Resting>>> levels =
                side(incoming.opposite()).entrySet().iterator();
        while (rest.signum() > 0 && levels.hasNext()) {
            Map.Entry<BigDecimal, Deque<Resting>> level = levels.next();
            if (!reaches(incoming, limit, level.getKey())) {
                break;
            }
            rest = takeLevel(level, rest, matches);
            touch(incoming.opposite(), level.getKey());
            if (level.getValue().isEmpty()) {
                levels.remove();
            }
        }
        if (!matches.isEmpty()) {
            lastPrice = matches.get(matches.size() - 1).price();
        }
        return matches;
    }

    private static BigDecimal takeLevel(
            Map.Entry<BigDecimal, Deque<Resting>> level, BigDecimal wanted, List<Match> matches) {
        BigDecimal rest = wanted;
        while (rest.signum() > 0 && !level.getValue().isEmpty()) {
            Resting first = level.getValue().getFirst();
            BigDecimal part = rest.min(first.quantity);
            matches.add(new Match(first.order, level.getKey(), part));
            first.quantity = first.quantity.subtract(part);
            rest = rest.subtract(part);
            if (first.quantity.signum() == 0) {
                level.getValue().removeFirst();
            }
        }
        return rest;
    }

    static boolean reaches(Side incoming, @Nullable BigDecimal limit, BigDecimal price) {
        return limit == null || (incoming == Side.BUY ? price.compareTo(limit) <= 0 : price.compareTo(limit) >= 0);
    }

    /** Puts a quantity at the end of its price's queue. */
    void rest(Side side, BigDecimal price, BigDecimal quantity, @Nullable SimOrder order) {
        side(side).computeIfAbsent(price, key -> new ArrayDeque<>()).addLast(new Resting(order, quantity));
        touch(side, price);
    }

    /** Makes an account's order as small as it is now where it stands in its queue. */
    void shrink(Side side, BigDecimal price, SimOrder order) {
        for (Resting each : side(side).getOrDefault(price, new ArrayDeque<>())) {
            if (each.order == order) {
                each.quantity = order.remaining();
                touch(side, price);
            }
        }
    }

    /** Takes an account's order out of its queue. */
    void remove(Side side, BigDecimal price, SimOrder order) {
        Deque<Resting> queue = side(side).get(price);
        if (queue != null && queue.removeIf(each -> each.order == order)) {
            touch(side, price);
            if (queue.isEmpty()) {
                side(side).remove(price);
            }
        }
    }

    /** Sets how much of the crowd waits at a price; growth joins the end of the queue. */
    void crowd(Side side, BigDecimal price, BigDecimal wanted) {
        Deque<Resting> queue = side(side).computeIfAbsent(price, key -> new ArrayDeque<>());
        BigDecimal present = BigDecimal.ZERO;
        for (Resting each : queue) {
            present = each.order == null ? present.add(each.quantity) : present;
        }
        if (wanted.compareTo(present) > 0) {
            queue.addLast(new Resting(null, wanted.subtract(present)));
        } else {
            shrink(queue, present.subtract(wanted));
        }
        if (queue.isEmpty()) {
            side(side).remove(price);
        }
        touch(side, price);
    }

    /** The crowd leaves from the end of the queue. */
    private static void shrink(Deque<Resting> queue, BigDecimal by) {
        BigDecimal rest = by;
        Iterator<Resting> last = queue.descendingIterator();
        while (rest.signum() > 0 && last.hasNext()) {
            Resting each = last.next();
            if (each.order == null) {
                BigDecimal part = rest.min(each.quantity);
                each.quantity = each.quantity.subtract(part);
                rest = rest.subtract(part);
                if (each.quantity.signum() == 0) {
                    last.remove();
                }
            }
        }
    }
}
