package org.grekko.trading.arbitrage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.grekko.execution.domain.arbitrage.Opportunity;

/** The opportunities that were seen last, {@value #MOST} at most. */
@ApplicationScoped
public class OpportunityRing {
    /** How many are kept. */
    public static final int MOST = 500;

    private final Deque<Seen> seen = new ArrayDeque<>();

    /**
     * An opportunity and what was made of it.
     *
     * @param opportunity what the books offered
     * @param verdict TRADING, or why not: DISABLED, TOO_SMALL, NO_ACCOUNT, TRIANGULAR, COOLDOWN, BUSY, STANDBY
     * @param seenAt when
     */
    public record Seen(Opportunity opportunity, String verdict, Instant seenAt) {}

    /** Adds one; the oldest leaves when it is full. */
    public synchronized void add(Seen one) {
        seen.addFirst(one);
        if (seen.size() > MOST) {
            seen.removeLast();
        }
    }

    /** The newest first. */
    public synchronized List<Seen> newest(int limit) {
        return seen.stream().limit(limit).toList();
    }
}
