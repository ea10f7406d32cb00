package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.market.WatchListService;
import org.grekko.market.WatchedMarkets;
import org.grekko.market.domain.InstrumentTerms;
import org.jspecify.annotations.Nullable;

/** The caller's own lists of markets. */
@Path("/market/watchlists")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class WatchListsResource {
    @EJB
    private WatchListService lists;

    @Context
    private SecurityContext security;

    /** What a list is to hold. */
    public record WatchListWish(@Nullable List<MarketName> markets) {}

    /** A market by its names. */
    public record MarketName(@Nullable String venue, @Nullable String pair) {}

    /** A list as it is told, each market as it stands. */
    public record WatchListJson(String name, List<WatchedMarkets.Seen> markets, Instant updatedAt) {}

    private WatchListJson json(WatchedMarkets list) {
        return new WatchListJson(
                list.name(), list.markets().stream().map(lists::seen).toList(), list.updatedAt());
    }

    /** All lists of the caller, by name. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Your watch lists with price, change over 24 hours and time of every market")
    public Page<WatchListJson> list() {
        return Page.all(lists.of(Caller.name(security)).stream().map(this::json).toList());
    }

    /** Makes a list, or puts other markets in it. */
    @PUT
    @Path("/{name}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a watch list, or put other markets in it")
    public WatchListJson put(@PathParam("name") String name, WatchListWish wish) {
        if (!WatchListService.named(name)) {
            throw Params.wrong("name", WatchListService.NAME_RULE);
        }
        List<MarketName> wanted = wish == null ? null : wish.markets();
        if (wanted == null || wanted.size() > WatchListService.MOST_MARKETS) {
            throw Params.wrong(
                    "markets",
                    "must be a list of at most " + WatchListService.MOST_MARKETS
                            + " markets such as {\"venue\": \"BINANCE\", \"pair\": \"BTC/USDT\"}");
        }
        return lists.put(
                        Caller.name(security),
                        name,
                        wanted.stream().map(WatchListsResource::market).toList())
                .map(this::json)
                .orElseThrow(() -> Problem.status(
                        409, "You have " + WatchListService.MOST_LISTS + " lists already; delete one first"));
    }

    private static WatchedMarkets.Market market(MarketName name) {
        String venue = name.venue() == null ? "" : name.venue().toUpperCase(Locale.ROOT);
        return new WatchedMarkets.Market(
                InstrumentTerms.venueName(venue)
                        .orElseThrow(() -> Params.wrong(
                                "markets.venue", "must be 1 to 32 letters, digits, dashes or underscores")),
                Params.pair("markets.pair", name.pair()));
    }

    /** Deletes a list. */
    @DELETE
    @Path("/{name}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Delete a watch list")
    public WatchListJson remove(@PathParam("name") String name) {
        return lists.remove(Caller.name(security), name)
                .map(this::json)
                .orElseThrow(() -> Problem.missing("watch list"));
    }
}
