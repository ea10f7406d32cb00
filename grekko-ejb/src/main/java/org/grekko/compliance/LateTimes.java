package org.grekko.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.execution.OrderHistory;

/** The times in which patterns may have come to be by executions that were told late. */
final class LateTimes {
    private LateTimes() {}

    /**
     * A time in which places of patterns are looked for.
     *
     * @param from the first place
     * @param to the place after the last
     */
    record Span(Instant from, Instant to) {}

    /**
     * One span for each, those that meet as one, in their order.
     *
     * @param late the executions
     * @param longest how long after one of its executions a pattern may have its place
     */
    static List<Span> of(List<OrderHistory.Late> late, Duration longest) {
        List<Span> spans = new ArrayList<>();
        List<Instant> times =
                late.stream().map(OrderHistory.Late::happened).sorted().toList();
        for (Instant time : times) {
            Instant to = time.plus(longest);
            int last = spans.size() - 1;
            if (last >= 0 && !time.isAfter(spans.get(last).to())) {
                spans.set(last, new Span(spans.get(last).from(), to));
            } else {
                spans.add(new Span(time, to));
            }
        }
        return spans;
    }
}
