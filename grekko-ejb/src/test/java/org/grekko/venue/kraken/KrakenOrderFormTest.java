package org.grekko.venue.kraken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KrakenOrderFormTest {
    private static final VenueInstrument MARKET = new VenueInstrument(
            AssetPair.of("BTC/USD"),
            "XBTUSD",
            new BigDecimal("0.1"),
            new BigDecimal("0.00000001"),
            new BigDecimal("0.0001"),
            null,
            BigDecimal.ZERO,
            null,
            true);

    private static String form(
            OrderType type, @Nullable String price, @Nullable String stop, TimeInForce force, boolean postOnly) {
        VenueOrder order = new VenueOrder(
                "a1",
                MARKET.pair(),
                Side.BUY,
                type,
                new BigDecimal("0.01"),
                price == null ? null : new BigDecimal(price),
                stop == null ? null : new BigDecimal(stop),
                force,
                postOnly,
                true);
        return KrakenSigner.form(KrakenOrderForm.of(order, MARKET, "a1"));
    }

    @Test
    void everyTypeHasItsOwnForm() {
        assertThat(form(OrderType.MARKET, null, null, TimeInForce.GTC, false))
                .isEqualTo("pair=XBTUSD&type=buy&ordertype=market&volume=0.01&oflags=fciq&cl_ord_id=a1");
        assertThat(form(OrderType.LIMIT, "50000.0", null, TimeInForce.IOC, false))
                .isEqualTo("pair=XBTUSD&type=buy&ordertype=limit&volume=0.01&price=50000.0&timeinforce=IOC"
                        + "&oflags=fciq&cl_ord_id=a1");
        assertThat(form(OrderType.LIMIT, "50000.0", null, TimeInForce.GTC, true))
                .contains("oflags=fciq%2Cpost");
        assertThat(form(OrderType.STOP_LOSS, null, "70000.0", TimeInForce.GTC, false))
                .contains("ordertype=stop-loss&volume=0.01&price=70000.0&");
        assertThat(form(OrderType.TAKE_PROFIT, null, "40000.0", TimeInForce.GTC, false))
                .contains("ordertype=take-profit&volume=0.01&price=40000.0&");
    }

    @Test
    void fillOrKillIsNotOffered() {
        assertThatThrownBy(() -> form(OrderType.LIMIT, "50000.0", null, TimeInForce.FOK, false))
                .isInstanceOfSatisfying(
                        VenueException.class,
                        problem -> assertThat(problem.error().meaning()).isEqualTo(VenueErrorMeaning.NOT_SUPPORTED));
    }
}
