package org.grekko.lab;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.grekko.execution.UserStreamListener;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;

/** Keeps what the stream of an account tells. */
final class Reports implements UserStreamListener {
    private final List<VenueOrderState> orders = new CopyOnWriteArrayList<>();
    private final List<VenueFill> fills = new CopyOnWriteArrayList<>();
    private final AtomicInteger resumed = new AtomicInteger();

    @Override
    public void order(VenueOrderState state) {
        orders.add(state);
    }

    @Override
    public void fill(VenueFill fill) {
        fills.add(fill);
    }

    @Override
    public void resumed() {
        resumed.incrementAndGet();
    }

    @Override
    public void lost(String reason) {
        // What counts is that it comes back.
    }

    /** How often the stream came up. */
    int times() {
        return resumed.get();
    }

    boolean has(String clientOrderId, OrderStatus status) {
        return orders.stream().anyMatch(each -> clientOrderId.equals(each.clientOrderId()) && each.status() == status);
    }

    List<VenueFill> fills(String clientOrderId) {
        return fills.stream()
                .filter(each -> clientOrderId.equals(each.clientOrderId()))
                .toList();
    }
}
