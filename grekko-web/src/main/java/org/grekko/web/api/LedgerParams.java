package org.grekko.web.api;

import jakarta.ws.rs.QueryParam;
import org.grekko.portfolio.LedgerQuery;
import org.jspecify.annotations.Nullable;

/** Which entries of a ledger. */
public class LedgerParams {
    @QueryParam("account")
    private @Nullable String account;

    @QueryParam("venue")
    private @Nullable String venue;

    @QueryParam("asset")
    private @Nullable String asset;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("transactionId")
    private @Nullable String transactionId;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    LedgerQuery.Filter filter() {
        return new LedgerQuery.Filter(
                given(account),
                given(venue),
                given(asset),
                given(kind),
                Params.id("transactionId", transactionId),
                Params.time("from", from),
                Params.time("to", to));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
