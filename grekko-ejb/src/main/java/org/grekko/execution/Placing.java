package org.grekko.execution;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The orders whose answer is awaited. Reports about them wait until the answer is written down, which mostly says the
 * same: so that an order is written once and not twice at the same time.
 */
final class Placing {
    private final Map<UUID, Queue<Runnable>> waiting = new ConcurrentHashMap<>();

    /** Sends the order and writes down the answer, then takes the reports that came meanwhile. */
    void during(UUID orderId, Runnable placing) {
        boolean outermost = waiting.putIfAbsent(orderId, new ConcurrentLinkedQueue<>()) == null;
        try {
            placing.run();
        } finally {
            if (outermost) {
                waiting.remove(orderId).forEach(Runnable::run);
            }
        }
    }

    /** Takes a report at once, or after the answer that is awaited still. */
    void report(UUID orderId, Consumer<UUID> report) {
        boolean waits = waiting.computeIfPresent(orderId, (id, reports) -> {
                    reports.add(() -> report.accept(orderId));
                    return reports;
                })
                != null;
        if (!waits) {
            report.accept(orderId);
        }
    }
}
