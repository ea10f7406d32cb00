package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.domain.NewOrder;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.MarketHub;
import org.grekko.market.Quote;
import org.grekko.market.TimeSeriesStore;
import org.grekko.risk.domain.Reference;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.grekko.trading.domain.Desk;

/** The price at which an order is valued before it is placed. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReferencePrices {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Inject
    private MarketHub hub;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private PriceMoves moves;

    @Inject
    private TimeSeriesStore store;

    /**
     * The middle of the live quote, else the portfolio's own mark, else the last stored close.
     *
     * @param desk the portfolio
     * @param venue where the order would go
     * @param pair the pair
     * @return a positive price, or empty when nothing is known of the pair
     */
    public Optional<BigDecimal> of(Desk desk, String venue, AssetPair pair) {
        Optional<BigDecimal> live = hub.quote(quoting(venue), pair).map(ReferencePrices::middle);
        if (live.isPresent()) {
            return live;
        }
        BigDecimal mark = desk.book().markOf(pair);
        return mark.signum() > 0 ? Optional.of(mark) : lastClose(pair);
    }

    /** The live price of a market with where it was within the period; empty when the market is not followed. */
    Optional<Reference> live(String venue, AssetPair pair, int seconds) {
        return hub.quote(quoting(venue), pair).map(quote -> moves.reference(quote, middle(quote), seconds));
    }

    /**
     * What is wrong with a post-only order that the market's price would execute at once.
     *
     * @param field the field that is blamed
     * @return empty when it would rest, or is not post-only
     */
    Optional<FieldError> crossing(Desk desk, NewOrder wish, String field) {
        BigDecimal limit = wish.price();
        if (!wish.postOnly() || limit == null) {
            return Optional.empty();
        }
        return of(desk, wish.venue(), wish.pair())
                .filter(market -> wish.side() == Side.BUY ? limit.compareTo(market) >= 0 : limit.compareTo(market) <= 0)
                .map(market -> new FieldError(
                        field,
                        "would execute at once: the market is at " + market.toPlainString()
                                + "; choose a price that rests, or leave postOnly out"));
    }

    /** Paper orders follow the live feed of this server, others the venue that they go to. */
    private String quoting(String venue) {
        return venue.equals(MarketHub.PAPER) ? feed.venue() : venue;
    }

    /** Halfway between bid and ask. */
    static BigDecimal middle(Quote quote) {
        return quote.bid().add(quote.ask()).divide(TWO);
    }

    private Optional<BigDecimal> lastClose(AssetPair pair) {
        Candle last = null;
        for (Interval interval : Interval.values()) {
            List<Candle> candles = store.latest(MarketHub.PAPER, pair, interval, 1);
            if (!candles.isEmpty() && (last == null || candles.get(0).time().isAfter(last.time()))) {
                last = candles.get(0);
            }
        }
        return Optional.ofNullable(last).map(candle -> BigDecimal.valueOf(candle.close()));
    }
}
