package org.grekko.venue.kraken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.market.Trade;
import org.grekko.market.VenueException;
import org.grekko.market.VenueFees;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class KrakenRecordedTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final KrakenCodec codec = new KrakenCodec();
    private final KrakenAccountCodec account = new KrakenAccountCodec();

    private KrakenMarkets markets() throws IOException {
        return new KrakenMarkets("KRAKEN", codec.markets(RecordedMessages.kraken("assetpairs-data")));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @Test
    void marketsGetTheNamesThatEverybodyUses() throws IOException {
        Map<String, KrakenMarket> byPair = codec.markets(RecordedMessages.kraken("assetpairs-data")).stream()
                .collect(Collectors.toMap(KrakenMarket::streamName, each -> each));
        assertThat(byPair).hasSize(75).containsKeys("BTC/USD", "ETH/BTC", "DOGE/BTC", "XTZ/ETH", "ADA/CAD");
        KrakenMarket bitcoin = Objects.requireNonNull(byPair.get("BTC/USD"));
        assertThat(bitcoin.names()).containsExactlyInAnyOrder("XXBTZUSD", "XBTUSD", "XBT/USD", "BTC/USD");
        assertThat(bitcoin.priceDecimals()).isEqualTo(1);
        assertThat(bitcoin.sizeDecimals()).isEqualTo(8);
        VenueInstrument instrument = bitcoin.instrument();
        assertThat(instrument.symbol()).isEqualTo("XBTUSD");
        assertThat(instrument.tickSize()).isEqualByComparingTo("0.1");
        assertThat(instrument.lotSize()).isEqualByComparingTo("0.00000001");
        assertThat(instrument.minQuantity()).isEqualByComparingTo("0.002");
        assertThat(instrument.tradable()).isTrue();
        assertThat(Objects.requireNonNull(byPair.get("ETH/JPY")).priceDecimals())
                .isZero();
    }

    @Test
    void darkPoolsAreLeftOut() throws IOException {
        assertThat(RecordedMessages.kraken("assetpairs-data")).contains("XBTUSD.d");
        assertThat(markets().find("XBTUSD.d")).isEmpty();
        assertThat(markets().find("XXBTZUSD.d")).isEmpty();
    }

    @Test
    void bookTradesCandlesAndTimeAreRead() throws IOException {
        AssetPair pair = AssetPair.of("BTC/EUR");
        BookSnapshot book = codec.book(RecordedMessages.kraken("depth-data"), pair, NOW);
        assertThat(book.asks()).hasSize(3);
        assertThat(book.asks().get(0)).isEqualTo(new BookSnapshot.Level(decimal("530.75513"), decimal("0.248")));
        assertThat(book.bids().get(0)).isEqualTo(new BookSnapshot.Level(decimal("526.26000"), decimal("0.500")));

        List<Trade> trades = codec.trades(RecordedMessages.kraken("trades-data"), AssetPair.of("BTC/USD"));
        assertThat(trades).hasSize(14);
        assertThat(trades.get(0))
                .isEqualTo(new Trade(
                        "KRAKEN",
                        AssetPair.of("BTC/USD"),
                        Side.SELL,
                        decimal("1023.82219"),
                        decimal("0.00435995"),
                        Instant.parse("2013-11-27T19:17:21.777400Z")));

        List<Candle> candles = codec.candles(RecordedMessages.kraken("ohlc-data"));
        assertThat(candles).hasSize(720);
        assertThat(candles.get(0))
                .isEqualTo(
                        new Candle(Instant.ofEpochSecond(1502402520), 3449.992, 3449.999, 3449.992, 3449.999, 1.012));
        assertThat(candles.get(719).volume()).isEqualTo(0.36437516);

        assertThat(codec.time(RecordedMessages.kraken("servertime-data")))
                .isEqualTo(Instant.parse("2014-02-08T05:04:36Z"));
    }

    @Test
    void aPlacedOrderIsNewUnderKrakensId() throws IOException {
        VenueOrder order = new VenueOrder(
                "a1",
                AssetPair.of("BTC/EUR"),
                Side.BUY,
                OrderType.LIMIT,
                decimal("0.01"),
                decimal("1"),
                null,
                TimeInForce.GTC,
                false,
                false);
        JsonNode result = codec.result(RecordedMessages.kraken("order-data"));
        VenueOrderState state = account.placed(result, order, "a1", NOW);
        assertThat(state.venueOrderId()).isEqualTo("OBQHEF-4PORS-OGMG2F");
        assertThat(state.status()).isEqualTo(OrderStatus.NEW);
        JsonNode other = codec.result(RecordedMessages.kraken("addorder-response-data"));
        assertThat(account.placed(other, order, "a1", NOW).venueOrderId()).isEqualTo("OWQJ5O-ZWYC7-5R7POQ");
        assertThat(codec.result(RecordedMessages.kraken("cancelorder-data"))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThatThrownBy(() -> account.placed(codec.result("{\"error\":[],\"result\":{}}"), order, "a1", NOW))
                .isInstanceOf(VenueException.class);
    }

    @Test
    void openOrdersAreReadWithTheirMarkets() throws IOException {
        JsonNode open = codec.result(RecordedMessages.kraken("openorders-data")).path("open");
        List<VenueOrderState> orders = account.orders(open, markets());
        assertThat(orders).hasSize(6);
        assertThat(orders.get(0))
                .isEqualTo(new VenueOrderState(
                        "O767CW-TXHCL-FWZ5R2",
                        null,
                        AssetPair.of("XRP/BTC"),
                        Side.BUY,
                        OrderType.LIMIT,
                        OrderStatus.NEW,
                        decimal("1000.00000000"),
                        decimal("0.00000000"),
                        null,
                        decimal("0.00001000"),
                        null,
                        Instant.parse("2017-07-12T15:14:20.257200Z")));
    }

    @Test
    void aFilledMarketOrderHasItsAveragePrice() throws IOException {
        JsonNode closed = codec.result(RecordedMessages.kraken("market-ask-order"));
        VenueOrderState order = account.orders(closed, markets()).get(0);
        assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(order.type()).isEqualTo(OrderType.MARKET);
        assertThat(order.side()).isEqualTo(Side.SELL);
        assertThat(order.pair()).isEqualTo(AssetPair.of("LTC/USD"));
        assertThat(order.filledQuantity()).isEqualByComparingTo("0.84962599");
        assertThat(order.averagePrice()).isEqualByComparingTo("260.23");
        assertThat(order.price()).isNull();
    }

    @Test
    void fillsOfTheHistoryAreRead() throws IOException {
        JsonNode rows =
                codec.result(RecordedMessages.kraken("tradehistory-data")).path("trades");
        String id = "TY5BYV-WJUQF-XPYEYD-2";
        VenueInstrument market =
                markets().find(rows.path(id).path("pair").asText()).orElseThrow();
        assertThat(account.trade(id, rows.path(id), market))
                .isEqualTo(new VenueFill(
                        id,
                        "ONRNOX-DVI4W-76DL6Q-2",
                        null,
                        AssetPair.of("BTC/USD"),
                        Side.SELL,
                        decimal("0.50000000"),
                        decimal("32.07562"),
                        decimal("0.03208"),
                        "USD",
                        false,
                        Instant.parse("2014-01-07T05:19:02.208900Z")));
    }

    @Test
    void feesAreHundredthsOfAPercent() throws IOException {
        VenueFees fees = account.fees(codec.result(RecordedMessages.kraken("tradevolume-data")));
        assertThat(fees.takerBps()).isEqualByComparingTo("30");
        assertThat(fees.makerBps()).isEqualByComparingTo("16");
    }

    @Test
    void theTokenOfTheAccountsStreamIsRead() throws IOException {
        assertThat(codec.result(RecordedMessages.kraken("krakenWebsocketToken-data"))
                        .path("token")
                        .asText())
                .isEqualTo("44444444444444444444444444444444");
    }

    @Test
    void balancesAreInGrekkosNamesAndWhatOrdersHoldIsLocked() {
        JsonNode balances = codec.result("{\"error\":[],\"result\":{\"ZUSD\":{\"balance\":\"25435.21\","
                + "\"hold_trade\":\"8249.76\"},\"XXBT\":{\"balance\":\"1.2435\",\"hold_trade\":\"0.8423\"},"
                + "\"SOL\":{\"balance\":\"0.0000000000\",\"hold_trade\":\"0.0000000000\"}}}");
        assertThat(account.balances(balances))
                .extracting(each -> each.asset() + " " + each.available() + " " + each.locked())
                .containsExactlyInAnyOrder("USD 17185.45 8249.76", "BTC 0.4012 0.8423");
    }

    @Test
    void onlyLegacyNamesOfAssetsLoseTheirFirstLetter() {
        assertThat(List.of(
                        "XXBT", "XBT", "ZUSD", "XETH", "XXDG", "XDG", "XBT.F", "ZEUR", "XTZ", "ZETA", "SOL", "ETH2.S"))
                .extracting(KrakenAssets::grekko)
                .containsExactly(
                        "BTC", "BTC", "USD", "ETH", "DOGE", "DOGE", "BTC.F", "EUR", "XTZ", "ZETA", "SOL", "ETH2.S");
        assertThat(List.of("BTC", "DOGE", "USD"))
                .extracting(KrakenAssets::kraken)
                .containsExactly("XBT", "XDG", "USD");
    }
}
