package org.grekko.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.grekko.backtest.BacktestRequest;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.NewBacktest;
import org.grekko.backtest.StoredBacktest;
import org.grekko.market.MarketHub;
import org.jspecify.annotations.Nullable;

/** Backtests over stored bars: the list of them, and the way to a new one. */
@Path("/backtests")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class BacktestsResource {
    @EJB
    private BacktestService backtests;

    @Context
    private SecurityContext security;

    /** A wish for a backtest, of one model or of a portfolio; times may be dates. */
    public record NewBacktestJson(
            @Nullable String model,
            @Nullable Map<String, @Nullable Double> parameters,
            @Nullable String venue,
            @Nullable List<String> pairs,
            @Nullable String interval,
            @Nullable String from,
            @Nullable String to,
            @Nullable BigDecimal feeBps,
            @Nullable BigDecimal slippageBps,
            @Nullable BigDecimal cash,
            @Nullable BigDecimal barsPerYear,
            @Nullable JsonNode portfolio) {
        private boolean onlyPortfolio() {
            return model == null
                    && parameters == null
                    && venue == null
                    && pairs == null
                    && interval == null
                    && from == null
                    && to == null
                    && feeBps == null
                    && slippageBps == null
                    && cash == null
                    && barsPerYear == null;
        }

        NewBacktest wish(String by) {
            return new NewBacktest(
                    model == null ? "" : model,
                    parameters == null ? Map.of() : parameters,
                    venue == null ? MarketHub.PAPER : venue.toUpperCase(Locale.ROOT),
                    pairs == null ? List.of() : pairs,
                    interval == null ? "" : interval,
                    Params.time("from", from),
                    Params.time("to", to),
                    feeBps,
                    slippageBps,
                    cash,
                    barsPerYear,
                    by);
        }
    }

    /** Backtests, the latest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Backtests without their trades and equity, the latest first")
    public Page<BacktestJson> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Cursor place = Cursor.of(cursor);
        int most = Params.limit(limit);
        List<BacktestJson> found = backtests.list(place.time(), place.id(), most + 1).stream()
                .map(BacktestJson::of)
                .toList();
        return Cursor.page(found, most, last -> Cursor.text(last.createdAt(), last.id()));
    }

    /** Asks for a backtest. */
    @POST
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Run a model, or a portfolio of models, over stored bars in the background",
            description =
                    "The same engine, and the same resultHash, as ./grekko backtest over the same bars. A portfolio"
                            + " is told by the field portfolio alone: the object that ./grekko backtest --portfolio reads, in"
                            + " which markets name a venue instead of a file, and vix and yieldCurve a stored series.")
    @APIResponse(
            responseCode = "201",
            description = "It waits for its turn",
            content = @Content(schema = @Schema(implementation = BacktestJson.class)))
    public Response request(NewBacktestJson wish) {
        BacktestRequest answer = asked(wish, Caller.name(security));
        if (answer instanceof BacktestRequest.Invalid invalid) {
            throw Problem.fields(invalid.errors());
        }
        if (answer instanceof BacktestRequest.Full full) {
            throw Problem.status(
                    429, full.waiting() + " backtests wait or run, the most there may be; cancel some or wait");
        }
        StoredBacktest queued = ((BacktestRequest.Queued) answer).backtest();
        return Response.status(201).entity(BacktestJson.of(queued)).build();
    }

    private BacktestRequest asked(NewBacktestJson wish, String by) {
        JsonNode portfolio = wish.portfolio();
        if (portfolio == null || portfolio.isNull()) {
            return backtests.request(wish.wish(by));
        }
        if (!wish.onlyPortfolio()) {
            throw Params.wrong("portfolio", "says everything; leave the other fields out, or leave it out");
        }
        return backtests.requestPortfolio(portfolio.toString(), by);
    }
}
