package org.grekko.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.grekko.market.MarketService;
import org.jspecify.annotations.Nullable;

/** From when to when, and how many. */
public class TimeRange {
    private static final int USUAL_CANDLES = 1_000;

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
        return Params.limit(limit);
    }

    /** Candles are many: 1,000 unless told, at most what the market hands out. */
    int candles() {
        return Params.limit(limit, USUAL_CANDLES, MarketService.MAX_CANDLES);
    }
}
