package org.grekko.compliance.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.execution.Executed;
import org.grekko.execution.domain.Order;

/**
 * Our own orders and executions in one market, of all portfolios and agents, each by time.
 *
 * @param venue the venue
 * @param pair the pair, BASE/QUOTE
 * @param orders orders by the time when they were made, denied ones left out
 * @param trades executions by their time
 */
public record Flow(String venue, String pair, List<Order> orders, List<Executed> trades) {
    private static final Comparator<Order> BY_TIME =
            Comparator.comparing(Order::createdAt).thenComparing(Order::id);
    private static final Comparator<Executed> BY_EXECUTION = Comparator.comparing(
                    (Executed each) -> each.fill().occurredAt())
            .thenComparing(each -> each.fill().id());

    /** What happened, market by market. */
    public static List<Flow> byMarket(List<Order> orders, List<Executed> trades) {
        Map<String, Flow> flows = new TreeMap<>();
        for (Order order : orders) {
            if (order.denial() == null) {
                market(flows, order.venue(), order.pair().toString()).orders().add(order);
            }
        }
        for (Executed trade : trades) {
            market(flows, trade.fill().venue(), trade.fill().pair().toString())
                    .trades()
                    .add(trade);
        }
        flows.values().forEach(flow -> {
            flow.orders().sort(BY_TIME);
            flow.trades().sort(BY_EXECUTION);
        });
        return List.copyOf(flows.values());
    }

    private static Flow market(Map<String, Flow> flows, String venue, String pair) {
        return flows.computeIfAbsent(
                venue + " " + pair, key -> new Flow(venue, pair, new ArrayList<>(), new ArrayList<>()));
    }

    /** The market in words. */
    String market() {
        return venue + " " + pair;
    }

    /** The orders that were made from one time to another, both counting. */
    List<Order> madeBetween(Instant from, Instant to) {
        int first = firstFrom(from);
        int end = first;
        while (end < orders.size() && !orders.get(end).createdAt().isAfter(to)) {
            end++;
        }
        return orders.subList(first, end);
    }

    private int firstFrom(Instant from) {
        int low = 0;
        int high = orders.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (orders.get(middle).createdAt().isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
