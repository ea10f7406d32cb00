package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/**
 * A crowd from a seed: around a price that walks at random it keeps a ladder of resting quantities, moves them and
 * trades a little. The same seed makes the same crowd.
 */
public final class GeneratedFlow {
    private static final int LEVELS = 40;
    private static final double STEP = 0.00005;
    private static final double TAKER_SHARE = 0.12;

    private final Exchange exchange;
    private final Listing listing;
    private final RandomGenerator dice;
    private final BigDecimal gap;
    private final BigDecimal unit;
    private volatile double wildness = 1;
    private double middle;

    /** The crowd of one market. */
    public GeneratedFlow(Exchange exchange, AssetPair pair, long seed) {
        this.exchange = exchange;
        this.listing = exchange.listing(pair);
        this.dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ pair.hashCode());
        this.middle = listing.start().doubleValue();
        this.gap = ticks(middle * STEP).max(listing.tickSize());
        this.unit = lots(2_000 / middle).max(listing.lotSize());
    }

    /** From now on its price walks that many times as far with each step; 1 is usual. */
    public void wild(double times) {
        wildness = times;
    }

    /** Fills the empty book. */
    public void open() {
        for (int depth = 0; depth < LEVELS; depth++) {
            exchange.crowd(listing.pair(), Side.BUY, price(Side.BUY, depth), size(depth));
            exchange.crowd(listing.pair(), Side.SELL, price(Side.SELL, depth), size(depth));
        }
    }

    /** One thing happens. */
    public void step() {
        if (dice.nextDouble() < TAKER_SHARE) {
            Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
            exchange.crowdTakes(listing.pair(), side, size(0), null);
            return;
        }
        if (dice.nextInt(4) == 0) {
            middle *= Math.exp(STEP * wildness * dice.nextGaussian());
            sweep();
        }
        Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
        int depth = Math.min(LEVELS - 1, (int) Math.abs(dice.nextGaussian() * 8));
        exchange.crowd(listing.pair(), side, price(side, depth), size(depth));
    }

    /** Levels that the walk left on the wrong side or far away go; the best ones are there again. */
    private void sweep() {
        for (Side side : Side.values()) {
            for (BigDecimal[] level : exchange.levels(listing.pair(), side, LEVELS * 2)) {
                double distance = (middle - level[0].doubleValue()) * (side == Side.BUY ? 1 : -1);
                if (distance < 0 || distance > gap.doubleValue() * (LEVELS + 20)) {
                    exchange.crowd(listing.pair(), side, level[0], BigDecimal.ZERO);
                }
            }
            exchange.crowd(listing.pair(), side, price(side, 0), size(0));
        }
    }

    private BigDecimal price(Side side, int depth) {
        BigDecimal base = ticks(middle);
        BigDecimal away = gap.multiply(BigDecimal.valueOf(depth + 1L));
        return side == Side.BUY ? base.subtract(away) : base.add(away);
    }

    private BigDecimal size(int depth) {
        double scale = (1 + depth * 0.15) * Math.exp(0.5 * dice.nextGaussian());
        return lots(unit.doubleValue() * scale).max(listing.lotSize());
    }

    private BigDecimal ticks(double price) {
        BigDecimal tick = listing.tickSize();
        return BigDecimal.valueOf(price).divide(tick, 0, RoundingMode.HALF_UP).multiply(tick);
    }

    private BigDecimal lots(double quantity) {
        BigDecimal lot = listing.lotSize();
        return BigDecimal.valueOf(quantity).divide(lot, 0, RoundingMode.HALF_UP).multiply(lot);
    }
}
