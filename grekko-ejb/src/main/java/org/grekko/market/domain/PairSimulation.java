package org.grekko.market.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.grekko.market.MarketHub;
import org.grekko.market.domain.PairTick.Print;
import org.grekko.market.domain.PairTick.VenueTick;
import org.grekko.shared.Side;

/**
 * One pair on two venues: each quotes around the fair price with a spread and a slowly wandering basis of its
 * own, and trades come in the faster the livelier the price is, leaning to the side it moves to.
 */
final class PairSimulation {
    /** Half of the spread in calm times, as a fraction of the price. */
    private static final double HALF_SPREAD = 0.00008;

    private static final double BASIS_DEVIATION = 0.00005;
    /** The basis forgets half of itself in about 14 s. */
    private static final double BASIS_MEMORY = 0.99;
    /** Trades a step on both venues together in calm times. */
    private static final double TRADES_PER_STEP = 0.6;

    private static final double SIZE_SPREAD = 1.1;
    private static final double LEVEL_TO_TRADE = 6;
    private static final List<String> VENUES = List.of(MarketHub.SIM_A, MarketHub.SIM_B);

    private final SimulatedPair terms;
    private final PriceProcess process;
    private final RandomGenerator dice;
    private final double[] basis = new double[VENUES.size()];

    PairSimulation(SimulatedPair terms, RandomGenerator dice) {
        this.terms = terms;
        this.dice = dice;
        this.process = new PriceProcess(terms.price(), dice);
    }

    PairTick step() {
        double fair = process.step();
        double agitation = process.agitation();
        List<VenueTick> ticks = new ArrayList<>();
        for (int i = 0; i < VENUES.size(); i++) {
            basis[i] = BASIS_MEMORY * basis[i]
                    + Math.sqrt(1 - BASIS_MEMORY * BASIS_MEMORY) * BASIS_DEVIATION * dice.nextGaussian();
            double mid = fair * (1 + basis[i]);
            double half = mid * HALF_SPREAD * (0.7 + 0.3 * agitation);
            double bid = terms.roundPrice(mid - half);
            double ask = Math.max(terms.roundPrice(mid + half), terms.roundPrice(bid + terms.tick()));
            double depth = terms.typicalSize() * LEVEL_TO_TRADE * (i == 0 ? 1.3 : 1);
            ticks.add(new VenueTick(VENUES.get(i), bid, ask, depth, prints(bid, ask, agitation)));
        }
        ticks.add(consolidated(ticks));
        return new PairTick(terms, ticks);
    }

    private List<Print> prints(double bid, double ask, double agitation) {
        List<Print> prints = new ArrayList<>();
        double chance = TRADES_PER_STEP / VENUES.size() * agitation;
        int trades = (int) chance + (dice.nextDouble() < chance - (int) chance ? 1 : 0);
        double lean = Math.max(-0.35, Math.min(0.35, process.lastReturn() * 3_000));
        for (int i = 0; i < trades; i++) {
            boolean buys = dice.nextDouble() < 0.5 + lean;
            double size = terms.typicalSize() * Math.exp(SIZE_SPREAD * dice.nextGaussian());
            prints.add(new Print(buys ? Side.BUY : Side.SELL, buys ? ask : bid, terms.roundSize(size)));
        }
        return prints;
    }

    /** The best prices of both venues; when they cross, the narrowest quote around the middle of the two. */
    private VenueTick consolidated(List<VenueTick> ticks) {
        double bid = 0;
        double ask = Double.MAX_VALUE;
        double depth = 0;
        List<Print> prints = new ArrayList<>();
        for (VenueTick tick : ticks) {
            bid = Math.max(bid, tick.bid());
            ask = Math.min(ask, tick.ask());
            depth += tick.depth();
            prints.addAll(tick.prints());
        }
        if (bid >= ask) {
            bid = terms.roundPrice((bid + ask) / 2 - terms.tick() / 2);
            ask = terms.roundPrice(bid + terms.tick());
        }
        return new VenueTick(MarketHub.SIMULATED, bid, ask, depth, prints);
    }
}
