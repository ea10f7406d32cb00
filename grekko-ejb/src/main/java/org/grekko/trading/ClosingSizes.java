package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.VenueInstrument;
import org.grekko.portfolio.domain.PositionState;

/** How much of a position one order can close. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ClosingSizes {
    private static final BigDecimal SMALLEST = new BigDecimal("0.00000001");

    @EJB
    private MarketService market;

    @Inject
    private VenueMarkets markets;

    /**
     * The largest quantity in whole lots that an order may have and the position holds; zero when it is too small to trade.
     *
     * @throws org.grekko.market.VenueException when the venue does not trade the pair, or does not answer
     */
    BigDecimal closable(String venue, PositionState position) {
        BigDecimal held = position.quantity().abs();
        if (venue.equals(MarketHub.PAPER)) {
            BigDecimal lot = market.instrument(venue, position.pair())
                    .map(Instrument::lotSize)
                    .filter(size -> size.signum() > 0)
                    .orElse(SMALLEST);
            return held.divide(lot, 0, RoundingMode.DOWN).multiply(lot);
        }
        VenueInstrument found = markets.of(venue, position.pair());
        BigDecimal quantity = found.onLot(held);
        boolean small = quantity.compareTo(found.minQuantity()) < 0
                || quantity.multiply(position.mark()).compareTo(found.minNotional()) < 0;
        return small ? BigDecimal.ZERO : quantity;
    }
}
