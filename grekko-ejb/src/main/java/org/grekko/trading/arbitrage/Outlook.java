package org.grekko.trading.arbitrage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether there is anything that arbitrage could compare, and what is missing when there is not.
 *
 * @param sight how far it sees
 * @param venues the venues that this is about, in alphabetical order
 * @param pairs how many pairs have a fresh book on two venues or more
 */
public record Outlook(Sight sight, List<String> venues, int pairs) {
    public Outlook {
        venues = List.copyOf(venues);
    }

    /** How far arbitrage sees. */
    public enum Sight {
        /** No venue is followed; none is named. */
        NO_VENUE,
        /** Fewer than two of the followed venues can be traded or looked at; those that cannot are named. */
        NO_ACCOUNT,
        /** Only one venue is followed; it is named. */
        ONE_VENUE,
        /** The books of all but one venue at most are too old; the old ones are named. */
        STALE,
        /** The venues, all named, have no pair in common. */
        NO_COMMON_PAIR,
        /** Pairs are compared; the venues that have them are named. */
        COMPARING
    }

    /**
     * A market that is heard.
     *
     * @param venue where
     * @param pair the pair, BASE/QUOTE
     * @param at when its book last changed
     * @param comparable whether it can be traded, or is a simulated one to look at
     */
    public record Heard(String venue, String pair, Instant at, boolean comparable) {}

    /** What is to be seen in the markets that are heard. */
    public static Outlook of(List<Heard> markets, Instant now, Duration oldest) {
        Set<String> followed = venues(markets);
        if (followed.isEmpty()) {
            return new Outlook(Sight.NO_VENUE, List.of(), 0);
        }
        List<Heard> open = markets.stream().filter(Heard::comparable).toList();
        if (venues(open).size() < 2 && followed.size() > 1) {
            followed.removeAll(venues(open));
            return new Outlook(Sight.NO_ACCOUNT, List.copyOf(followed), 0);
        }
        if (followed.size() < 2) {
            return new Outlook(Sight.ONE_VENUE, List.copyOf(followed), 0);
        }
        List<Heard> fresh = open.stream()
                .filter(each -> each.at().plus(oldest).isAfter(now))
                .toList();
        if (venues(fresh).size() < 2) {
            Set<String> stale = venues(open);
            stale.removeAll(venues(fresh));
            return new Outlook(Sight.STALE, List.copyOf(stale), 0);
        }
        return compared(fresh);
    }

    private static Outlook compared(List<Heard> fresh) {
        Map<String, Set<String>> byPair = new HashMap<>();
        fresh.forEach(each ->
                byPair.computeIfAbsent(each.pair(), pair -> new TreeSet<>()).add(each.venue()));
        byPair.values().removeIf(venues -> venues.size() < 2);
        if (byPair.isEmpty()) {
            return new Outlook(Sight.NO_COMMON_PAIR, List.copyOf(venues(fresh)), 0);
        }
        Set<String> with = byPair.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        return new Outlook(Sight.COMPARING, List.copyOf(with), byPair.size());
    }

    private static Set<String> venues(List<Heard> markets) {
        return markets.stream().map(Heard::venue).collect(Collectors.toCollection(TreeSet::new));
    }
}
