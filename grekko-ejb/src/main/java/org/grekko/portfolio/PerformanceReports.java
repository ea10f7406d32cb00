package org.grekko.portfolio;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.Marks;
import org.grekko.portfolio.domain.Performance;
import org.grekko.portfolio.domain.PortfolioReturns;
import org.grekko.portfolio.domain.RoundTrip;
import org.grekko.portfolio.domain.Sampling;
import org.grekko.portfolio.domain.TripFigures;
import org.grekko.portfolio.domain.earnings.Attribution;
import org.grekko.portfolio.domain.earnings.Earnings;
import org.grekko.portfolio.domain.earnings.Owner;
import org.grekko.portfolio.domain.earnings.Sharing;
import org.grekko.portfolio.store.PortfolioRow;
import org.grekko.portfolio.store.RoundTripRow;
import org.jspecify.annotations.Nullable;

/** How portfolios and their parts did, made anew from ledger, values and round trips whenever somebody asks. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class PerformanceReports {
    /** How many periods a report may be of; 4 hours each for 9 years. */
    public static final int MOST_PERIODS = 20_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private LedgerTrail ledger;

    @EJB
    private NavTrail values;

    /**
     * Which time, and how it is divided.
     *
     * @param from the opening value is the last one at or before it; null for the first of all
     * @param to the closing value is the last one at or before it; null for the last of all
     * @param sampling the periods
     */
    public record Range(@Nullable Instant from, @Nullable Instant to, Sampling sampling) {}

    /** How the whole portfolio did. */
    public Performance performance(UUID portfolioId, Range range) {
        return performance(portfolioId, range, returns(portfolioId, range));
    }

    /** The same from the returns of that portfolio in that time. */
    public Performance performance(UUID portfolioId, Range range, PortfolioReturns returns) {
        TripFigures trips = new TripFigures();
        eachTrip(portfolioId, range, trips::take);
        return Performance.of(returns, range.sampling(), trips);
    }

    /** The returns of the whole portfolio. */
    public PortfolioReturns returns(UUID portfolioId, Range range) {
        PortfolioReturns returns = new PortfolioReturns(range.sampling());
        List<Flow> flows = flows(portfolioId, range);
        int[] next = {0};
        values.each(portfolioId, range.from(), range.to(), point -> {
            while (next[0] < flows.size()
                    && point.has(flows.get(next[0]).at(), flows.get(next[0]).id())) {
                Flow flow = flows.get(next[0]++);
                returns.take(new PortfolioReturns.Flow(flow.at(), flow.amount()));
            }
            returns.take(new PortfolioReturns.Value(point.at(), point.nav()));
        });
        return returns;
    }

    private record Flow(Instant at, UUID id, BigDecimal amount) {}

    /** What came from outside and went there, by time, at the price at which it was booked. */
    private List<Flow> flows(UUID portfolioId, Range range) {
        String base = portfolio(portfolioId).baseCurrency;
        return entities.createQuery(
                        "select l.occurredAt, l.transactionId, l.asset, l.amount, l.price from LedgerRow l"
                                + " where l.portfolioId = :id and l.account = 'external' and l.occurredAt <= :to"
                                + " order by l.occurredAt, l.id",
                        Object[].class)
                .setParameter("id", portfolioId)
                .setParameter("to", OpenEnds.end(range.to()))
                .getResultStream()
                .filter(line -> !LedgerEntry.isContract((String) line[2]))
                .map(line -> {
                    BigDecimal price = line[2].equals(base) ? BigDecimal.ONE : (BigDecimal) line[4];
                    BigDecimal came = ((BigDecimal) line[3]).negate();
                    return new Flow(
                            (Instant) line[0], (UUID) line[1], price == null ? BigDecimal.ZERO : came.multiply(price));
                })
                .toList();
    }

    /**
     * Who earned what between two values.
     *
     * @param portfolioId a portfolio that there is
     * @param range which time
     * @param sharing the groups whose parts an owner's result is
     * @return the parts; null when there are fewer than two values with their marks
     * @throws ReportTooLarge when the time has too many periods, or too many lots are open
     */
    public Attribution.@Nullable Result attribution(UUID portfolioId, Range range, Sharing sharing) {
        PortfolioRow row = portfolio(portfolioId);
        Earnings earnings = new Earnings(row.baseCurrency, row.margined);
        Attribution attribution = new Attribution(earnings, sharing);
        List<ValuedAt> points = samples(portfolioId, range);
        if (points.isEmpty()) {
            return null;
        }
        Instant end = points.get(points.size() - 1).at().plus(Duration.ofNanos(1_000));
        int[] next = {0};
        ledger.each(portfolioId, end, transaction -> {
            LedgerEntry first = transaction.get(0);
            while (next[0] < points.size() && !points.get(next[0]).has(first.occurredAt(), first.transactionId())) {
                take(attribution, points.get(next[0]++));
            }
            TaxLots.within(() -> earnings.take(transaction));
        });
        while (next[0] < points.size()) {
            take(attribution, points.get(next[0]++));
        }
        return attribution.result();
    }

    private static void take(Attribution attribution, ValuedAt point) {
        Marks marks = point.marks();
        if (marks != null) {
            attribution.take(point.at(), point.nav(), marks);
        }
    }

    /** The first value, and the last one of each period. */
    private List<ValuedAt> samples(UUID portfolioId, Range range) {
        List<ValuedAt> samples = new ArrayList<>();
        values.each(portfolioId, range.from(), range.to(), point -> {
            int last = samples.size() - 1;
            if (point.marksText() == null) {
                return;
            }
            Sampling sampling = range.sampling();
            if (last > 0
                    && sampling.period(point.at())
                            == sampling.period(samples.get(last).at())) {
                samples.set(last, point);
            } else if (samples.size() > MOST_PERIODS) {
                throw new ReportTooLarge("more than " + MOST_PERIODS + " periods");
            } else {
                samples.add(point);
            }
        });
        return samples;
    }

    /** What can be said of the round trips of each group of owners. */
    public SortedMap<String, TripFigures> trips(UUID portfolioId, Range range, Function<Owner, String> groupOf) {
        SortedMap<String, TripFigures> trips = new TreeMap<>();
        eachTrip(portfolioId, range, trip -> trips.computeIfAbsent(
                        groupOf.apply(new Owner(trip.agentId())), group -> new TripFigures())
                .take(trip));
        return trips;
    }

    private void eachTrip(UUID portfolioId, Range range, Consumer<RoundTrip> taker) {
        entities.createQuery(
                        "select r from RoundTripRow r where r.portfolioId = :id and r.closedAt >= :from"
                                + " and r.closedAt <= :to order by r.closedAt, r.id",
                        RoundTripRow.class)
                .setParameter("id", portfolioId)
                .setParameter("from", OpenEnds.start(range.from()))
                .setParameter("to", OpenEnds.end(range.to()))
                .getResultStream()
                .map(PortfolioReports::view)
                .forEach(taker);
    }

    private PortfolioRow portfolio(UUID portfolioId) {
        PortfolioRow row = entities.find(PortfolioRow.class, portfolioId);
        if (row == null) {
            throw new IllegalArgumentException("there is no portfolio " + portfolioId);
        }
        return row;
    }
}
