package org.grekko.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.OrderQuery;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.signal.SignalQuery;
import org.jspecify.annotations.Nullable;

/** The filters that lists share. */
public class ListParams {
    @QueryParam("portfolioId")
    private @Nullable String portfolioId;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("pair")
    private @Nullable String pair;

    @QueryParam("agentId")
    private @Nullable String agentId;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("cursor")
    private @Nullable String cursor;

    @QueryParam("limit")
    private @Nullable String limit;

    int limit() {
        return Params.limit(limit);
    }

    Cursor cursor() {
        return Cursor.of(cursor);
    }

    @Nullable
    Instant from() {
        return Params.time("from", from);
    }

    @Nullable
    Instant to() {
        return Params.time("to", to);
    }

    SignalQuery signalQuery() {
        Cursor place = cursor();
        return new SignalQuery(
                portfolio(), Params.pairFilter(pair), agent(), from(), to(), place.time(), place.id(), limit() + 1);
    }

    OrderQuery orderQuery() {
        Cursor place = cursor();
        String state = status == null
                ? null
                : Params.constant("status", status, OrderStatus.class).name();
        return new OrderQuery(
                portfolio(),
                state,
                Params.pairFilter(pair),
                agent(),
                from(),
                to(),
                place.time(),
                place.id(),
                limit() + 1);
    }

    private @Nullable UUID portfolio() {
        return Params.id("portfolioId", portfolioId);
    }

    private @Nullable UUID agent() {
        return Params.id("agentId", agentId);
    }
}
