package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketListener;
import org.grekko.market.Quote;
import org.grekko.risk.domain.PriceWindow;
import org.grekko.risk.domain.Reference;
import org.grekko.shared.AssetPair;

/** Where the prices of the followed markets were in the last minutes; of at most as many markets as the hub has. */
@ApplicationScoped
public class PriceMoves implements MarketListener {
    private final Map<Market, PriceWindow> windows = new ConcurrentHashMap<>();

    private record Market(String venue, AssetPair pair) {}

    @Override
    public void quote(Quote quote) {
        Market market = new Market(quote.venue(), quote.pair());
        PriceWindow window = windows.get(market);
        if (window == null) {
            if (windows.size() >= MarketHub.MAX_MARKETS) {
                return;
            }
            window = windows.computeIfAbsent(market, fresh -> new PriceWindow());
        }
        window.note(ReferencePrices.middle(quote).doubleValue(), quote.at());
    }

    /** The quote as a reference, with where the market was in the seconds before it. */
    Reference reference(Quote quote, BigDecimal middle, int seconds) {
        PriceWindow window = windows.get(new Market(quote.venue(), quote.pair()));
        if (window == null) {
            return new Reference(middle, quote.bid(), quote.ask(), quote.at(), middle, middle);
        }
        double price = middle.doubleValue();
        return new Reference(
                middle,
                quote.bid(),
                quote.ask(),
                quote.at(),
                BigDecimal.valueOf(window.lowest(price, quote.at(), seconds)),
                BigDecimal.valueOf(window.highest(price, quote.at(), seconds)));
    }
}
