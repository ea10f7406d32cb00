package org.grekko.trading;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueDirectory;
import org.grekko.market.FeedDirectory;
import org.grekko.market.LiveFeeds;
import org.grekko.market.MarketHub;
import org.grekko.market.Quote;
import org.grekko.market.VenueException;
import org.grekko.market.VenueStatus;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.RiskProfileService;
import org.grekko.risk.RiskWatch;
import org.grekko.risk.domain.Gauge;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.jspecify.annotations.Nullable;

/**
 * Measures what can go wrong while nobody looks, on the node that leads and on a thread of its own: losses of portfolios
 * and the age of data every five seconds, calls to venues and their clocks every minute. While a replay runs portfolios
 * are not measured: their losses are those of another time.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class OperationalWatch {
    private static final Logger LOG = System.getLogger(OperationalWatch.class.getName());
    private static final long LOOK_SECONDS = 5;
    private static final int VENUES_EVERY = 12;
    private static final BigDecimal MICROS_IN_A_MILLI = BigDecimal.valueOf(1_000);
    private static final long FEWEST_CALLS = 20;

    private final Map<String, long[]> counted = new HashMap<>();
    private final Map<String, Integer> silent = new HashMap<>();
    private @Nullable Future<?> looking;
    private int round;

    @EJB
    private Readiness readiness;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private RiskProfileService profiles;

    @EJB
    private ReplayService replays;

    @EJB
    private AccountService accounts;

    @EJB
    private LiveFeeds feeds;

    @Inject
    private FeedDirectory directory;

    @Inject
    private VenueDirectory venues;

    @Inject
    private MarketHub hub;

    @Inject
    private RiskWatch watch;

    @Inject
    private Valuing valuing;

    @Inject
    private DrawdownWatch drawdowns;

    @Inject
    private Leadership leadership;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    @PostConstruct
    void begin() {
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        if (!readiness.ready() || !leadership.leads()) {
            return;
        }
        try {
            if (replays.running().isEmpty()) {
                portfolios.list().forEach(this::tried);
            }
            feeds.stats().keySet().forEach(this::lookAtData);
            if (++round % VENUES_EVERY == 0) {
                Set<String> used = new TreeSet<>();
                accounts.list().stream().map(VenueAccount::venue).forEach(used::add);
                used.addAll(feeds.stats().keySet());
                used.forEach(this::lookAtVenue);
            }
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "what can go wrong could not be measured; it is tried again", problem);
        }
    }

    /** What cannot be measured of one portfolio keeps nobody from looking at the others. */
    private void tried(Portfolio portfolio) {
        try {
            look(valuing.value(portfolio));
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "losses of " + portfolio.name() + " could not be measured; tried again", problem);
        }
    }

    private void look(Portfolio portfolio) {
        BigDecimal dayStart = portfolio.nav().subtract(portfolio.dayPnl());
        BigDecimal most = dayStart.multiply(profiles.limits(portfolio.id()).maxDailyLossFraction());
        BigDecimal loss = portfolio.dayPnl().negate();
        BigDecimal used =
                most.signum() > 0 && loss.signum() > 0 ? loss.divide(most, 6, RoundingMode.HALF_UP) : BigDecimal.ZERO;
        watch.measured(
                Gauge.DAILY_LOSS, portfolio.name(), used, "At 1 nothing new is opened until the next day (UTC).");
        drawdowns.look(portfolio);
    }

    private void lookAtData(String venue) {
        Optional<Instant> newest = hub.quotes().stream()
                .filter(quote -> quote.venue().equals(venue))
                .map(Quote::at)
                .max(Comparator.naturalOrder());
        newest.ifPresent(at -> watch.measured(
                Gauge.QUOTE_AGE,
                venue,
                BigDecimal.valueOf(Math.max(0, Duration.between(at, clock.now()).toSeconds())),
                "Look at the stream of the venue; nothing should be traded on old prices."));
    }

    private void lookAtVenue(String venue) {
        calls(venue);
        try {
            Optional<VenueStatus> status = directory.feed(venue).map(feed -> feed.status());
            status.ifPresent(answer -> watch.measured(
                    Gauge.CLOCK_MILLIS,
                    venue,
                    BigDecimal.valueOf(Math.abs(answer.clockOffset().toMillis())),
                    "Set the clock of this machine by NTP; venues refuse requests from another time."));
            silent.put(venue, 0);
        } catch (VenueException noAnswer) {
            silent.merge(venue, 1, Integer::sum);
            LOG.log(Level.WARNING, "{0} did not answer: {1}", venue, noAnswer.getMessage());
        }
        watch.measured(
                Gauge.SILENCE,
                venue,
                BigDecimal.valueOf(silent.getOrDefault(venue, 0)),
                "Look at the venue's own page and at the way to it.");
    }

    /** The calls since the last look, and how long they take since the start. */
    private void calls(String venue) {
        long calls = 0;
        long failures = 0;
        long slowest = 0;
        for (VenueDirectory.Calls each : venues.traffic(venue).calls().values()) {
            calls += each.count();
            failures += each.failures();
            slowest = each.count() >= FEWEST_CALLS ? Math.max(slowest, each.p99Micros()) : slowest;
        }
        long[] before = counted.getOrDefault(venue, new long[2]);
        counted.put(venue, new long[] {calls, failures});
        long fresh = calls - before[0];
        BigDecimal rate = fresh < FEWEST_CALLS
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(failures - before[1]).divide(BigDecimal.valueOf(fresh), 6, RoundingMode.HALF_UP);
        watch.measured(Gauge.CALL_ERRORS, venue, rate, "Look at the venue's calls on the Venues screen.");
        watch.measured(
                Gauge.CALL_MILLIS,
                venue,
                BigDecimal.valueOf(slowest).divide(MICROS_IN_A_MILLI),
                "Look at the way to the venue, and at the venue's own page.");
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
