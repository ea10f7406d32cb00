package org.grekko.market.domain;

import java.util.List;
import org.grekko.shared.Side;

/**
 * One step of the simulation for one pair.
 *
 * @param terms the pair
 * @param venues the venues, the consolidated feed last
 */
public record PairTick(SimulatedPair terms, List<VenueTick> venues) {
    public PairTick {
        venues = List.copyOf(venues);
    }

    /**
     * One venue in this step.
     *
     * @param venue its name
     * @param bid best price to sell at
     * @param ask best price to buy at, above the bid
     * @param depth typical quantity of a level of its book, in the base asset
     * @param prints trades since the step before
     */
    public record VenueTick(String venue, double bid, double ask, double depth, List<Print> prints) {
        public VenueTick {
            prints = List.copyOf(prints);
        }

        /** The middle between bid and ask. */
        public double mid() {
            return (bid + ask) / 2;
        }

        /** Traded quantity in the base asset. */
        public double volume() {
            double sum = 0;
            for (Print print : prints) {
                sum += print.quantity();
            }
            return sum;
        }
    }

    /**
     * One trade.
     *
     * @param side the side that took liquidity
     * @param price in the quote asset
     * @param quantity in the base asset
     */
    public record Print(Side side, double price, double quantity) {}
}
