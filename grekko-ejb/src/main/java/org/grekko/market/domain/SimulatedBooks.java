package org.grekko.market.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookSnapshot.Level;
import org.grekko.market.domain.PairTick.VenueTick;

/** Puts ladders of resting orders behind the best prices: sizes grow away from the middle and vary at random. */
public final class SimulatedBooks {
    /** Levels on each side. */
    public static final int LEVELS = 15;

    /** Distance of neighbouring levels as a fraction of the price. */
    private static final double GAP = 0.00006;

    private static final double GROWTH = 0.12;
    private static final double SIZE_SPREAD = 0.35;

    private final RandomGenerator dice;

    SimulatedBooks(RandomGenerator dice) {
        this.dice = dice;
    }

    /** The book of one venue at one step; the best levels are the bid and ask of the tick. */
    public BookSnapshot book(SimulatedPair terms, VenueTick tick, Instant at) {
        return new BookSnapshot(
                tick.venue(),
                terms.pair(),
                ladder(terms, tick.bid(), -1, tick.depth()),
                ladder(terms, tick.ask(), 1, tick.depth()),
                at);
    }

    private List<Level> ladder(SimulatedPair terms, double best, int direction, double depth) {
        List<Level> levels = new ArrayList<>();
        double gap = Math.max(terms.tick(), terms.roundPrice(best * GAP));
        for (int i = 0; i < LEVELS; i++) {
            double size = terms.roundSize(depth * (1 + GROWTH * i) * Math.exp(SIZE_SPREAD * dice.nextGaussian()));
            levels.add(new Level(terms.exactPrice(best + direction * gap * i), terms.exactSize(size)));
        }
        return levels;
    }
}
