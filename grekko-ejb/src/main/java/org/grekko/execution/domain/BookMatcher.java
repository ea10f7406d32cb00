package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Trade;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * The matching of the paper venue on a live book, for one pair: decided by the books and trades that it is told, in
 * their order, and by nothing else. An order reaches the book one latency after it was accepted. Market orders, limits
 * that cross, stops and targets that a trade has set off walk the ladder, each level at its price; what they took is
 * gone until the venue shows another size there ({@link TakenDepth}). A limit that rests has a place in the queue of its
 * price ({@link QueuePlace}), pays the maker's fee and fills at its own price: from trades at the price once the queue
 * before it is served, from opposite orders that come to its price, and whole when a trade passes its price. The rest
 * of a market order waits for new depth unless it is IOC or FOK. A resting order that is changed keeps its place only when
 * it is made smaller.
 *
 * <p>It remembers as much as there are working orders and levels of a book. Not safe for several threads.
 */
public final class BookMatcher {
    private static final Comparator<Order> OLDEST_FIRST =
            Comparator.comparing(Order::createdAt).thenComparing(Order::clientOrderId);

    private final BookTerms terms;
    private final Instant opened;
    private final TakenDepth depth = new TakenDepth();
    private final Map<UUID, QueuePlace> places = new HashMap<>();
    private final Map<UUID, BigDecimal> rested = new HashMap<>();
    private final Set<UUID> moved = new HashSet<>();
    private final Set<UUID> triggered = new HashSet<>();

    /** A matcher with these charges and this latency that has seen nothing yet. */
    public BookMatcher(BookTerms terms) {
        this(terms, Instant.MIN);
    }

    /**
     * A matcher that goes on after a restart.
     *
     * @param terms charges and latency
     * @param opened limits that were accepted before have rested already: they execute at their own price, even when the
     *     market has passed it meanwhile
     */
    public BookMatcher(BookTerms terms, Instant opened) {
        this.terms = terms;
        this.opened = opened;
    }

    /** Forgets places, triggers and taken depth; resting orders come last in their queues again, as after a restart. */
    public void forget() {
        depth.clear();
        places.clear();
        rested.clear();
        moved.clear();
        triggered.clear();
    }

    /**
     * The quantity that is served before a resting order.
     *
     * @return null when the order does not rest or its level was never shown
     */
    public @Nullable BigDecimal ahead(UUID orderId) {
        QueuePlace place = places.get(orderId);
        return place == null ? null : place.ahead();
    }

    /** Whether a book could do anything to these orders: not when all are stops and targets that nothing has set off. */
    public boolean awake(List<Order> working) {
        return working.stream()
                .anyMatch(order ->
                        !conditional(order) || triggered.contains(order.id()) || places.containsKey(order.id()));
    }

    /**
     * Lets the working orders meet a book.
     *
     * @param book a valid book of the pair; its time is now
     * @param working the orders of the pair that work on the paper venue, as they are stored
     */
    public Matched book(BookSnapshot book, List<Order> working) {
        Set<UUID> known = working.stream().map(Order::id).collect(Collectors.toSet());
        places.keySet().retainAll(known);
        rested.keySet().retainAll(known);
        moved.retainAll(known);
        working.forEach(this::keepPlace);
        triggered.retainAll(known);
        depth.see(book);
        places.values().forEach(place -> place.see(book));
        BookRound round = new BookRound(terms, book.at());
        for (Order order : arrived(working, book.at())) {
            if (!round.outdone(order)) {
                meet(order, book, round);
            }
        }
        return round.matched();
    }

    /**
     * Lets the working orders meet a trade: it sets off stops and targets, which execute at the next book, and serves
     * the queues.
     *
     * @param trade a trade of the pair on the venue of the books
     * @param working the orders of the pair that work on the paper venue, as they are stored
     */
    public Matched trade(Trade trade, List<Order> working) {
        working.forEach(this::keepPlace);
        BookRound round = new BookRound(terms, trade.at());
        BigDecimal volume = trade.quantity();
        for (Order order : arrived(working, trade.at())) {
            QueuePlace place = places.get(order.id());
            if (place != null) {
                if (!round.outdone(order) && !trade.at().isBefore(place.since())) {
                    volume = volume.subtract(serve(order, place, trade, volume, round));
                }
            } else if (conditional(order) && Reach.triggers(order, trade.price())) {
                triggered.add(order.id());
            }
        }
        return round.matched();
    }

    /** A resting order whose price was changed or quantity made larger comes to the book anew; a smaller one stays. */
    private void keepPlace(Order order) {
        QueuePlace place = places.get(order.id());
        if (place == null) {
            return;
        }
        BigDecimal before = rested.put(order.id(), order.quantity());
        boolean larger = before != null && order.quantity().compareTo(before) > 0;
        if (larger || Reach.price(order).compareTo(place.price()) != 0) {
            places.remove(order.id());
            rested.remove(order.id());
            moved.add(order.id());
        }
    }

    private List<Order> arrived(List<Order> working, Instant now) {
        return working.stream()
                .filter(order -> !order.createdAt().plus(terms.latency()).isAfter(now))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static boolean conditional(Order order) {
        return order.type() == OrderType.STOP_LOSS || order.type() == OrderType.TAKE_PROFIT;
    }

    private void meet(Order order, BookSnapshot book, BookRound round) {
        QueuePlace place = places.get(order.id());
        if (place != null) {
            meetResting(order, place, book, round);
        } else if (order.type() == OrderType.MARKET) {
            take(order, null, book, round);
        } else if (order.type() == OrderType.LIMIT) {
            arrive(order, book, round);
        } else if (triggered.contains(order.id())) {
            if (order.type() == OrderType.STOP_LOSS) {
                take(order, null, book, round);
            } else {
                arrive(order, book, round);
            }
        }
    }

    /** A limit comes to the book: it takes what is at its price or better and rests with what is left. */
    private void arrive(Order order, BookSnapshot book, BookRound round) {
        BigDecimal limit = Reach.price(order);
        boolean rests = order.timeInForce() == TimeInForce.GTC;
        if (rests
                && order.type() == OrderType.LIMIT
                && order.createdAt().isBefore(opened)
                && !moved.contains(order.id())) {
            meetResting(order, rest(order, limit, book), book, round);
            return;
        }
        if (order.postOnly() && crosses(order, book, limit)) {
            round.expire(order);
            return;
        }
        take(order, limit, book, round);
        if (rests && round.remaining(order).signum() > 0) {
            rest(order, limit, book);
        }
    }

    private QueuePlace rest(Order order, BigDecimal limit, BookSnapshot book) {
        QueuePlace place = new QueuePlace(order.side(), limit, book.at());
        place.see(book);
        places.put(order.id(), place);
        rested.put(order.id(), order.quantity());
        return place;
    }

    private static boolean crosses(Order order, BookSnapshot book, BigDecimal limit) {
        List<BookSnapshot.Level> opposite = TakenDepth.side(book, order.side().opposite());
        return !opposite.isEmpty() && Reach.within(order.side(), opposite.get(0).price(), limit);
    }

    /** Takes from the other side of the book, within the limit if there is one, as the time in force allows. */
    private void take(Order order, @Nullable BigDecimal limit, BookSnapshot book, BookRound round) {
        List<BookSnapshot.Level> open = depth.open(book, order.side(), limit);
        boolean whole = BookWalk.depth(open).compareTo(round.remaining(order)) >= 0;
        if (order.timeInForce() != TimeInForce.FOK || whole) {
            for (BookSnapshot.Level level : open) {
                BigDecimal quantity = round.remaining(order).min(level.size());
                if (quantity.signum() > 0) {
                    depth.take(book, order.side(), level.price(), quantity);
                    round.taken(order, level.price(), quantity);
                }
            }
        }
        if (order.timeInForce() != TimeInForce.GTC && round.remaining(order).signum() > 0) {
            round.expire(order);
        }
    }

    /** Opposite orders have come to the price of a resting one: it is filled with them, at its own price. */
    private void meetResting(Order order, QueuePlace place, BookSnapshot book, BookRound round) {
        for (BookSnapshot.Level level : depth.open(book, order.side(), place.price())) {
            BigDecimal quantity = round.remaining(order).min(level.size());
            if (quantity.signum() > 0) {
                depth.take(book, order.side(), level.price(), quantity);
                round.made(order, place.price(), quantity);
            }
        }
    }

    /** Returns what the order took of the trade's volume. */
    private static BigDecimal serve(Order order, QueuePlace place, Trade trade, BigDecimal volume, BookRound round) {
        int comparison = trade.price().compareTo(place.price());
        boolean passed = order.side() == Side.BUY ? comparison < 0 : comparison > 0;
        if (passed) {
            round.made(order, place.price(), order.remaining());
            return BigDecimal.ZERO;
        }
        if (comparison != 0 || trade.side() == order.side()) {
            return BigDecimal.ZERO;
        }
        BigDecimal quantity = place.serve(volume).min(order.remaining());
        if (quantity.signum() > 0) {
            round.made(order, place.price(), quantity);
        }
        return quantity;
    }
}
