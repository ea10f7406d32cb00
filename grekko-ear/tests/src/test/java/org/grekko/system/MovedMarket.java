package org.grekko.system;

import java.math.BigDecimal;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Simulation;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** The markets of a simulated venue, moved by a test: one level on each side, as deep as it says. */
final class MovedMarket {
    private static final BigDecimal TICK = new BigDecimal("0.01");
    private static final BigDecimal PRINT = new BigDecimal("0.001");
    private static final int ALL = 1_000;

    private final Exchange exchange;

    MovedMarket(Simulation venue) {
        exchange = venue.exchange();
    }

    /** Trades at that price from now on; whoever sells finds as much as the bids are, whoever buys any amount. */
    void to(String name, String price, String bids) {
        AssetPair pair = AssetPair.of(name);
        BigDecimal middle = new BigDecimal(price);
        for (Side side : Side.values()) {
            exchange.levels(pair, side, ALL).forEach(level -> exchange.crowd(pair, side, level[0], BigDecimal.ZERO));
        }
        exchange.crowd(pair, Side.BUY, middle.subtract(TICK), new BigDecimal(bids).add(PRINT));
        exchange.crowd(pair, Side.SELL, middle.add(TICK), BigDecimal.valueOf(ALL));
        exchange.crowdTakes(pair, Side.SELL, PRINT, null);
    }
}
