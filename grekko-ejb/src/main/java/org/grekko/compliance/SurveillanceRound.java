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
import org.grekko.compliance.domain.Detectors;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.compliance.domain.Surveillance;
import org.grekko.execution.Executed;
import org.grekko.execution.OrderHistory;
import org.grekko.execution.domain.Order;
import org.grekko.shared.Clock;

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
    private static final int PAGE = 5_000;

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
        Instant first = from.minus(surveillance.before());
        Instant last = to.plus(surveillance.after());
        List<NewFinding> found = Detectors.find(orders(first, last), trades(first, last), surveillance, from, to);
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
        for (LateTimes.Span span : LateTimes.of(late, surveillance.before())) {
            Instant first = span.from().minus(surveillance.before());
            Instant last = span.to().plus(surveillance.after());
            found.addAll(
                    Detectors.find(orders(first, last), trades(first, last), surveillance, span.from(), span.to()));
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

    private List<Order> orders(Instant from, Instant to) {
        List<Order> all = new ArrayList<>();
        List<Order> page = history.orders(from, to, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            Order last = page.get(page.size() - 1);
            page = page.size() < PAGE
                    ? List.of()
                    : history.orders(from, to, new OrderHistory.Place(last.createdAt(), last.id()), PAGE);
        }
        return all;
    }

    private List<Executed> trades(Instant from, Instant to) {
        List<Executed> all = new ArrayList<>();
        List<Executed> page = history.executions(from, to, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            Executed last = page.get(page.size() - 1);
            page = page.size() < PAGE
                    ? List.of()
                    : history.executions(
                            from,
                            to,
                            new OrderHistory.Place(
                                    last.fill().occurredAt(), last.fill().id()),
                            PAGE);
        }
        return all;
    }
}
