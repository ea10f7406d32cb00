package org.grekko.market;

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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.market.domain.PriceWatch;
import org.grekko.market.domain.VolatilityWatch;
import org.grekko.market.event.VolatilitySpike;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * Watches quotes for the alerts that people have set, and 5-second bars for spikes of volatility. The feed's threads only
 * compare numbers and leave what happened in a queue of at most {@value #MOST_NEWS}; a task stores it twice a second and
 * reads the alerts again every two seconds. Only the node that leads tells of a spike. At most {@link MarketHub#MAX_MARKETS} markets are watched.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class MarketWatch {
    static final int MOST_NEWS = 10_000;

    private static final Logger LOG = System.getLogger(MarketWatch.class.getName());
    private static final long WORK_MILLIS = 500;
    private static final int READ_EVERY = 4;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final BlockingQueue<Runnable> news = new ArrayBlockingQueue<>(MOST_NEWS);
    private final Map<String, VolatilityWatch> volatility = new ConcurrentHashMap<>();
    private volatile Map<UUID, PriceWatch> alerts = Map.of();
    private @Nullable Future<?> working;
    private AutoCloseable subscription;
    private int round;

    @EJB
    private Migrations migrations;

    @EJB
    private PriceAlertService store;

    @Inject
    private MarketHub hub;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    @ConfigProperty(name = "grekko.volatility.ratio", defaultValue = "4")
    private double ratio;

    @Inject
    @ConfigProperty(name = "grekko.volatility.quiet-minutes", defaultValue = "15")
    private long quietMinutes;

    @PostConstruct
    void begin() {
        subscription = hub.subscribe(new MarketListener() {
            @Override
            public void quote(Quote quote) {
                look(quote);
            }

            @Override
            public void bar(BarClosed bar) {
                look(bar);
            }
        });
        working = timer.scheduleWithFixedDelay(this::work, WORK_MILLIS, WORK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Quote quote) {
        BigDecimal middle = quote.bid().add(quote.ask()).divide(BigDecimal.valueOf(2));
        alerts.forEach((id, watch) -> {
            if (watch.rule().concerns(quote.venue(), quote.pair())) {
                PriceWatch.Outcome outcome;
                synchronized (watch) {
                    outcome = watch.price(middle.doubleValue(), quote.at());
                }
                switch (outcome) {
                    case FIRED -> tell(() -> store.fired(id, quote.venue(), middle, quote.at()));
                    case REARMED -> tell(() -> store.rearmed(id));
                    case NOTHING -> {}
                }
            }
        });
    }

    private void look(BarClosed bar) {
        String market = bar.venue() + " " + bar.pair();
        boolean known = volatility.containsKey(market) || volatility.size() < MarketHub.MAX_MARKETS;
        if (bar.interval() != Interval.S5 || !known || !(ratio > 1)) {
            return;
        }
        VolatilityWatch watch = volatility.computeIfAbsent(
                market,
                any -> new VolatilityWatch(
                        ratio, Duration.ofMinutes(quietMinutes), bar.interval().duration()));
        synchronized (watch) {
            watch.bar(bar.candle())
                    .filter(spike -> leadership.leads())
                    .ifPresent(spike -> tell(() -> store.spiked(new VolatilitySpike(
                            bar.venue(),
                            bar.pair(),
                            spike.volatility(),
                            spike.baseline(),
                            spike.ratio(),
                            bar.candle().time().plus(bar.interval().duration())))));
        }
    }

    /**
     * How every market moves at present that has told a bar in the last minute, by pair: of several venues the one where
     * it moves most.
     *
     * @param limit the ratio to hold it against
     */
    public Map<String, VolatilityWatch.Present> moving(double limit, Instant now) {
        Map<String, VolatilityWatch.Present> moving = new HashMap<>();
        volatility.forEach((market, watch) -> {
            Optional<VolatilityWatch.Present> present;
            synchronized (watch) {
                present = watch.present(limit);
            }
            present.filter(each -> each.at().isAfter(now.minus(FRESH)))
                    .ifPresent(each -> moving.merge(
                            market.substring(market.indexOf(' ') + 1),
                            each,
                            (one, other) -> one.ratio() >= other.ratio() ? one : other));
        });
        return moving;
    }

    private void tell(Runnable what) {
        if (!news.offer(what)) {
            LOG.log(Level.ERROR, "the database is too slow: an alert of the market was lost");
        }
    }

    private void work() {
        try {
            migrations.await();
            for (Runnable next = news.poll(); next != null; next = news.poll()) {
                next.run();
            }
            if (round++ % READ_EVERY == 0) {
                read(store.all());
            }
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "alerts of the market could not be stored or read; the next ones are tried", problem);
        }
    }

    /** Watches that go on keep what they have seen. */
    private void read(List<PriceAlert> rows) {
        Map<UUID, PriceWatch> before = alerts;
        Map<UUID, PriceWatch> now = new HashMap<>();
        for (PriceAlert row : rows) {
            PriceWatch known = before.get(row.id());
            now.put(row.id(), known == null ? new PriceWatch(row.rule(), row.armed(), row.lastFiredAt()) : known);
        }
        alerts = now;
    }

    @PreDestroy
    void stop() {
        if (working != null) {
            working.cancel(false);
        }
        MarketHub.end(subscription);
    }
}
