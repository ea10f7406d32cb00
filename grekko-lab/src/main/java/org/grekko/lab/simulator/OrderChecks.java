package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grekko.lab.simulator.Refusal.Reason;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** The filters that an order must pass, as venues check them. */
final class OrderChecks {
    private OrderChecks() {}

    /** A market purchase for an amount of the quote asset becomes one of a quantity. */
    static SimOrder.Wish sized(Market market, SimOrder.Wish wish) {
        BigDecimal amount = wish.quoteAmount();
        if (amount == null) {
            return wish;
        }
        BigDecimal rest = amount;
        BigDecimal quantity = BigDecimal.ZERO;
        for (BigDecimal[] level : market.levels(wish.side().opposite(), Integer.MAX_VALUE)) {
            BigDecimal part = level[1].min(rest.divide(level[0], 18, RoundingMode.DOWN));
            quantity = quantity.add(part);
            rest = rest.subtract(part.multiply(level[0]));
        }
        BigDecimal lot = market.listing().lotSize();
        return new SimOrder.Wish(
                wish.pair(),
                wish.side(),
                wish.type(),
                wish.force(),
                wish.postOnly(),
                wish.reduceOnly(),
                quantity.divide(lot, 0, RoundingMode.DOWN).multiply(lot),
                null,
                wish.price(),
                wish.stopPrice(),
                wish.clientId());
    }

    static void check(Market market, SimOrder.Wish wish) {
        Listing listing = market.listing();
        BigDecimal quantity = wish.quantity();
        refuse(quantity.compareTo(listing.minQuantity()) < 0, Reason.TOO_SMALL, "quantity below the minimum");
        refuse(quantity.compareTo(listing.maxQuantity()) > 0, Reason.TOO_LARGE, "quantity above the maximum");
        refuse(!listing.onLot(quantity), Reason.OFF_LOT, "quantity off its lot");
        price(market, wish.price());
        price(market, wish.stopPrice());
        BigDecimal reference = reference(market, wish);
        boolean small = reference != null
                && !wish.reduceOnly()
                && reference.multiply(quantity).compareTo(listing.minNotional()) < 0;
        refuse(small, Reason.NOTIONAL_TOO_SMALL, "notional below the minimum");
    }

    private static void price(Market market, @Nullable BigDecimal price) {
        if (price == null) {
            return;
        }
        refuse(price.signum() <= 0, Reason.OFF_TICK, "price must be positive");
        refuse(!market.listing().onTick(price), Reason.OFF_TICK, "price off its tick");
        BigDecimal last = market.lastPrice() == null ? market.best(Side.BUY) : market.lastPrice();
        boolean far = last != null && price.compareTo(last.multiply(BigDecimal.ONE.add(Listing.MAX_DEVIATION))) > 0;
        refuse(far, Reason.PRICE_OUT_OF_RANGE, "price too far from the market");
    }

    static @Nullable BigDecimal reference(Market market, SimOrder.Wish wish) {
        if (wish.price() != null) {
            return wish.price();
        }
        return wish.stopPrice() != null
                ? wish.stopPrice()
                : market.best(wish.side().opposite());
    }

    private static void refuse(boolean wrong, Reason reason, String detail) {
        if (wrong) {
            throw new Refusal(reason, detail);
        }
    }
}
