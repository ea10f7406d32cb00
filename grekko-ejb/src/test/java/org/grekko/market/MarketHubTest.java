package org.grekko.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class MarketHubTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");

    private final MarketHub hub = new MarketHub();

    @Test
    void theLastQuoteOfAMarketIsKept() {
        hub.onQuote(quote("A", 1));
        hub.onQuote(quote("A", 2));
        hub.onQuote(quote("B", 3));
        assertThat(hub.quote("A", BTC)).contains(quote("A", 2));
        assertThat(hub.quote("C", BTC)).isEmpty();
        assertThat(hub.quotes()).containsExactlyInAnyOrder(quote("A", 2), quote("B", 3));
    }

    @Test
    void theLastTradesOfAMarketAreKeptAndNoMore() {
        for (int i = 1; i <= RecentTrades.MOST + 5; i++) {
            hub.onTrade(new Trade("A", BTC, Side.BUY, BigDecimal.valueOf(i), BigDecimal.ONE, Instant.EPOCH));
        }
        assertThat(hub.trades("A", BTC)).hasSize(RecentTrades.MOST);
        assertThat(hub.trades("A", BTC).get(0).price()).isEqualByComparingTo("65");
        assertThat(hub.trades("B", BTC)).isEmpty();
    }

    @Test
    void aListenerThatThrowsStopsNeitherTheFeedNorTheOthers() {
        List<Quote> heard = new ArrayList<>();
        hub.subscribe(new MarketListener() {
            @Override
            public void quote(Quote quote) {
                throw new IllegalStateException("broken on purpose");
            }
        });
        hub.subscribe(into(heard));
        for (int i = 1; i <= 20; i++) {
            hub.onQuote(quote("A", i));
        }
        assertThat(heard).hasSize(20);
    }

    @Test
    void aClosedSubscriptionHearsNothingMore() throws Exception {
        List<Quote> heard = new ArrayList<>();
        AutoCloseable subscription = hub.subscribe(into(heard));
        hub.onQuote(quote("A", 1));
        subscription.close();
        subscription.close();
        hub.onQuote(quote("A", 2));
        assertThat(heard).containsExactly(quote("A", 1));
    }

    @Test
    void listenersAndMarketsAreBounded() {
        for (int i = 0; i < MarketHub.MAX_LISTENERS; i++) {
            hub.subscribe(new MarketListener() {});
        }
        assertThatThrownBy(() -> hub.subscribe(new MarketListener() {})).isInstanceOf(IllegalStateException.class);
        for (int i = 0; i < MarketHub.MAX_MARKETS + 5; i++) {
            hub.onQuote(quote("V" + i, 1));
        }
        assertThat(hub.quotes()).hasSize(MarketHub.MAX_MARKETS);
        hub.onQuote(quote("V0", 2));
        assertThat(hub.quote("V0", BTC)).contains(quote("V0", 2));
    }

    private static MarketListener into(List<Quote> heard) {
        return new MarketListener() {
            @Override
            public void quote(Quote quote) {
                heard.add(quote);
            }
        };
    }

    private static Quote quote(String venue, int price) {
        BigDecimal bid = BigDecimal.valueOf(price);
        return new Quote(venue, BTC, bid, bid.add(BigDecimal.ONE), BigDecimal.ONE, BigDecimal.ONE, Instant.EPOCH);
    }
}
