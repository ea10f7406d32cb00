package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.grekko.market.BookKeeping;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.MarketService;
import org.grekko.market.Trade;
import org.grekko.market.TradeTape;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.CandleExport;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** One market: its book, and what is stored of it: candles, trades and books. */
@Path("/market/{venue}/{base}-{quote}")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class PairResource {
    private static final String WAY_OUT =
            "; keep the time series in QuestDB: leave grekko.timeseries.url empty or set" + " questdb:http://host:9000";

    @EJB
    private MarketService market;

    @EJB
    private TradeTape tape;

    @EJB
    private BookKeeping books;

    @PathParam("venue")
    private String venue;

    @PathParam("base")
    private String base;

    @PathParam("quote")
    private String quote;

    private String place() {
        return venue.toUpperCase(Locale.ROOT);
    }

    private AssetPair pair() {
        return Params.pair("pair", base + "/" + quote);
    }

    /** The order book. */
    @GET
    @Path("/book")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Order book")
    public BookSnapshot book() {
        return market.book(place(), pair()).orElseThrow(() -> Problem.missing("order book"));
    }

    /** Candles, oldest first, as JSON or as a file. */
    @GET
    @Path("/candles")
    @Produces({MediaType.APPLICATION_JSON, "text/csv;charset=utf-8;qs=0.5"})
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Candles, oldest first",
            description = "The stored candles of 5s, 1m, 5m, 15m, 1h, 4h and 1d; of other lengths that divide a day,"
                    + " such as 10s, 3m or 45m, and where none are stored, closed candles made of the stored trades."
                    + " With Accept: text/csv as a file in the layout of Binance's public data.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CandleJson.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response candles(
            @QueryParam("interval") @Nullable String interval, @BeanParam TimeRange range, @Context HttpHeaders asked) {
        List<Candle> found = found(interval, range);
        if (CsvAsked.in(asked)) {
            return Response.ok(CandleExport.csv(found, length(interval)), CsvAsked.CSV)
                    .build();
        }
        return Response.ok(Page.all(found.stream().map(CandleJson::of).toList()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static BarLength length(@Nullable String interval) {
        return BarLength.of(interval == null ? "" : interval)
                .orElseThrow(() -> Params.wrong("interval", BarLength.RULE));
    }

    private List<Candle> found(@Nullable String interval, TimeRange range) {
        BarLength length = length(interval);
        List<Candle> candles = Interval.of(String.valueOf(interval))
                .map(stored -> market.candles(place(), pair(), stored, range.from(), range.to(), range.candles()))
                .orElse(List.of());
        if (!candles.isEmpty()) {
            return candles;
        }
        boolean stored = Interval.of(String.valueOf(interval)).isPresent();
        if (!tape.kept() && stored) {
            return candles;
        }
        needTrades();
        return tape.candles(new TradeTape.Range(place(), pair(), length), range.from(), range.to(), range.candles());
    }

    private void needTrades() {
        if (!tape.kept()) {
            throw Problem.status(501, "The time-series server of this installation keeps no trades" + WAY_OUT);
        }
    }

    /** Stored trades, oldest first. */
    @GET
    @Path("/trades")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Stored trades, oldest first; of the last hour when no time is given")
    public Page<Trade> trades(@BeanParam TimeRange range) {
        needTrades();
        return Page.all(tape.trades(place(), pair(), range.from(), range.to(), range.candles()));
    }

    /** Stored books, oldest first. */
    @GET
    @Path("/books")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Stored order books, best levels only, oldest first; of the last hour when no time is given")
    public Page<BookSnapshot> books(@BeanParam TimeRange range) {
        AssetPair pair = pair();
        if (!books.kept()) {
            throw Problem.status(
                    501,
                    "No books are kept here: grekko.books.seconds and grekko.books.days must be above 0" + WAY_OUT);
        }
        return Page.all(books.books(place(), pair, range.from(), range.to(), range.limit()));
    }
}
