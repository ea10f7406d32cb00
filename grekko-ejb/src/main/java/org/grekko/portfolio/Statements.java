package org.grekko.portfolio;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.grekko.portfolio.domain.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Statements of a period: balances before and after it, and every entry of the wallet in between. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class Statements {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    private record Place(String venue, String asset) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byVenue = venue.compareTo(other.venue);
            return byVenue == 0 ? asset.compareTo(other.asset) : byVenue;
        }
    }

    /** The balances around a period; null bounds are open. */
    public Statement of(UUID portfolioId, @Nullable Instant from, @Nullable Instant to) {
        Instant start = OpenEnds.start(from);
        Instant end = OpenEnds.end(to);
        Map<Place, BigDecimal> opening = sums(portfolioId, OpenEnds.BEGINNING, start);
        Map<Place, BigDecimal> change = sums(portfolioId, start, end);
        Map<Place, BigDecimal> closing = sums(portfolioId, OpenEnds.BEGINNING, end);
        SortedSet<Place> places = new TreeSet<>(closing.keySet());
        places.addAll(opening.keySet());
        places.addAll(change.keySet());
        List<Statement.Line> lines = places.stream()
                .map(place -> new Statement.Line(
                        place.venue(), place.asset(), of(opening, place), of(change, place), of(closing, place)))
                .toList();
        boolean proven = lines.stream()
                .allMatch(line -> line.opening().add(line.change()).compareTo(line.closing()) == 0);
        return new Statement(from, to, lines, proven);
    }

    private static BigDecimal of(Map<Place, BigDecimal> sums, Place place) {
        return sums.getOrDefault(place, BigDecimal.ZERO);
    }

    private SortedMap<Place, BigDecimal> sums(UUID portfolioId, Instant from, Instant to) {
        SortedMap<Place, BigDecimal> sums = new TreeMap<>();
        entities.createQuery(
                        "select l.venue, l.asset, sum(l.amount) from LedgerRow l where l.portfolioId = :id"
                                + " and l.account = 'wallet' and l.occurredAt >= :from and l.occurredAt < :to"
                                + " group by l.venue, l.asset",
                        Object[].class)
                .setParameter("id", portfolioId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .forEach(sum -> sums.put(new Place((String) sum[0], (String) sum[1]), (BigDecimal) sum[2]));
        return sums;
    }

    /**
     * The wallet's entries of a period, the oldest first.
     *
     * @param portfolioId the portfolio
     * @param from start, inclusive; null for the beginning
     * @param to end, exclusive; null for the present
     * @param after continue behind this entry; null for the first page
     * @param limit at most this many
     */
    public List<LedgerEntry> entries(
            UUID portfolioId, @Nullable Instant from, @Nullable Instant to, @Nullable LedgerPlace after, int limit) {
        return new LedgerPages(portfolioId, List.of("wallet"), from, to).page(entities, after, limit);
    }
}
