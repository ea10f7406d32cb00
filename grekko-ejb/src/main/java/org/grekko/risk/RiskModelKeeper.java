package org.grekko.risk;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.market.Candle;
import org.grekko.market.Instrument;
import org.grekko.market.Interval;
import org.grekko.market.MarketService;
import org.grekko.market.TimeSeriesStore;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.RiskModelEstimate;
import org.jspecify.annotations.Nullable;

/**
 * Estimates every ten minutes, from stored bars, how assets move together: from days, else from bars of four hours or one,
 * whichever knows the most assets. Shorter bars say too little of a day. At most 200 assets of 500 bars each.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class RiskModelKeeper {
    private static final Logger LOG = System.getLogger(RiskModelKeeper.class.getName());
    private static final long MINUTES = 10;
    private static final int MOST_ASSETS = 200;
    private static final int BARS = 500;
    private static final List<Interval> INTERVALS = List.of(Interval.D1, Interval.H4, Interval.H1);

    @EJB
    private MarketService market;

    @Inject
    private TimeSeriesStore store;

    @Inject
    private RiskModels models;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> estimating;

    /** Begins to estimate; called once, when trading starts. */
    public synchronized void begin() {
        estimating = timer.scheduleWithFixedDelay(this::estimate, 0, MINUTES, TimeUnit.MINUTES);
    }

    private void estimate() {
        try {
            RiskModel best = RiskModel.ASSUMED;
            for (Interval interval : INTERVALS) {
                double perDay = (double) Duration.ofDays(1).toMillis()
                        / interval.duration().toMillis();
                RiskModel found = RiskModelEstimate.of(closes(interval), perDay);
                best = found.size() > best.size() ? found : best;
            }
            models.replace(best);
        } catch (RuntimeException problem) {
            LOG.log(Level.WARNING, "how assets move together was not estimated; the model before stays", problem);
        }
    }

    private Map<String, Map<Instant, Double>> closes(Interval interval) {
        Map<String, Map<Instant, Double>> closes = new HashMap<>();
        for (Instrument instrument : market.instruments()) {
            String asset = instrument.pair().base();
            if (closes.size() >= MOST_ASSETS && !closes.containsKey(asset)) {
                continue;
            }
            Map<Instant, Double> found = new HashMap<>();
            for (Candle candle : store.latest(instrument.venue(), instrument.pair(), interval, BARS)) {
                if (candle.close() > 0) {
                    found.put(candle.time(), candle.close());
                }
            }
            if (found.size() > closes.getOrDefault(asset, Map.of()).size()) {
                closes.put(asset, found);
            }
        }
        return closes;
    }

    @PreDestroy
    synchronized void stop() {
        if (estimating != null) {
            estimating.cancel(false);
        }
    }
}
