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
 * One look at our own flow, from the watermark to the present. It reads without a transaction of its own, so that nobody
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
        Optional<Instant> mark = marks.reached();
        Instant from = mark.orElseGet(() -> now.minus(FIRST));
        Instant to = slice(from, now, surveillance);
        Instant first = from.minus(surveillance.before());
        Instant last = to.plus(surveillance.after());
        List<NewFinding> found = Detectors.find(orders(first, last), trades(first, last), surveillance, from, to);
        Instant settled = now.minus(surveillance.after()).minus(LATE);
        Instant next = to.isBefore(settled) ? to : settled;
        if (mark.isEmpty() || !found.isEmpty() || next.isAfter(from.plus(STEP))) {
            marks.note(mark, next.isAfter(from) ? next : from, found);
        }
        return to.isBefore(now);
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
