package org.grekko.venue.coinbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Coinbase's words become Grekko's and back. */
class CoinbaseCodecTest {
    private static final AssetPair PAIR = new AssetPair("BTC", "USD");
    private static final String PRODUCT = "{'product_id':'BTC-USD','base_increment':'0.00000001',"
            + "'quote_increment':'0.01','price_increment':'0.01','quote_min_size':'1','base_min_size':'0.00000001',"
            + "'base_max_size':'3400','status':'online','product_type':'SPOT','quote_currency_id':'USD',"
            + "'base_currency_id':'BTC','trading_disabled':false}";
    private static final VenueInstrument MARKET = instrument(PRODUCT);

    @Test
    void aProductBecomesAnInstrument() {
        assertThat(MARKET)
                .isEqualTo(new VenueInstrument(
                        PAIR,
                        "BTC-USD",
                        new BigDecimal("0.01"),
                        new BigDecimal("1E-8"),
                        new BigDecimal("0.00000001"),
                        new BigDecimal("3400"),
                        BigDecimal.ONE,
                        null,
                        true));
        assertThat(instrument(PRODUCT.replace("'trading_disabled':false", "'cancel_only':true"))
                        .tradable())
                .isFalse();
        assertThat(CoinbaseCodec.instruments(json("{'products':[" + PRODUCT.replace("'SPOT'", "'FUTURE'") + "]}")))
                .isEmpty();
    }

    @Test
    void anOrderIsWrittenInTheConfigurationOfItsTerms() {
        assertThat(request(OrderType.MARKET, null, TimeInForce.IOC, false))
                .isEqualTo("{'market_market_ioc':{'base_size':'0.10'}}");
        assertThat(request(OrderType.LIMIT, "60000.5", TimeInForce.GTC, false))
                .isEqualTo("{'limit_limit_gtc':{'base_size':'0.10','limit_price':'60000.5','post_only':false}}");
        assertThat(request(OrderType.LIMIT, "60000.5", TimeInForce.GTC, true)).contains("'post_only':true");
        assertThat(request(OrderType.LIMIT, "60000.5", TimeInForce.IOC, false)).startsWith("{'sor_limit_ioc':");
        assertThat(request(OrderType.LIMIT, "60000.5", TimeInForce.FOK, false)).startsWith("{'limit_limit_fok':");
        assertThatThrownBy(() -> request(OrderType.STOP_LOSS, null, TimeInForce.GTC, false))
                .isInstanceOf(VenueException.class)
                .hasMessageContaining("NOT_SUPPORTED");
    }

    @Test
    void anOrderIsReadWithWhatBecameOfIt() {
        VenueOrderState state = CoinbaseOrders.order(
                json("{'order_id':'o1','product_id':'BTC-USD','order_configuration':{'limit_limit_gtc':{"
                        + "'base_size':'0.2','limit_price':'60000','post_only':false}},'side':'SELL',"
                        + "'client_order_id':'c1','status':'OPEN','created_time':'2026-01-16T23:37:23.947030Z',"
                        + "'filled_size':'0.05','average_filled_price':'60001','order_type':'LIMIT'}"),
                MARKET);
        assertThat(state.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(state.side()).isEqualTo(Side.SELL);
        assertThat(state.type()).isEqualTo(OrderType.LIMIT);
        assertThat(state.quantity()).isEqualByComparingTo("0.2");
        assertThat(state.filledQuantity()).isEqualByComparingTo("0.05");
        assertThat(state.averagePrice()).isEqualByComparingTo("60001");
        assertThat(state.price()).isEqualByComparingTo("60000");
        assertThat(state.createdAt()).hasToString("2026-01-16T23:37:23.947030Z");
    }

    @Test
    void everyStatusOfCoinbaseIsOneOfOurs() {
        for (String status : List.of("PENDING", "QUEUED", "OPEN", "EDIT_QUEUED", "CANCEL_QUEUED")) {
            assertThat(CoinbaseOrders.status(status, BigDecimal.ZERO, false).terminal())
                    .isFalse();
        }
        for (String status : List.of("FILLED", "CANCELLED", "EXPIRED", "FAILED")) {
            assertThat(CoinbaseOrders.status(status, BigDecimal.ZERO, false).terminal())
                    .isTrue();
        }
        assertThatThrownBy(() -> CoinbaseOrders.status("UNKNOWN_ORDER_STATUS", BigDecimal.ZERO, false))
                .isInstanceOf(VenueException.class);
    }

    @Test
    void anExecutionInTheQuoteAssetIsReadInTheBaseAsset() {
        String row = "{'trade_id':'t1','order_id':'o1','trade_time':'2026-01-18T01:37:38.091377090Z',"
                + "'trade_type':'FILL','price':'20000','size':'100','commission':'0.6','size_in_quote':true,"
                + "'liquidity_indicator':'TAKER','side':'BUY'}";
        VenueFill fill = CoinbaseOrders.fill(json(row), MARKET).orElseThrow();
        assertThat(fill.quantity()).isEqualByComparingTo("0.005");
        assertThat(fill.fee()).isEqualByComparingTo("0.6");
        assertThat(fill.feeAsset()).isEqualTo("USD");
        assertThat(fill.maker()).isFalse();
        assertThat(CoinbaseOrders.fill(json(row.replace("'FILL'", "'REVERSAL'")), MARKET))
                .isEmpty();
    }

    @Test
    void aReportAfterACancelRemembersHowLargeTheOrderWas() {
        CoinbaseReports reports = new CoinbaseReports();
        String report = "{'order_id':'o1','client_order_id':'c1','cumulative_quantity':'0.4','leaves_quantity':'0.6',"
                + "'avg_price':'100','status':'OPEN','product_id':'BTC-USD','order_side':'BUY',"
                + "'creation_time':'2026-04-07T14:29:55.123456Z','order_type':'Limit','limit_price':'101'}";
        assertThat(reports.report(json(report), MARKET).executed()).isTrue();
        assertThat(reports.report(json(report), MARKET).executed()).isFalse();
        String cancelled = report.replace("'0.6'", "'0'").replace("OPEN", "CANCELLED");
        VenueOrderState state = reports.report(json(cancelled), MARKET).state();
        assertThat(state.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(state.quantity()).isEqualByComparingTo("1");
        assertThat(state.type()).isEqualTo(OrderType.LIMIT);
    }

    private static String request(OrderType type, @Nullable String price, TimeInForce force, boolean postOnly) {
        BigDecimal limit = price == null ? null : new BigDecimal(price);
        VenueOrder order =
                new VenueOrder("c1", PAIR, Side.BUY, type, new BigDecimal("0.10"), limit, null, force, postOnly, false);
        return CoinbaseOrders.request(order, "BTC-USD", "c1")
                .path("order_configuration")
                .toString()
                .replace('"', '\'');
    }

    private static VenueInstrument instrument(String product) {
        return CoinbaseCodec.instruments(json("{'products':[" + product + "]}")).get(0);
    }

    private static JsonNode json(String text) {
        return VenueJson.parse("COINBASE", text.replace('\'', '"'));
    }
}
