package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.grekko.compliance.domain.Detectors;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.compliance.domain.Span;
import org.grekko.compliance.domain.Surveillance;
import org.grekko.execution.Executed;
import org.grekko.execution.OrderHistory;
import org.grekko.execution.domain.Order;
import org.grekko.shared.Clock;
import org.grekko.shared.RightOfWay;
import org.jspecify.annotations.Nullable;

/**
 * Looks at our own flow: from the watermark to the present. It reads without a transaction of its own, so that nobody
 * who trades waits for it. The watermark stays behind by the time in which a pattern may still become complete, so that
 * every place is looked at until nothing can be added to it.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class SurveillanceRound {
    private static final Duration FIRST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** How late an execution may be reported and still be looked at. */
    private static final Duration LATE = Duration.ofMinutes(2);
    /** How long a transaction may take to show what it stored; what is seen twice is found once. */
    private static final Duration SLOW = Duration.ofSeconds(30);
    /** How many late executions one look takes. */
    private static final int MOST_LATE = 500;

    /** The watermark is not written for less. */
    private static final Duration STEP = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int MOST = 50_000;
    private static final int PAGE = 1_000;

    @EJB
    private OrderHistory history;

    @EJB
    private SurveillanceMarks marks;

    @Inject
    private RuleBook book;

    @Inject
    private Clock clock;

    /** Looks once; whether there is more to look at right now. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean look() {
        Surveillance surveillance = book.surveillance();
        Instant now = clock.now();
        Optional<Instant> mark = marks.reached(SurveillanceMarks.FLOW);
        Instant from = mark.orElseGet(() -> now.minus(FIRST));
        Instant to = slice(from, now, surveillance);
        List<NewFinding> found = find(from, to, surveillance);
        Instant settled = now.minus(surveillance.after()).minus(LATE);
        Instant next = to.isBefore(settled) ? to : settled;
        if (mark.isEmpty() || !found.isEmpty() || next.isAfter(from.plus(STEP))) {
            marks.note(SurveillanceMarks.FLOW, mark, next.isAfter(from) ? next : from, found);
        }
        return to.isBefore(now);
    }

    /**
     * Looks again at the times around executions that were told after the watermark had passed them; whether there is more
     * to look at right now. What was found before is found as the same.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean lookBack() {
        Surveillance surveillance = book.surveillance();
        Instant now = clock.now();
        Optional<Instant> mark = marks.reached(SurveillanceMarks.LATE);
        Instant since = mark.orElse(now);
        Instant passed = marks.reached(SurveillanceMarks.FLOW).orElse(now.minus(FIRST));
        List<OrderHistory.Late> late = history.late(since.minus(SLOW), passed, MOST_LATE);
        List<NewFinding> found = new ArrayList<>();
        List<Instant> times = late.stream().map(OrderHistory.Late::happened).toList();
        for (Span span : Span.around(times, Duration.ZERO, surveillance.before())) {
            found.addAll(find(span.from(), span.to(), surveillance));
        }
        boolean full = late.size() == MOST_LATE;
        Instant next = full ? late.get(MOST_LATE - 1).told().plus(SLOW) : now;
        if (mark.isEmpty() || !found.isEmpty() || next.isAfter(since.plus(STEP))) {
            marks.note(SurveillanceMarks.LATE, mark, next.isAfter(since) ? next : since, found);
        }
        return full;
    }

    /** The end of a slice that holds no more orders than one look can bear. */
    private Instant slice(Instant from, Instant now, Surveillance surveillance) {
        Duration whole = Duration.between(from, now);
        Duration length = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
        while (length.compareTo(SHORTEST) > 0
                && history.count(
                                from.minus(surveillance.before()),
                                from.plus(length).plus(surveillance.after()))
                        > MOST) {
            length = length.dividedBy(2);
        }
        return from.plus(length);
    }

    private List<NewFinding> find(Instant from, Instant to, Surveillance surveillance) {
        Instant first = from.minus(surveillance.before());
        Instant last = to.plus(surveillance.after());
        List<Executed> trades = whole(
                place -> history.executions(first, last, place, PAGE),
                each -> new OrderHistory.Place(
                        each.fill().occurredAt(), each.fill().id()));
        List<Order> orders = new ArrayList<>();
        for (Span span : Detectors.ordersNeeded(trades, surveillance, from, to)) {
            orders.addAll(whole(
                    place -> history.orders(span.from(), span.to(), place, PAGE),
                    each -> new OrderHistory.Place(each.createdAt(), each.id())));
        }
        return Detectors.find(orders, trades, surveillance, from, to);
    }

    /** All pages; whoever halts trading goes first. */
    private static <T> List<T> whole(
            Function<OrderHistory.@Nullable Place, List<T>> pages, Function<T, OrderHistory.Place> place) {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            RightOfWay.ofHalts().giveWay();
            page = pages.apply(all.isEmpty() ? null : place.apply(all.get(all.size() - 1)));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
