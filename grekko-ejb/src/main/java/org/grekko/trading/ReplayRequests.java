package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.execution.OrderBookService;
import org.grekko.market.Interval;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.TimeSeriesStore;
import org.grekko.market.Venue;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.grekko.trading.domain.Trader;
import org.grekko.trading.store.ReplayRow;
import org.jspecify.annotations.Nullable;

/** Checks wishes for replays and makes their rows. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ReplayRequests {
    private static final int MOST_PAIRS = 20;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private PortfolioReports reports;

    @EJB
    private OrderBookService orders;

    @EJB
    private MarketService market;

    @Inject
    private TimeSeriesStore store;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    @ConfigProperty(name = "grekko.profile", defaultValue = "demo")
    private String profile;

    @Inject
    @ConfigProperty(name = "grekko.first.deposit", defaultValue = "100000")
    private BigDecimal deposit;

    /** What a wish comes to: its errors, its range (null when wrong) and the bars in it. */
    public record Checked(List<FieldError> errors, BarCursor.@Nullable Range range, long bars) {}

    /** Holds a wish against the stored bars. */
    public Checked check(NewReplay wish) {
        List<FieldError> errors = new ArrayList<>();
        List<AssetPair> pairs = pairs(wish, errors);
        Interval interval = Interval.of(wish.interval()).orElse(null);
        if (interval == null) {
            errors.add(new FieldError("interval", "must be one of 5s, 1m, 5m, 15m, 1h, 4h, 1d"));
        }
        List<String> venues = market.venues().stream().map(Venue::name).toList();
        if (!venues.contains(wish.venue())) {
            errors.add(new FieldError("venue", "must be one of " + String.join(", ", venues)));
        }
        Instant from = wish.from() == null ? EARLIEST : wish.from();
        Instant to = wish.to() == null ? TimeSeriesStore.MAX_TIME : wish.to();
        if (!from.isBefore(to)) {
            errors.add(new FieldError("to", "must be after from"));
        }
        checkSpeed(wish.speed(), errors);
        checkPortfolio(wish.portfolioId(), errors);
        if (!errors.isEmpty() || interval == null) {
            return new Checked(errors, null, 0);
        }
        BarCursor.Range range = new BarCursor.Range(wish.venue(), pairs, interval, from, to);
        return counted(range, errors);
    }

    private Checked counted(BarCursor.Range range, List<FieldError> errors) {
        for (AssetPair pair : range.pairs()) {
            if (store.range(range.venue(), pair, range.interval(), range.from(), range.to(), 1)
                    .isEmpty()) {
                errors.add(new FieldError(
                        "pairs",
                        "no " + range.interval().code() + " bars of " + pair + " on " + range.venue()
                                + " in that range; import them first"));
            }
        }
        return new Checked(errors, range, errors.isEmpty() ? ReplaySession.count(store, range) : 0);
    }

    public ReplayRow row(NewReplay wish, BarCursor.@Nullable Range range, long bars, List<Trader> traders) {
        if (range == null) {
            throw new IllegalArgumentException("the wish was not checked");
        }
        ReplayRow row = new ReplayRow();
        row.id = ids.next();
        row.portfolioId = portfolio(wish);
        row.status = "RUNNING";
        row.venue = range.venue();
        row.pairs =
                String.join(",", range.pairs().stream().map(AssetPair::toString).toList());
        row.interval = range.interval().code();
        row.from = range.from();
        row.to = range.to();
        row.speed = wish.speed() == null ? "max" : wish.speed().toLowerCase(Locale.ROOT);
        row.nextTime = range.from();
        row.totalBars = bars;
        row.agents = ReplaySessions.text(traders);
        row.message = "";
        row.requestedBy = wish.requestedBy();
        row.startedAt = clock.now();
        range.pairs().forEach(pair -> market.register(MarketHub.PAPER, pair));
        return row;
    }

    private UUID portfolio(NewReplay wish) {
        if (wish.portfolioId() != null) {
            return wish.portfolioId();
        }
        var main = portfolios.named(Roads.MAIN);
        if (main.isPresent() && !profile.equals("demo") && untouched(main.get().id())) {
            return main.get().id();
        }
        String name = "replay " + clock.now();
        return portfolios.open(name, "USD", deposit, clock.now());
    }

    private boolean untouched(UUID portfolioId) {
        return orders.working(portfolioId).isEmpty()
                && reports.roundTrips(portfolioId, 1).isEmpty()
                && reports.positions(portfolioId).isEmpty()
                && !busy(portfolioId);
    }

    private void checkPortfolio(@Nullable UUID portfolioId, List<FieldError> errors) {
        if (portfolioId == null) {
            return;
        }
        if (portfolios.find(portfolioId).isEmpty()) {
            errors.add(new FieldError("portfolioId", "there is no such portfolio"));
        } else if (busy(portfolioId)) {
            errors.add(new FieldError("portfolioId", "another replay is running on this portfolio"));
        } else if (profile.equals("demo")
                && portfolios
                        .named(Roads.MAIN)
                        .filter(main -> main.id().equals(portfolioId))
                        .isPresent()) {
            errors.add(new FieldError("portfolioId", "main trades the simulated market; leave it out for a new one"));
        }
    }

    private boolean busy(UUID portfolioId) {
        return entities.createQuery(
                                "select count(r) from ReplayRow r where r.portfolioId = :id and r.status = 'RUNNING'",
                                Long.class)
                        .setParameter("id", portfolioId)
                        .getSingleResult()
                > 0;
    }

    private static void checkSpeed(@Nullable String speed, List<FieldError> errors) {
        if (speed == null || speed.equalsIgnoreCase("max")) {
            return;
        }
        try {
            double factor = Double.parseDouble(speed);
            if (factor > 0 && factor <= 1e9) {
                return;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the error below, which names the way out.
        }
        errors.add(new FieldError("speed", "must be \"max\" or a factor above 0, at most 1000000000"));
    }

    private static List<AssetPair> pairs(NewReplay wish, List<FieldError> errors) {
        List<AssetPair> pairs = new ArrayList<>();
        if (wish.pairs().isEmpty() || wish.pairs().size() > MOST_PAIRS) {
            errors.add(new FieldError("pairs", "must name 1 to " + MOST_PAIRS + " pairs"));
        }
        for (String text : wish.pairs()) {
            try {
                pairs.add(AssetPair.of(text));
            } catch (IllegalArgumentException problem) {
                errors.add(new FieldError("pairs", String.valueOf(problem.getMessage())));
            }
        }
        return pairs.stream().distinct().sorted().toList();
    }
}
