package org.grekko.execution;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The orders whose answer is awaited, by the id that they were sent with. Reports about them wait until the answer is
 * written down; what the answer told already is not written again.
 */
final class Placing {
    private final Map<String, Queue<Report>> waiting = new ConcurrentHashMap<>();

    /** A report that waits: which answers tell it too, and how it is taken otherwise. */
    private record Report(Predicate<PlaceReply.Accepted> told, Runnable take) {}

    /** Sends the order and writes down the answer, then takes the reports that came meanwhile. */
    void during(String wireId, Supplier<PlaceReply> send, Consumer<PlaceReply> write) {
        boolean outermost = waiting.putIfAbsent(wireId, new ConcurrentLinkedQueue<>()) == null;
        PlaceReply written = null;
        try {
            PlaceReply reply = send.get();
            write.accept(reply);
            written = reply;
        } finally {
            if (outermost) {
                release(waiting.remove(wireId), written);
            }
        }
    }

    private static void release(@Nullable Queue<Report> reports, @Nullable PlaceReply written) {
        for (Report report : reports == null ? new ConcurrentLinkedQueue<Report>() : reports) {
            if (!(written instanceof PlaceReply.Accepted accepted
                    && report.told().test(accepted))) {
                report.take().run();
            }
        }
    }

    /** Takes a report at once, or after the answer that is awaited still. */
    void report(@Nullable String wireId, Predicate<PlaceReply.Accepted> told, Runnable take) {
        boolean waits = wireId != null
                && waiting.computeIfPresent(wireId, (id, reports) -> {
                            reports.add(new Report(told, take));
                            return reports;
                        })
                        != null;
        if (!waits) {
            take.run();
        }
    }
}
