package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.grekko.execution.DeadManSwitch;
import org.grekko.execution.LeverageVenue;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Binance's futures do besides trading, over the wire. */
class BinanceFuturesSimulationTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USDT");
    private static final AssetPair ETH = AssetPair.of("ETH/USDT");
    private static final long SEED = 11;

    private final Simulation simulation =
            new Simulation(Venues.BINANCE_USDM, 0, Faults.NONE, new SystemClock()).crowd(SEED, 0);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final TradingVenue venue = venue();

    private TradingVenue venue() {
        VenueConnector connector = Venues.BINANCE_USDM.connector();
        VenueKit kit = new VenueKit(connector.siteAt(simulation.address()), new SystemClock(), timer, new Random(SEED));
        return connector.account(
                kit, new ApiKey(simulation.account().key(), simulation.account().secret()));
    }

    @AfterEach
    void end() {
        timer.shutdownNow();
        simulation.close();
    }

    private void placed(String id, AssetPair pair, OrderType type, String quantity, @Nullable String price) {
        BigDecimal limit = price == null ? null : new BigDecimal(price);
        assertThat(venue.place(new VenueOrder(
                        id,
                        pair,
                        Side.BUY,
                        type,
                        new BigDecimal(quantity),
                        limit,
                        null,
                        TimeInForce.GTC,
                        false,
                        false)))
                .isInstanceOf(PlaceReply.Accepted.class);
    }

    @Test
    void aCountdownCancelsTheOrdersOfItsContractUnlessItIsSetAgain() {
        DeadManSwitch countdown = (DeadManSwitch) venue;
        assertThat(countdown.wholeAccount()).isFalse();
        placed("b1", BTC, OrderType.LIMIT, "0.01", "50000.0");
        placed("e1", ETH, OrderType.LIMIT, "0.1", "2500.00");
        assertThat(countdown.countdown(BTC, Duration.ofMillis(300))).isTrue();
        assertThat(countdown.countdown(BTC, Duration.ZERO)).isTrue();
        assertThat(venue.openOrders(null)).hasSize(2);
        assertThat(countdown.countdown(BTC, Duration.ofMillis(300))).isTrue();
        KrakenRig.await("the cancellation", () -> venue.openOrders(BTC).isEmpty());
        assertThat(venue.openOrders(ETH)).hasSize(1);
    }

    @Test
    void leverageIsSetAndStandsInThePosition() {
        ((LeverageVenue) venue).leverage(BTC, 7);
        placed("m1", BTC, OrderType.MARKET, "0.01", null);
        assertThat(((PositionVenue) venue).positions()).singleElement().satisfies(position -> {
            assertThat(position.pair()).isEqualTo(BTC);
            assertThat(position.quantity()).isEqualByComparingTo("0.01");
            assertThat(position.leverage()).isEqualTo(7);
        });
    }
}
