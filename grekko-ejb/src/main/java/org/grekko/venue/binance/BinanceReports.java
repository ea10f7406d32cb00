package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.Side;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/** Reads the execution reports of Binance's account streams, whose fields have one letter. Pure. */
final class BinanceReports {
    private static final int AVERAGE_SCALE = 18;

    private final String venue;
    private final BinanceCodec codec;

    BinanceReports(String venue) {
        this.venue = venue;
        this.codec = new BinanceCodec(venue);
    }

    /**
     * The order after the report.
     *
     * @param order the report, or the order within it on futures
     * @param whole the whole event, which carries the time
     */
    VenueOrderState order(JsonNode order, VenueInstrument market, JsonNode whole) {
        BigDecimal filled = VenueJson.decimal(venue, order, "z");
        return new VenueOrderState(
                VenueJson.text(venue, order, "i"),
                clientOrderId(order),
                market.pair(),
                Side.valueOf(VenueJson.text(venue, order, "S")),
                BinanceCodec.type(order.path("o").asText()),
                codec.status(VenueJson.text(venue, order, "X"), filled),
                VenueJson.decimal(venue, order, "q"),
                filled,
                average(order, filled),
                BinanceCodec.positive(order.path("p")),
                order.has("sp") ? BinanceCodec.positive(order.path("sp")) : BinanceCodec.positive(order.path("P")),
                VenueJson.millis(whole.path("E").asLong()));
    }

    /** The execution that the report tells of. */
    VenueFill fill(JsonNode order, VenueInstrument market) {
        JsonNode fee = order.path("n");
        JsonNode asset = order.path("N");
        return new VenueFill(
                VenueJson.text(venue, order, "t"),
                VenueJson.text(venue, order, "i"),
                clientOrderId(order),
                market.pair(),
                Side.valueOf(VenueJson.text(venue, order, "S")),
                VenueJson.decimal(venue, order, "l"),
                VenueJson.decimal(venue, order, "L"),
                fee.isMissingNode() || fee.isNull() ? BigDecimal.ZERO : new BigDecimal(fee.asText()),
                asset.isMissingNode() || asset.isNull() ? market.pair().quote() : asset.asText(),
                order.path("m").asBoolean(),
                VenueJson.millis(order.path("T").asLong()),
                order.has("rp") ? VenueJson.decimal(venue, order, "rp") : null);
    }

    /** Of a cancelled order the field c names the cancellation and C the order. */
    private static @Nullable String clientOrderId(JsonNode order) {
        String original = order.path("C").asText("");
        String given = original.isEmpty() ? order.path("c").asText("") : original;
        return given.isEmpty() ? null : given;
    }

    private static @Nullable BigDecimal average(JsonNode order, BigDecimal filled) {
        if (filled.signum() == 0) {
            return null;
        }
        if (order.has("ap")) {
            return BinanceCodec.positive(order.path("ap"));
        }
        BigDecimal quote = new BigDecimal(order.path("Z").asText("0"));
        return quote.signum() <= 0 ? null : quote.divide(filled, AVERAGE_SCALE, RoundingMode.HALF_UP);
    }
}
