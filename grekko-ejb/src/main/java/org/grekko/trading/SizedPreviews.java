package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.domain.NewOrder;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;

/** Previews of purchases whose quantity a method says. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SizedPreviews {
    private static final BigDecimal SMALLEST_LOT = new BigDecimal("0.00000001");

    @EJB
    private TradingDesk desk;

    @EJB
    private OrderSizer sizer;

    @EJB
    private MarketService market;

    @EJB
    private VenueOrders venueOrders;

    @Inject
    private VenueMarkets markets;

    /**
     * What a purchase of the size that a method says would cost and do. Its {@code sizing} tells the size; errors name the
     * fields of the order, or "sizing.NAME".
     *
     * @param wish the purchase; its quantity does not count
     * @param how by what it is sized
     */
    public Preview preview(NewOrder wish, SizingWish how) {
        BigDecimal lot = lot(wish);
        Preview trial = desk.preview(wish.withQuantity(lot));
        if (wish.side() == Side.SELL) {
            return trial.wrong(List.of(new FieldError("sizing", "is for purchases; a sale is of what is held")));
        }
        return trial.errors().isEmpty() && trial.price() != null ? sizer.size(wish, how, trial, lot) : trial;
    }

    private BigDecimal lot(NewOrder wish) {
        Optional<BigDecimal> known = wish.venue().equals(MarketHub.PAPER)
                ? market.instrument(wish.venue(), wish.pair()).map(Instrument::lotSize)
                : venueOrders.account(wish).flatMap(account -> traded(wish)).map(VenueInstrument::lotSize);
        return known.filter(lot -> lot.signum() > 0).orElse(SMALLEST_LOT);
    }

    /** The market of a venue; empty where the preview will say, beside its field, that there is none. */
    private Optional<VenueInstrument> traded(NewOrder wish) {
        try {
            return Optional.ofNullable(markets.of(wish.venue()).get(wish.pair()));
        } catch (VenueException silent) {
            return Optional.empty();
        }
    }
}
