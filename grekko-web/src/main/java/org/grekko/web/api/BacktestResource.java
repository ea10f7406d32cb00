package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.HtmlReport;
import org.grekko.backtest.PortfolioReport;
import org.grekko.backtest.StoredBacktest;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.EquityPoint;
import org.jspecify.annotations.Nullable;

/** One backtest: its result, its trades, its equity, and all of it as a file. */
@Path("/backtests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class BacktestResource {
    @EJB
    private BacktestService backtests;

    @PathParam("id")
    private String id;

    @Context
    private SecurityContext security;

    /** NAV at a close. */
    public record EquityJson(Instant time, BigDecimal nav, double drawdown) {
        static EquityJson of(EquityPoint point) {
            return new EquityJson(point.time(), BigDecimal.valueOf(point.nav()), point.drawdown());
        }
    }

    /** The whole of it, or all but the long lists. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "A backtest with its trades and equity",
            description = "With lists=false without them, as it is in the list. The lists are empty until it is DONE.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BacktestJson.class)))
    public Response one(@QueryParam("lists") @DefaultValue("true") String lists) {
        StoredBacktest backtest = found();
        if (lists.equals("false")) {
            return Response.ok(BacktestJson.of(backtest)).build();
        }
        if (!lists.equals("true")) {
            throw Params.wrong("lists", "must be true or false");
        }
        return Response.ok(json(backtest), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Cancels a backtest; one that has ended stays as it is. */
    @DELETE
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Operation(summary = "Cancel a backtest that has not ended")
    public BacktestJson cancel() {
        return backtests
                .cancel(Params.id(id), Caller.name(security))
                .map(BacktestJson::of)
                .orElseThrow(() -> Problem.missing("backtest"));
    }

    /** A page of its trades. */
    @GET
    @Path("/trades")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Trades of a backtest, oldest first")
    public Page<BacktestTradeJson> trades(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        StoredBacktest known = found();
        int from = Params.place(cursor);
        int most = Params.limit(limit);
        return page(BacktestTradeJson.of(backtests, known, from, most + 1), from, most);
    }

    /** What a portfolio shows besides. */
    @GET
    @Path("/portfolio")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Regimes, drawdown, caps and attribution of a portfolio's backtest",
            description = "404 while there is no result, and for a backtest of one model.")
    public PortfolioReport portfolio() {
        return backtests.report(found().id()).orElseThrow(() -> Problem.missing("result of a portfolio"));
    }

    /** A page of its equity. */
    @GET
    @Path("/equity")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "NAV and drawdown of a backtest, oldest first")
    public Page<EquityJson> equity(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        UUID known = found().id();
        int from = Params.place(cursor);
        int most = Params.limit(limit);
        return page(
                backtests.equity(known, from, most + 1).stream()
                        .map(EquityJson::of)
                        .toList(),
                from,
                most);
    }

    /** The result as a file. */
    @GET
    @Path("/exports/{file}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv;charset=utf-8;qs=0.5", "text/html;charset=utf-8;qs=0.4"})
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "The result as a file",
            description = "trades.csv, equity.csv, result.json, or report.html, a page that needs nothing else")
    public Response export(@PathParam("file") String file) {
        StoredBacktest backtest = found();
        if (backtest.outcome() == null) {
            throw Problem.status(409, "The backtest is " + backtest.status() + "; only one that is DONE has a result");
        }
        return switch (file) {
            case "trades.csv" -> file(file, "text/csv;charset=utf-8", BacktestFiles.trades(backtests, backtest));
            case "equity.csv" -> file(file, "text/csv;charset=utf-8", BacktestFiles.equity(backtests, backtest));
            case "result.json" -> file(file, MediaType.APPLICATION_JSON, json(backtest));
            case "report.html" -> file(file, "text/html;charset=utf-8", report(backtest));
            default -> throw Problem.missing("file: there are trades.csv, equity.csv, result.json and report.html");
        };
    }

    private Response file(String name, String type, Object content) {
        return Attachment.of("backtest-" + id + "-" + name, type, content);
    }

    private StreamingOutput json(StoredBacktest backtest) {
        return BacktestFiles.json(backtests, backtest);
    }

    private String report(StoredBacktest backtest) {
        List<BacktestTrade> trades = backtests.trades(backtest.id(), 0, HtmlReport.MOST_TRADES);
        return HtmlReport.of(backtest, trades, backtests.equity(backtest.id()));
    }

    private StoredBacktest found() {
        return backtests.find(Params.id(id)).orElseThrow(() -> Problem.missing("backtest"));
    }

    private static <T> Page<T> page(List<T> rows, int from, int most) {
        return Cursor.page(rows, most, last -> Integer.toString(from + most));
    }
}
