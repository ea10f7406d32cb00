package org.grekko.execution;

import java.math.BigDecimal;
import java.util.Optional;
import org.grekko.execution.domain.Order;
import org.grekko.market.VenueInstrument;
import org.jspecify.annotations.Nullable;

/**
 * Price and quantity of a refused order as its venue's filters want them: the quantity only smaller, the price never
 * worse for the owner.
 *
 * @param quantity in whole lots
 * @param price on its tick; null for an order without a limit
 */
record Fitting(BigDecimal quantity, @Nullable BigDecimal price) {
    /** The fitted terms, or empty when the order fits already or nothing tradable would be left. */
    static Optional<Fitting> of(Order order, VenueInstrument filters) {
        BigDecimal quantity = filters.onLot(order.quantity());
        BigDecimal limit = order.price();
        BigDecimal price = limit == null ? null : filters.onTick(limit, order.side());
        boolean same = quantity.compareTo(order.quantity()) == 0
                && (limit == null || price == null || price.compareTo(limit) == 0);
        boolean tooSmall = quantity.signum() <= 0 || quantity.compareTo(filters.minQuantity()) < 0;
        return same || tooSmall ? Optional.empty() : Optional.of(new Fitting(quantity, price));
    }
}
