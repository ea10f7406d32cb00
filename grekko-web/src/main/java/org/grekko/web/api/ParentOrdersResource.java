package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.ParentOrder;
import org.grekko.execution.ParentOrderService;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.grekko.trading.ParentOrderDesk;
import org.grekko.trading.ParentOrders;
import org.jspecify.annotations.Nullable;

/** Orders that are worked in parts: TWAP, VWAP and iceberg. */
@Path("/parent-orders")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ParentOrdersResource {
    @EJB
    private ParentOrderService parents;

    @EJB
    private ParentOrderDesk desk;

    @EJB
    private ParentOrders orders;

    @Context
    private SecurityContext security;

    /** A new parent order. */
    public record NewParentOrder(
            @Nullable String portfolioId,
            @Nullable String venue,
            @Nullable String pair,
            @Nullable String side,
            @Nullable String kind,
            @Nullable String quantity,
            @Nullable String limitPrice,
            @Nullable String shown,
            int slices,
            int seconds) {}

    /** Parent orders, the newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Parent orders, newest first")
    public Page<ParentOrder> list(@QueryParam("limit") @Nullable String limit) {
        return Page.all(parents.list(Params.limit(limit)));
    }

    /** One parent order. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One parent order")
    public ParentOrder one(@PathParam("id") String id) {
        return parents.find(Params.id(id)).orElseThrow(() -> Problem.missing("parent order"));
    }

    /** Begins a parent order. */
    @POST
    @RolesAllowed("trader")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Work an order in parts: TWAP, VWAP or ICEBERG")
    public Response begin(NewParentOrder wish) {
        UUID portfolio = Params.id("portfolioId", wish.portfolioId());
        if (portfolio == null) {
            throw Problem.field(new FieldError("portfolioId", "is needed"));
        }
        ParentOrderDesk.Answer answer = desk.begin(new ParentOrderDesk.Wish(
                portfolio,
                upper(wish.venue()),
                Params.pair("pair", wish.pair()),
                Params.constant("side", wish.side(), Side.class),
                upper(wish.kind()),
                Params.decimal("quantity", wish.quantity()),
                wish.limitPrice() == null ? null : Params.decimal("limitPrice", wish.limitPrice()),
                wish.slices(),
                wish.seconds(),
                wish.shown() == null ? null : Params.decimal("shown", wish.shown()),
                Caller.name(security)));
        if (answer instanceof ParentOrderDesk.Answer.Begun begun) {
            return Response.status(201).entity(begun.order()).build();
        }
        throw Problem.fields(((ParentOrderDesk.Answer.Invalid) answer).errors());
    }

    private static String upper(@Nullable String text) {
        return text == null ? "" : text.trim().toUpperCase(Locale.ROOT);
    }

    /** Ends a parent order and cancels its working parts. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("trader")
    @Operation(summary = "End a parent order and cancel its working parts")
    public ParentOrder cancel(@PathParam("id") String id) {
        ParentOrder parent = one(id);
        return orders.cancel(parent, Caller.name(security))
                .orElseThrow(() -> Problem.status(409, "The order is " + parent.status() + " already"));
    }
}
