package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/**
 * The matching of the paper venue: pure and deterministic. At the OPEN of a bar market orders fill at
 * its first price, worse by the slippage, and triggers or limits that the open has already passed fill
 * there too. INSIDE the bar stops come first (the worse first), then targets and limits at their price.
 * Of a one-cancels-the-other group at most one order executes. Orders fill whole.
 */
public final class PaperMatcher {
    private static final int PRICE_SCALE = 8;
    private static final int FEE_SCALE = 18;

    private final BigDecimal feeFraction;
    private final BigDecimal slippageFraction;

    /** A matcher with these charges. */
    public PaperMatcher(PaperTerms terms) {
        feeFraction = terms.feeBps().multiply(PaperTerms.BASIS_POINT);
        slippageFraction = terms.slippageBps().multiply(PaperTerms.BASIS_POINT);
    }

    /** The two moments of a bar, in their order. */
    public enum Phase {
        OPEN,
        INSIDE
    }

    /**
     * The executions of one phase.
     *
     * @param working the working orders of the pair, oldest first
     * @param pair the pair
     * @param bar the prices
     * @param phase which moment of the bar
     * @return executions in the order in which they happen
     */
    public List<Execution> match(List<Order> working, AssetPair pair, Bar bar, Phase phase) {
        List<Execution> executions = new ArrayList<>();
        Set<UUID> spentGroups = new HashSet<>();
        for (boolean stops : new boolean[] {true, false}) {
            for (Order order : working) {
                if (order.pair().equals(pair) && stop(order) == stops && eligible(order, bar, phase)) {
                    boolean spent = order.groupId() != null && spentGroups.contains(order.groupId());
                    Optional<BigDecimal> price = spent ? Optional.empty() : price(order, bar, phase);
                    price.ifPresent(each -> {
                        executions.add(execution(order, each, bar, phase));
                        if (order.groupId() != null) {
                            spentGroups.add(order.groupId());
                        }
                    });
                }
            }
        }
        return executions;
    }

    /** The price of an order in that phase, empty when it does not execute. */
    private Optional<BigDecimal> price(Order order, Bar bar, Phase phase) {
        BigDecimal first = bar.open();
        return switch (order.type()) {
            case MARKET -> phase == Phase.OPEN ? Optional.of(slipped(order.side(), first)) : Optional.empty();
            case LIMIT -> better(order.side(), trigger(order), bar, phase);
            case TAKE_PROFIT -> better(order.side(), trigger(order), bar, phase);
            case STOP_LOSS -> stopPrice(order, bar, phase);
        };
    }

    private Optional<BigDecimal> better(Side side, BigDecimal limit, Bar bar, Phase phase) {
        if (phase == Phase.OPEN) {
            return reached(side, bar.open(), limit) ? Optional.of(bar.open()) : Optional.empty();
        }
        BigDecimal best = side == Side.BUY ? bar.low() : bar.high();
        return reached(side, best, limit) ? Optional.of(limit) : Optional.empty();
    }

    private Optional<BigDecimal> stopPrice(Order order, Bar bar, Phase phase) {
        Side opposite = order.side().opposite();
        if (phase == Phase.OPEN) {
            return reached(opposite, bar.open(), trigger(order))
                    ? Optional.of(slipped(order.side(), bar.open()))
                    : Optional.empty();
        }
        BigDecimal worst = order.side() == Side.SELL ? bar.low() : bar.high();
        return reached(opposite, worst, trigger(order))
                ? Optional.of(slipped(order.side(), trigger(order)))
                : Optional.empty();
    }

    /** Whether a price is at the limit or better for that side. */
    private static boolean reached(Side side, BigDecimal price, BigDecimal limit) {
        int comparison = price.compareTo(limit);
        return side == Side.BUY ? comparison <= 0 : comparison >= 0;
    }

    private static BigDecimal trigger(Order order) {
        BigDecimal trigger = order.type() == OrderType.LIMIT ? order.price() : order.stopPrice();
        if (trigger == null) {
            throw new IllegalStateException("order " + order.id() + " of type " + order.type() + " has no price");
        }
        return trigger;
    }

    private static boolean stop(Order order) {
        return order.type() == OrderType.STOP_LOSS;
    }

    private static boolean eligible(Order order, Bar bar, Phase phase) {
        return phase == Phase.INSIDE
                ? !order.createdAt().isAfter(bar.closeTime())
                : !order.createdAt().isAfter(bar.openTime());
    }

    private BigDecimal slipped(Side side, BigDecimal price) {
        BigDecimal factor =
                side == Side.BUY ? BigDecimal.ONE.add(slippageFraction) : BigDecimal.ONE.subtract(slippageFraction);
        return price.multiply(factor).setScale(PRICE_SCALE, RoundingMode.HALF_UP);
    }

    private Execution execution(Order order, BigDecimal price, Bar bar, Phase phase) {
        BigDecimal quantity = order.remaining();
        BigDecimal fee = price.multiply(quantity).multiply(feeFraction).setScale(FEE_SCALE, RoundingMode.HALF_UP);
        return new Execution(
                order,
                quantity,
                price,
                fee,
                order.clientOrderId() + "-1",
                phase == Phase.OPEN ? bar.openTime() : bar.closeTime());
    }
}
