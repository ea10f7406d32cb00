package org.grekko.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when to when, and how many. */
public class TimeRange {
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
}
