package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.market.BestPrice;
import org.grekko.market.ImportResult;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.Quote;
import org.grekko.market.Venue;
import org.grekko.market.domain.InstrumentTerms;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Venues, instruments, quotes, the best price and imports. */
@Path("/market")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class MarketResource {
    @EJB
    private MarketService market;

    @Inject
    private MarketHub hub;

    /** All venues. */
    @GET
    @Path("/venues")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Venues")
    public Page<Venue> venues() {
        return Page.all(market.venues());
    }

    /** All instruments. */
    @GET
    @Path("/instruments")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Instruments")
    public Page<Instrument> instruments() {
        return Page.all(market.instruments());
    }

    /** The latest quotes. */
    @GET
    @Path("/quotes")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Latest quote of every venue and pair")
    public Page<Quote> quotes() {
        return Page.all(hub.quotes());
    }

    /** The best price for a side and size over all venues. */
    @GET
    @Path("/best")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Best depth-aware price over all venues")
    public BestPrice best(
            @QueryParam("pair") @Nullable String pair,
            @QueryParam("side") @Nullable String side,
            @QueryParam("quantity") @Nullable String quantity) {
        return market.best(
                        Params.pair("pair", pair),
                        Params.constant("side", side, Side.class),
                        Params.decimal("quantity", quantity))
                .orElseThrow(() -> Problem.missing("quote for that pair"));
    }

    /** Imports candles from CSV, plain or gzip; broken rows are refused, the good ones stay. */
    @POST
    @Path("/imports")
    @RolesAllowed({"trader", "admin"})
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Import candles from CSV, plain or gzip")
    public ImportResult imports(
            @QueryParam("venue") @Nullable String venue,
            @QueryParam("pair") @Nullable String pair,
            @QueryParam("interval") @Nullable String interval,
            InputStream body) {
        String place = venue == null ? MarketHub.PAPER : venue.toUpperCase(Locale.ROOT);
        if (InstrumentTerms.venueName(place).isEmpty()) {
            throw Problem.field(new FieldError("venue", "must be 1 to 32 letters, digits, dashes or underscores"));
        }
        ImportResult result = market.importCandles(place, Params.pair("pair", pair), Params.interval(interval), body);
        String failure = result.failure();
        if (failure != null) {
            throw Problem.field(new FieldError("body", failure));
        }
        return result;
    }
}
