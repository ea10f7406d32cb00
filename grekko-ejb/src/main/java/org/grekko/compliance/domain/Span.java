package org.grekko.compliance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A time.
 *
 * @param from the beginning, which belongs to it
 * @param to the end, which does not
 */
public record Span(Instant from, Instant to) {
    /**
     * A span around each of those moments; those that meet are one. They come in their order.
     *
     * @param moments in any order
     * @param before how long before a moment its span begins
     * @param after how long after it the span ends
     */
    public static List<Span> around(List<Instant> moments, Duration before, Duration after) {
        List<Span> spans = new ArrayList<>();
        for (Instant moment : moments.stream().sorted().toList()) {
            Span next = new Span(moment.minus(before), moment.plus(after));
            int last = spans.size() - 1;
            if (last >= 0 && !next.from().isAfter(spans.get(last).to())) {
                spans.set(last, new Span(spans.get(last).from(), next.to()));
            } else {
                spans.add(next);
            }
        }
        return spans;
    }
}
