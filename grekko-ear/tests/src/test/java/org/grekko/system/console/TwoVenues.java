package org.grekko.system.console;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.system.GrekkoProcess;

/** A Grekko between two simulated venues that trade the same pairs, whose books move only as the test wants. */
final class TwoVenues implements AutoCloseable {
    static final AssetPair PAIR = AssetPair.of("ETH/USD");
    private static final int BEAT_MILLIS = 400;
    private static final BigDecimal SIZE = BigDecimal.ONE;

    private final Simulation kraken = new Simulation(Venues.KRAKEN, 0, Faults.NONE, new SystemClock()).crowd(1, 0);
    private final Simulation coinbase = new Simulation(Venues.COINBASE, 0, Faults.NONE, new SystemClock()).crowd(1, 0);
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> beating;
    private final GrekkoProcess grekko;
    private int beats;

    TwoVenues(Path data) throws IOException, InterruptedException {
        beating = pulse.scheduleAtFixedRate(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        grekko = GrekkoProcess.start(
                data,
                "paper",
                Map.of(
                        "grekko.venue.kraken.url",
                        kraken.address().toString(),
                        "grekko.venue.coinbase.url",
                        coinbase.address().toString(),
                        "grekko.feed",
                        "kraken",
                        "grekko.arbitrage.pairs",
                        "BTC/USD,ETH/USD,SOL/USD"));
    }

    /** A level far away changes, so that the books stay fresh and their best prices where they are. */
    private void beat() {
        beats++;
        for (Simulation venue : List.of(kraken, coinbase)) {
            for (var listing : venue.exchange().listings()) {
                BigDecimal away = listing.start().multiply(new BigDecimal("0.9985"));
                venue.exchange()
                        .crowd(
                                listing.pair(),
                                Side.BUY,
                                away.divideToIntegralValue(listing.tickSize()).multiply(listing.tickSize()),
                                SIZE.add(listing.lotSize().multiply(BigDecimal.valueOf(beats % 2))));
            }
        }
    }

    GrekkoProcess grekko() {
        return grekko;
    }

    Simulation kraken() {
        return kraken;
    }

    Simulation coinbase() {
        return coinbase;
    }

    /** Somebody on Kraken pays so much more than anybody asks on Coinbase, for a whole unit. */
    void dislocate(String bid) {
        Exchange exchange = kraken.exchange();
        exchange.crowdTakes(PAIR, Side.BUY, new BigDecimal("100000"), new BigDecimal(bid));
        exchange.crowd(PAIR, Side.BUY, new BigDecimal(bid), SIZE);
        exchange.crowd(PAIR, Side.SELL, new BigDecimal(bid).add(BigDecimal.TEN), SIZE);
    }

    @Override
    public void close() {
        beating.cancel(true);
        pulse.shutdownNow();
        grekko.close();
        kraken.close();
        coinbase.close();
    }
}
