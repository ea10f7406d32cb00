package org.grekko.lab.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.grekko.shared.AssetPair;

/** What the exchange remembers: orders, fills and public trades, each up to a cap. Guarded by the exchange's lock. */
final class History {
    private static final int KEPT_FILLS = 200_000;
    private static final int KEPT_ORDERS = 200_000;
    private static final int KEPT_TRADES = 1_000;

    private final Map<Long, SimOrder> orders = new LinkedHashMap<>();
    private final Map<Long, SimOrder> working = new LinkedHashMap<>();
    private final Deque<SimFill> fills = new ArrayDeque<>();
    private final Map<AssetPair, Deque<Exchange.PublicTrade>> trades = new HashMap<>();

    void add(SimOrder order) {
        orders.put(order.id(), order);
        working.put(order.id(), order);
        if (orders.size() > KEPT_ORDERS) {
            orders.values().stream()
                    .filter(each -> !each.working())
                    .findFirst()
                    .ifPresent(oldest -> orders.remove(oldest.id()));
        }
    }

    void add(SimFill fill) {
        fills.addLast(fill);
        if (fills.size() > KEPT_FILLS) {
            fills.removeFirst();
        }
    }

    void add(AssetPair pair, Exchange.PublicTrade trade) {
        Deque<Exchange.PublicTrade> kept = trades.computeIfAbsent(pair, key -> new ArrayDeque<>());
        kept.addLast(trade);
        if (kept.size() > KEPT_TRADES) {
            kept.removeFirst();
        }
    }

    /** The orders that work, the oldest first. */
    List<SimOrder> working() {
        working.values().removeIf(order -> !order.working());
        return new ArrayList<>(working.values());
    }

    List<SimOrder> orders(String account, Predicate<SimOrder> wanted) {
        return orders.values().stream()
                .filter(each -> each.account().equals(account))
                .filter(wanted)
                .toList();
    }

    List<SimFill> fills(String account, Predicate<SimFill> wanted) {
        return fills.stream()
                .filter(each -> each.order().account().equals(account))
                .filter(wanted)
                .toList();
    }

    /** Whether a working order of the account has that client id. */
    boolean works(String account, String clientId) {
        return working().stream()
                .anyMatch(each -> each.account().equals(account)
                        && Objects.equals(clientId, each.wish().clientId()));
    }

    List<Exchange.PublicTrade> trades(AssetPair pair, int limit) {
        List<Exchange.PublicTrade> all = List.copyOf(trades.getOrDefault(pair, new ArrayDeque<>()));
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }
}
