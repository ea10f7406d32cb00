package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.access.domain.Secrets;
import org.grekko.execution.domain.routing.RoutePlan;
import org.grekko.execution.domain.routing.RouteRequest;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.grekko.trading.OrderRouter;
import org.grekko.trading.Routed;
import org.jspecify.annotations.Nullable;

/** Where an order is cheapest, and orders that go there. */
@Path("/routing")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RoutingResource {
    @EJB
    private OrderRouter router;

    @Context
    private SecurityContext security;

    /** An order for the router. */
    public record Wish(
            @Nullable AssetPair pair,
            @Nullable String side,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal limitPrice) {}

    /** The cheapest split of an order; nothing is placed. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "The cheapest split of an order over venues, with its cost taken apart")
    public RoutePlan plan(
            @QueryParam("pair") @Nullable String pair,
            @QueryParam("side") @Nullable String side,
            @QueryParam("quantity") @Nullable String quantity,
            @QueryParam("limitPrice") @Nullable String limitPrice) {
        return router.plan(
                Params.pair("pair", pair),
                new RouteRequest(
                        Params.constant("side", side, Side.class),
                        Params.decimal("quantity", quantity),
                        limitPrice == null ? null : Params.decimal("limitPrice", limitPrice)));
    }

    /** Splits an order and places the parts. */
    @POST
    @Path("/orders")
    @RolesAllowed("trader")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Split an order over the accounts that serve it cheapest and place the parts")
    public Response place(Wish wish, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        AssetPair pair = wish.pair();
        if (pair == null) {
            throw Problem.field(new FieldError("pair", "is needed"));
        }
        Side side = Params.constant("side", wish.side(), Side.class);
        RouteRequest request = new RouteRequest(side, amount("quantity", wish.quantity()), limit(wish.limitPrice()));
        String caller = Caller.name(security);
        String name = key == null
                ? null
                : "R-" + Secrets.fingerprint(caller + "\n" + key).substring(0, 20);
        try {
            Routed routed = router.route(pair, request, caller, name);
            if (routed.children().isEmpty()) {
                throw Problem.status(
                        422, "No account can take any of it: " + routed.plan().skipped());
            }
            return Response.status(201).entity(routed).build();
        } catch (VenueException silent) {
            throw Problem.status(422, "A venue does not tell its balances: " + silent.error());
        }
    }

    private static @Nullable BigDecimal limit(@Nullable BigDecimal price) {
        return price == null ? null : amount("limitPrice", price);
    }

    private static BigDecimal amount(String name, @Nullable BigDecimal value) {
        return Params.decimal(name, value == null ? null : value.toPlainString());
    }
}
