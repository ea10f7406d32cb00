package org.grekko.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.grekko.market.MarketService;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** From when to when, and how many candles: 1,000 unless told, at most 10,000. */
public class CandleRange {
    private static final int USUAL = 1_000;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("limit")
    private @Nullable String limit;

    @Nullable
    Instant from() {
        return Params.time("from", from);
    }

    @Nullable
    Instant to() {
        return Params.time("to", to);
    }

    int limit() {
        String text = limit;
        if (text == null) {
            return USUAL;
        }
        if (text.matches("[0-9]{1,5}")) {
            int wanted = Integer.parseInt(text);
            if (wanted >= 1 && wanted <= MarketService.MAX_CANDLES) {
                return wanted;
            }
        }
        throw Problem.field(new FieldError("limit", "must be a whole number from 1 to " + MarketService.MAX_CANDLES));
    }
}
