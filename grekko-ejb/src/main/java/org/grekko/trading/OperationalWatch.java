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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import org.grekko.risk.Readings;
import org.grekko.risk.RiskProfileService;
import org.grekko.risk.RiskWatch;
import org.grekko.risk.domain.Gauge;
import org.grekko.risk.domain.trigger.Measure;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.jspecify.annotations.Nullable;

/**
 * Measures what can go wrong while nobody looks, on the node that leads and on a thread of its own: losses of portfolios
 * and the age of data every five seconds, calls to venues and their clocks every minute, which is a bar. While a replay
 * runs portfolios are not measured: their losses are those of another time. What has an automatic breaker trips it.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class OperationalWatch {
    private static final Logger LOG = System.getLogger(OperationalWatch.class.getName());
    private static final long LOOK_SECONDS = 5;
    private static final BigDecimal MICROS_IN_A_MILLI = BigDecimal.valueOf(1_000);
    private static final long FEWEST_CALLS = 20;

    private final Map<String, long[]> counted = new HashMap<>();
    private final Map<String, Integer> silent = new HashMap<>();
    private @Nullable Future<?> looking;
    private @Nullable Instant leadsSince;
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
    private AutomaticBreakers breakers;

    @Inject
    private MarketTriggers markets;

    @Inject
    private OrderTriggers orders;

    @Inject
    private SentCheck sent;

    @EJB
    private Readings readings;

    @Inject
    @ConfigProperty(name = "grekko.risk.venue-seconds", defaultValue = "60")
    private long venueSeconds;

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
        each("what can go wrong", () -> {
            if (readiness.ready() && leadership.leads()) {
                measure();
            } else {
                leadsSince = null;
                silent.clear();
            }
        });
    }

    private void measure() {
        Instant since = leadsSince == null ? clock.now() : leadsSince;
        leadsSince = since;
        List<VenueAccount> known = accounts.list();
        each("rules of automatic breakers", breakers::readRules);
        if (replays.running().isEmpty()) {
            for (Portfolio portfolio : portfolios.list()) {
                each("losses of " + portfolio.name(), () -> look(valuing.value(portfolio)));
            }
        }
        each("ages of data", () -> feeds.stats().keySet().forEach(this::lookAtData));
        each("markets", markets::look);
        each("orders", () -> orders.look(!known.isEmpty(), since));
        if (++round % Math.max(1, venueSeconds / LOOK_SECONDS) == 0) {
            Set<String> used = new TreeSet<>(feeds.stats().keySet());
            known.stream().map(VenueAccount::venue).forEach(used::add);
            each("venues", () -> used.forEach(this::lookAtVenue));
            each("orders that left", () -> known.forEach(sent::look));
        }
        each("gauges", watch::keep);
    }

    /** What cannot be measured holds up nothing else. */
    private static void each(String what, Runnable measure) {
        try {
            measure.run();
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, what + " could not be measured; it is tried again", problem);
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
        int before = silent.computeIfAbsent(venue, this::silentBefore);
        try {
            Optional<VenueStatus> status = directory.feed(venue).map(feed -> feed.status());
            status.ifPresent(answer -> breakers.look(
                    TripCause.CLOCK_SKEW,
                    venue,
                    venue,
                    now(Math.abs(answer.clockOffset().toMillis()), null, "when the clock is set: nobody knows when"),
                    "Set the clock of this machine by NTP; venues refuse requests from another time."));
            silent.put(venue, 0);
        } catch (VenueException noAnswer) {
            silent.put(venue, before + 1);
            LOG.log(Level.WARNING, "{0} did not answer: {1}", venue, noAnswer.getMessage());
        }
        breakers.look(
                TripCause.VENUE_FAILURE,
                venue,
                venue,
                now(
                        silent.getOrDefault(venue, 0),
                        clock.now().plusSeconds(venueSeconds),
                        "the next question to the venue; with its answer the cause is over"),
                "Look at the venue's own page and at the way to it.");
    }

    /** What another node, or this one before it was killed, counted up to a moment ago. */
    private int silentBefore(String venue) {
        Instant recent = clock.now().minusSeconds(2 * venueSeconds);
        return readings.find(Gauge.SILENCE, venue)
                .filter(reading -> reading.measuredAt().isAfter(recent))
                .map(reading -> reading.value().intValue())
                .orElse(0);
    }

    private Measure now(long value, @Nullable Instant calmAt, String basis) {
        return new Measure(BigDecimal.valueOf(value), 1, clock.now(), calmAt, basis);
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
