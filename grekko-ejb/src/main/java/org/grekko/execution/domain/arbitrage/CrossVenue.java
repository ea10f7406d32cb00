package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.domain.BookWalk;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same pair cheaper on one venue than it sells for on another. Asks of the one and bids of the other are
 * walked together while the next piece still pays for both taker fees: bid × (1 − fee) > ask × (1 + fee). The profit
 * grows with the base quantity up to there and falls beyond, so the best whole number of lots lies on either side of
 * that point. Everything is exact; nothing that the books do not hold is ever counted.
 */
public final class CrossVenue {
    private static final BigDecimal BPS = new BigDecimal("10000");

    private final AssetPair pair;
    private final WithdrawalCosts withdrawals;
    private final @Nullable BigDecimal maxNotional;

    /**
     * A finder.
     *
     * @param pair the pair
     * @param withdrawals what bringing the assets back costs
     * @param maxNotional the most that a trade may buy for, before fees, in the quote asset; null for no limit
     */
    public CrossVenue(AssetPair pair, WithdrawalCosts withdrawals, @Nullable BigDecimal maxNotional) {
        this.pair = pair;
        this.withdrawals = withdrawals;
        this.maxNotional = maxNotional;
    }

    /** A bound of the quantity and what sets it. */
    private record Bound(BigDecimal quantity, LimitingFactor factor) {}

    /** The opportunities among the markets, each ordered pair of venues at most once, the most profitable first. */
    public List<Opportunity> among(List<ArbitrageMarket> markets) {
        List<Opportunity> found = new ArrayList<>();
        for (ArbitrageMarket buy : markets) {
            for (ArbitrageMarket sell : markets) {
                if (!buy.venue().equals(sell.venue())) {
                    between(buy, sell).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(Opportunity::net).reversed());
        return found;
    }

    /** Buying on the one and selling on the other; empty unless something remains after every cost. */
    public Optional<Opportunity> between(ArbitrageMarket buy, ArbitrageMarket sell) {
        List<BookSnapshot.Level> asks = buy.book().asks();
        List<BookSnapshot.Level> bids = sell.book().bids();
        if (asks.isEmpty() || bids.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal lot = BookWalk.commonLot(buy.lot(), sell.lot());
        Bound bound = smallest(bounds(buy, sell, lot));
        BigDecimal paying = paying(buy, sell);
        BigDecimal low = BookWalk.floor(paying.min(bound.quantity()), lot);
        boolean bounded = paying.compareTo(bound.quantity()) >= 0;
        Opportunity best = opportunity(buy, sell, low, bounded ? bound.factor() : LimitingFactor.PRICE);
        BigDecimal high = low.add(lot).max(least(buy, sell, lot));
        if (!bounded && high.compareTo(bound.quantity()) <= 0) {
            Opportunity more = opportunity(buy, sell, high, LimitingFactor.PRICE);
            best = best == null || (more != null && more.net().compareTo(best.net()) > 0) ? more : best;
        }
        return Optional.ofNullable(best).filter(each -> each.net().signum() > 0);
    }

    /** Up to where the next piece pays for its fees. */
    private static BigDecimal paying(ArbitrageMarket buy, ArbitrageMarket sell) {
        BigDecimal paid = BigDecimal.ONE.add(buy.fee());
        BigDecimal received = BigDecimal.ONE.subtract(sell.fee());
        List<BookSnapshot.Level> asks = buy.book().asks();
        List<BookSnapshot.Level> bids = sell.book().bids();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal ask = asks.get(0).size();
        BigDecimal bid = bids.get(0).size();
        int a = 0;
        int b = 0;
        while (bids.get(b)
                        .price()
                        .multiply(received)
                        .compareTo(asks.get(a).price().multiply(paid))
                > 0) {
            BigDecimal piece = ask.min(bid);
            total = total.add(piece);
            ask = ask.subtract(piece);
            bid = bid.subtract(piece);
            if (ask.signum() == 0) {
                if (++a == asks.size()) {
                    break;
                }
                ask = asks.get(a).size();
            }
            if (bid.signum() == 0) {
                if (++b == bids.size()) {
                    break;
                }
                bid = bids.get(b).size();
            }
        }
        return total;
    }

    /** The smallest order that both venues take; it may lie beyond the point where the profit is largest. */
    private static BigDecimal least(ArbitrageMarket buy, ArbitrageMarket sell, BigDecimal lot) {
        BigDecimal least = BookWalk.reaching(buy.book().asks(), buy.minNotional(), lot)
                .max(BookWalk.reaching(sell.book().bids(), sell.minNotional(), lot));
        return BookWalk.ceiling(least.max(buy.minQuantity()).max(sell.minQuantity()), lot);
    }

    private List<Bound> bounds(ArbitrageMarket buy, ArbitrageMarket sell, BigDecimal lot) {
        List<BookSnapshot.Level> asks = buy.book().asks();
        List<Bound> bounds = new ArrayList<>();
        BigDecimal depth = BookWalk.depth(asks).min(BookWalk.depth(sell.book().bids()));
        bounds.add(new Bound(BookWalk.floor(depth, lot), LimitingFactor.DEPTH));
        BigDecimal quote = buy.freeQuote();
        if (quote != null) {
            BigDecimal spend = quote.max(BigDecimal.ZERO).divide(BigDecimal.ONE.add(buy.fee()), 36, RoundingMode.DOWN);
            bounds.add(new Bound(BookWalk.within(asks, spend, lot), LimitingFactor.BUYING_BALANCE));
        }
        BigDecimal base = sell.freeBase();
        if (base != null) {
            bounds.add(new Bound(BookWalk.floor(base.max(BigDecimal.ZERO), lot), LimitingFactor.SELLING_BALANCE));
        }
        if (maxNotional != null) {
            bounds.add(new Bound(BookWalk.within(asks, maxNotional, lot), LimitingFactor.MAX_NOTIONAL));
        }
        for (ArbitrageMarket market : List.of(buy, sell)) {
            BigDecimal most = market.maxQuantity();
            if (most != null) {
                bounds.add(new Bound(BookWalk.floor(most, lot), LimitingFactor.MAX_QUANTITY));
            }
        }
        return bounds;
    }

    private static Bound smallest(List<Bound> bounds) {
        Bound smallest = bounds.get(0);
        for (Bound bound : bounds) {
            smallest = bound.quantity().compareTo(smallest.quantity()) < 0 ? bound : smallest;
        }
        return smallest;
    }

    private @Nullable Opportunity opportunity(
            ArbitrageMarket buy, ArbitrageMarket sell, BigDecimal quantity, LimitingFactor factor) {
        List<BookSnapshot.Level> asks = buy.book().asks();
        List<BookSnapshot.Level> bids = sell.book().bids();
        BigDecimal cost = BookWalk.notional(asks, quantity);
        BigDecimal proceeds = BookWalk.notional(bids, quantity);
        if (!buy.takes(quantity, cost) || !sell.takes(quantity, proceeds)) {
            return null;
        }
        OpportunityLeg bought = new OpportunityLeg(
                buy.venue(), pair, Side.BUY, quantity, cost, BookWalk.worst(asks, quantity), cost.multiply(buy.fee()));
        OpportunityLeg sold = new OpportunityLeg(
                sell.venue(),
                pair,
                Side.SELL,
                quantity,
                proceeds,
                BookWalk.worst(bids, quantity),
                proceeds.multiply(sell.fee()));
        BigDecimal gross = bids.get(0).price().subtract(asks.get(0).price()).multiply(quantity);
        BigDecimal fees = bought.fee().add(sold.fee());
        BigDecimal withdrawal = withdrawals.perTrade(pair, asks.get(0).price());
        BigDecimal net = proceeds.subtract(cost).subtract(fees).subtract(withdrawal);
        return new Opportunity(
                Opportunity.Kind.CROSS_VENUE,
                pair.quote(),
                quantity,
                List.of(bought, sold),
                gross,
                gross.subtract(proceeds.subtract(cost)),
                fees,
                withdrawal,
                net,
                net.multiply(BPS).divide(cost, 4, RoundingMode.FLOOR),
                factor,
                older(buy, sell));
    }

    private static Instant older(ArbitrageMarket one, ArbitrageMarket other) {
        return one.book().at().isBefore(other.book().at())
                ? one.book().at()
                : other.book().at();
    }
}
