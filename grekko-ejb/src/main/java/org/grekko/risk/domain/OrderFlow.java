package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Recent;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio has sent lately: messages by agent and venue, orders by their terms, repetitions of its automata, and
 * which of these stand still. Each list holds at most 1,024, the longest unused leave. Not safe for several threads.
 */
public final class OrderFlow {
    /** Messages are counted over this period. */
    public static final Duration MESSAGES = Duration.ofSeconds(10);

    private static final int CAP = 1_024;

    private final Map<UUID, RateWindow> agents = new Recent<>(CAP);
    private final Map<String, RateWindow> venues = new Recent<>(CAP);
    private final Map<Terms, RateWindow> duplicates = new Recent<>(CAP);
    private final Map<Repeat, RateWindow> repeats = new Recent<>(CAP);
    private final Map<String, Trip> standing = new Recent<>(CAP);
    private final List<Trip> untold = new ArrayList<>();

    /**
     * An automaton that stands still.
     *
     * @param subject which
     * @param repeats how often it repeated itself
     * @param most how often it might have
     * @param at when it was stopped
     */
    public record Trip(String subject, int repeats, int most, Instant at) {}

    private record Repeat(String subject, AssetPair pair, Side side) {}

    private record Terms(
            String owner, String venue, AssetPair pair, Side side, BigDecimal quantity, @Nullable BigDecimal limit) {
        static Terms of(Proposal proposal) {
            BigDecimal limit = proposal.limit();
            return new Terms(
                    proposal.owner(),
                    proposal.venue(),
                    proposal.pair(),
                    proposal.side(),
                    proposal.quantity().stripTrailingZeros(),
                    limit == null ? null : limit.stripTrailingZeros());
        }
    }

    /** Messages of an agent in the period that ends now. */
    public int agentMessages(UUID agentId, Instant now) {
        return counted(agents.get(agentId), now);
    }

    /** Messages to a venue in the period that ends now. */
    public int venueMessages(String venue, Instant now) {
        return counted(venues.get(venue), now);
    }

    /** Approved orders with the same terms in the period that ends now. */
    public int duplicates(Proposal proposal) {
        return counted(duplicates.get(Terms.of(proposal)), proposal.at());
    }

    /** Approved orders of the automaton for the same pair and side in the period that ends now. */
    public int repeats(Proposal proposal) {
        String automaton = proposal.automaton();
        return automaton == null
                ? 0
                : counted(repeats.get(new Repeat(automaton, proposal.pair(), proposal.side())), proposal.at());
    }

    /** Why an automaton stands still; null when it does not. */
    public @Nullable Trip standing(String automaton) {
        return standing.get(automaton);
    }

    /** An order was approved and goes out. */
    public void approved(Proposal proposal, RiskLimits limits) {
        message(proposal.agentId(), proposal.venue(), proposal.at());
        duplicates
                .computeIfAbsent(Terms.of(proposal), terms -> seconds(limits.duplicateSeconds()))
                .add(proposal.at());
        String automaton = proposal.automaton();
        if (automaton != null && !proposal.reduceOnly()) {
            repeats.computeIfAbsent(
                            new Repeat(automaton, proposal.pair(), proposal.side()),
                            repeat -> seconds(limits.repeatSeconds()))
                    .add(proposal.at());
        }
    }

    /** A message goes out: an order, a change or a cancel. */
    public void message(@Nullable UUID agentId, String venue, Instant at) {
        if (agentId != null) {
            agents.computeIfAbsent(agentId, id -> new RateWindow(MESSAGES)).add(at);
        }
        venues.computeIfAbsent(venue, name -> new RateWindow(MESSAGES)).add(at);
    }

    /** Stops an automaton that repeats itself until it is re-armed; one that stands still already stays as it is. */
    public void stop(Trip trip) {
        if (standing.putIfAbsent(trip.subject(), trip) == null) {
            untold.add(trip);
        }
    }

    /** Takes over which automata stand still; no others do. */
    public void restore(List<Trip> trips) {
        standing.clear();
        untold.clear();
        trips.forEach(trip -> standing.put(trip.subject(), trip));
    }

    /** Lets an automaton go on; its repetitions are counted anew. */
    public void rearm(String automaton) {
        standing.remove(automaton);
        repeats.keySet().removeIf(repeat -> repeat.subject().equals(automaton));
    }

    /** The automata that were stopped since this was last asked; whoever asks stores them. */
    public List<Trip> takeTrips() {
        List<Trip> trips = List.copyOf(untold);
        untold.clear();
        return trips;
    }

    private static RateWindow seconds(int seconds) {
        return new RateWindow(Duration.ofSeconds(seconds));
    }

    private static int counted(@Nullable RateWindow window, Instant now) {
        return window == null ? 0 : window.count(now);
    }
}
