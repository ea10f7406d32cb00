package org.grekko.venue.kraken;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.VenueJson;
import org.junit.jupiter.api.Test;

/** The sequence of events is that of Kraken's documentation of the executions channel. */
class KrakenReportsTest {
    private static final String ORDER = "OK4GJX-KSTLS-7DZZO5";
    private static final String PENDING = "{\"order_id\":\"" + ORDER + "\",\"symbol\":\"BTC/USD\",\"order_qty\":0.005,"
            + "\"cum_cost\":0.0,\"time_in_force\":\"GTC\",\"exec_type\":\"pending_new\",\"side\":\"sell\","
            + "\"order_type\":\"limit\",\"limit_price\":26500.0,\"order_status\":\"pending_new\",\"cl_ord_id\":\"a1\","
            + "\"timestamp\":\"2023-09-22T10:33:05.709950Z\"}";
    private static final String NEW = "{\"timestamp\":\"2023-09-22T10:33:05.709982Z\",\"order_status\":\"new\","
            + "\"exec_type\":\"new\",\"order_userref\":3,\"order_id\":\"" + ORDER + "\"}";
    private static final String TRADE = "{\"order_id\":\"" + ORDER + "\",\"exec_id\":\"TGBB7L-HT5LX-J3BZ4A\","
            + "\"exec_type\":\"trade\",\"trade_id\":62887576,\"symbol\":\"BTC/USD\",\"side\":\"sell\","
            + "\"last_qty\":0.005,\"last_price\":26599.9,\"liquidity_ind\":\"t\",\"cost\":132.9995,"
            + "\"order_type\":\"limit\",\"timestamp\":\"2023-09-22T10:33:05.709993Z\","
            + "\"order_status\":\"partially_filled\",\"cum_qty\":0.005,\"cum_cost\":132.9995,\"avg_price\":26599.9,"
            + "\"fees\":[{\"asset\":\"USD\",\"qty\":0.3458}]}";
    private static final String FILLED = "{\"timestamp\":\"2023-09-22T10:33:05.709993Z\",\"order_status\":\"filled\","
            + "\"exec_type\":\"filled\",\"cum_qty\":0.005,\"cum_cost\":132.9995,\"avg_price\":26599.9,"
            + "\"order_id\":\"" + ORDER + "\"}";

    private final KrakenReports reports = new KrakenReports(new KrakenMarkets("KRAKEN", List.of(market())));

    private static KrakenMarket market() {
        BigDecimal tick = new BigDecimal("0.1");
        BigDecimal lot = new BigDecimal("0.00000001");
        VenueInstrument instrument = new VenueInstrument(
                AssetPair.of("BTC/USD"), "XBTUSD", tick, lot, lot, null, BigDecimal.ZERO, null, true);
        return new KrakenMarket(instrument, Set.of("XBTUSD", "BTC/USD"), 1, 8);
    }

    private KrakenReports.Report read(String event) {
        return reports.read(VenueJson.parse("KRAKEN", event));
    }

    private VenueOrderState order(String event) {
        return read(event).order().orElseThrow();
    }

    @Test
    void laterEventsAddToTheFirstOne() {
        assertThat(order(PENDING).status()).isEqualTo(OrderStatus.PENDING_NEW);
        VenueOrderState working = order(NEW);
        assertThat(working.status()).isEqualTo(OrderStatus.NEW);
        assertThat(working.clientOrderId()).isEqualTo("a1");
        assertThat(working.type()).isEqualTo(OrderType.LIMIT);
        assertThat(working.price()).isEqualByComparingTo("26500");
        assertThat(working.averagePrice()).isNull();
        assertThat(order(TRADE).status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        VenueOrderState filled = order(FILLED);
        assertThat(filled.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(filled.quantity()).isEqualByComparingTo("0.005");
        assertThat(filled.filledQuantity()).isEqualByComparingTo("0.005");
        assertThat(filled.averagePrice()).isEqualByComparingTo("26599.9");
        assertThat(filled.createdAt()).isEqualTo(Instant.parse("2023-09-22T10:33:05.709950Z"));
    }

    @Test
    void anExecutionIsAFillWithItsFee() {
        read(PENDING);
        VenueFill fill = read(TRADE).fill().orElseThrow();
        assertThat(fill.venueTradeId()).isEqualTo("TGBB7L-HT5LX-J3BZ4A");
        assertThat(fill.venueOrderId()).isEqualTo(ORDER);
        assertThat(fill.clientOrderId()).isEqualTo("a1");
        assertThat(fill.side()).isEqualTo(Side.SELL);
        assertThat(fill.quantity()).isEqualByComparingTo("0.005");
        assertThat(fill.price()).isEqualByComparingTo("26599.9");
        assertThat(fill.fee()).isEqualByComparingTo("0.3458");
        assertThat(fill.feeAsset()).isEqualTo("USD");
        assertThat(fill.maker()).isFalse();
        assertThat(read(FILLED).fill()).isEmpty();
    }

    @Test
    void anAmendmentChangesQuantityAndPrice() {
        read(PENDING);
        read(NEW);
        VenueOrderState amended = order("{\"timestamp\":\"2024-10-13T13:38:39.273886Z\",\"exec_type\":\"amended\","
                + "\"order_status\":\"new\",\"cum_qty\":0.0,\"amended\":true,\"order_qty\":0.004,"
                + "\"limit_price\":26400.0,\"order_id\":\"" + ORDER + "\"}");
        assertThat(amended.quantity()).isEqualByComparingTo("0.004");
        assertThat(amended.price()).isEqualByComparingTo("26400");
        assertThat(amended.status()).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void anOrderThatWasNeverDescribedIsNoOrderButItsFillCounts() {
        assertThat(read(NEW).order()).isEmpty();
        KrakenReports.Report trade = read(TRADE);
        assertThat(trade.order()).isEmpty();
        assertThat(trade.fill()).isPresent();
    }

    @Test
    void anOrderThatIsOverIsForgotten() {
        read(PENDING);
        assertThat(order(FILLED).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(read(FILLED).order()).isEmpty();
    }

    @Test
    void marketsThatGrekkoDoesNotKnowArePassedOver() {
        KrakenReports.Report report = read(PENDING.replace("BTC/USD", "NOPE/USD"));
        assertThat(report.order()).isEmpty();
        assertThat(report.fill()).isEmpty();
    }
}
