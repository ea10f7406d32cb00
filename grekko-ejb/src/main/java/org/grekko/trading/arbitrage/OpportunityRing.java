package org.grekko.trading.arbitrage;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /**
     * A way to make the profit, of which several sightings are kept.
     *
     * @param way its name, the same for every sighting: what is done where, in its order
     * @param last the newest sighting
     * @param first when the oldest one that is kept was seen
     * @param times how many are kept
     * @param bestBps the best net of them, in basis points
     */
    public record Way(String way, Seen last, Instant first, int times, BigDecimal bestBps) {}

    /** Every way that was seen, the one seen last first. */
    public synchronized List<Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (Seen each : seen) {
            ways.merge(way(each.opportunity()), only(each), OpportunityRing::older);
        }
        return List.copyOf(ways.values());
    }

    private static Way only(Seen one) {
        return new Way(
                way(one.opportunity()), one, one.seenAt(), 1, one.opportunity().netBps());
    }

    private static Way older(Way way, Way older) {
        return new Way(
                way.way(),
                way.last(),
                older.first(),
                way.times() + 1,
                way.bestBps().max(older.bestBps()));
    }

    private static String way(Opportunity found) {
        return found.legs().stream()
                .map(leg -> leg.side() + " " + leg.pair() + " " + leg.venue())
                .collect(Collectors.joining(", "));
    }

    /** The newest first. */
    public synchronized List<Seen> newest(int limit) {
        return seen.stream().limit(limit).toList();
    }
}
