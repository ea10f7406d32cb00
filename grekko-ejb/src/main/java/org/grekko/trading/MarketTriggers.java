package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.grekko.execution.SentOrders;
import org.grekko.market.Interval;
import org.grekko.market.LiveFeeds;
import org.grekko.market.MarketWatch;
import org.grekko.market.domain.VolatilityWatch;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.RiskWatch;
import org.grekko.risk.domain.Gauge;
import org.grekko.risk.domain.trigger.MarketAge;
import org.grekko.risk.domain.trigger.Measure;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/** Measures markets for the automatic breakers: how they move, and how old the data is that something depends on. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class MarketTriggers {
    private static final int DIGITS = 6;

    @EJB
    private MarketWatch markets;

    @EJB
    private LiveFeeds feeds;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private PortfolioReports reports;

    @EJB
    private SentOrders orders;

    @Inject
    private AutomaticBreakers breakers;

    @Inject
    private RiskWatch watch;

    @Inject
    private BarTimes times;

    @Inject
    private Clock clock;

    /** Looks once. */
    void look() {
        volatility();
        staleData();
        times.slow()
                .ifPresent(slow -> watch.measured(
                        Gauge.BAR_TO_ORDER_MILLIS,
                        "the live desk",
                        BigDecimal.valueOf(slow.toMillis()),
                        "Look at the load of this machine and at its database."));
        feeds.backlog()
                .forEach((venue, waiting) -> watch.measured(
                        Gauge.BARS_WAITING,
                        venue,
                        BigDecimal.valueOf(waiting),
                        "The time series takes too long to store candles: look at the disk."));
    }

    private void volatility() {
        double limit = breakers.rule(TripCause.VOLATILITY).limit().doubleValue();
        markets.moving(limit, clock.now())
                .forEach((pair, moves) -> breakers.look(
                        TripCause.VOLATILITY, pair, pair, measure(moves), "Look at what moves the market."));
    }

    private static Measure measure(VolatilityWatch.Present moves) {
        return new Measure(
                BigDecimal.valueOf(moves.ratio()).setScale(DIGITS, RoundingMode.HALF_UP),
                moves.samples(),
                moves.at(),
                moves.at().plus(Interval.S5.duration().multipliedBy(moves.calmBars())),
                "when bars of the usual volatility have replaced those of the spike in its window of a minute");
    }

    /** A pair counts when orders in it work or somebody holds it; of several venues the oldest book counts. */
    private void staleData() {
        Instant now = clock.now();
        Map<AssetPair, Long> ages = new HashMap<>();
        Map<String, Set<AssetPair>> followed = feeds.followed();
        Set<String> needed = followed.isEmpty() ? Set.of() : needed();
        followed.forEach((venue, pairs) -> pairs.stream()
                .filter(pair -> needed.contains(pair.toString()))
                .forEach(pair -> feeds.quality(venue, pair)
                        .ifPresent(quality -> ages.merge(pair, quality.ageMillis(), Math::max))));
        ages.forEach((pair, age) -> breakers.look(
                TripCause.STALE_DATA,
                pair.toString(),
                pair.toString(),
                new MarketAge(Duration.ofMillis(age)).measure(now),
                "Look at the stream of the venue: orders and positions depend on this book."));
        breakers.unmeasured(
                TripCause.STALE_DATA,
                ages.keySet().stream().map(AssetPair::toString).toList(),
                now);
    }

    private Set<String> needed() {
        Set<String> needed = new TreeSet<>();
        for (Portfolio each : portfolios.list()) {
            needed.addAll(orders.workingPairs(each.id()));
            reports.positions(each.id()).forEach(held -> needed.add(held.pair().toString()));
        }
        return needed;
    }
}
