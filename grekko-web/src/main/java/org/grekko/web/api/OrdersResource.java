package org.grekko.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.access.domain.Secrets;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.PortfolioService;
import org.grekko.trading.AmendingDesk;
import org.grekko.trading.Amendment;
import org.grekko.trading.Cancellation;
import org.grekko.trading.Placement;
import org.grekko.trading.Preview;
import org.grekko.trading.SizedPreviews;
import org.grekko.trading.SizingWish;
import org.grekko.trading.TradingDesk;
import org.jspecify.annotations.Nullable;

/** Orders; one for all requests, since the busiest clients place orders. */
@ApplicationScoped
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class OrdersResource {
    @EJB
    private OrderBookService orders;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private TradingDesk desk;

    @EJB
    private AmendingDesk amending;

    @Inject
    private SizedPreviews sized;

    @Context
    private SecurityContext security;

    /** Orders, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Orders, newest first")
    public Page<Order> list(@BeanParam ListParams params) {
        return Cursor.page(
                orders.orders(params.orderQuery()),
                params.limit(),
                order -> Cursor.text(order.createdAt(), order.id()));
    }

    /** One order. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One order")
    public Order one(@PathParam("id") String id) {
        return orders.find(Params.id(id)).orElseThrow(() -> Problem.missing("order"));
    }

    /** Places an order. */
    @POST
    @RolesAllowed("trader")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Place an order")
    public Response place(OrderJson wish, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        String caller = Caller.name(security);
        NewOrder order = wish.order(portfolios, caller);
        if (key != null && order.clientOrderId() == null) {
            order = order.withClientOrderId(clientOrderId(caller, key));
        }
        Placement answer = desk.place(order);
        if (answer instanceof Placement.Placed placed) {
            return Response.status(201).entity(placed.order()).build();
        }
        if (answer instanceof Placement.Denied denied) {
            return denied(denied.order());
        }
        throw Problem.fields(((Placement.Invalid) answer).errors());
    }

    /** The id of an order follows from its key, so that a repetition finds it even after a crash. */
    private static String clientOrderId(String caller, String key) {
        return "K-" + Secrets.fingerprint(caller + "\n" + key).substring(0, 32);
    }

    /** What an order would cost and do. */
    @POST
    @Path("/preview")
    @RolesAllowed("trader")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What an order would cost and do; nothing is placed",
            description =
                    "With sizing {method, value, stopLoss, takeProfit} instead of a quantity, a purchase is sized by"
                            + " volatilityTarget, kellyFraction or riskFraction and cut to what the pre-trade check lets pass;"
                            + " the answer's sizing tells the quantity and the rule that refuses more.")
    public Preview preview(PreviewJson wish) {
        NewOrder order = wish.order().order(portfolios, Caller.name(security));
        SizingWish sizing = wish.sizing();
        Preview preview = sizing == null ? desk.preview(order) : sized.preview(order, sizing);
        if (!preview.errors().isEmpty()) {
            throw Problem.fields(preview.errors());
        }
        return preview;
    }

    /** Cancels an order. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("trader")
    @Operation(summary = "Cancel a working order")
    public Order cancel(@PathParam("id") String id) {
        Cancellation answer = desk.cancel(Params.id(id));
        if (answer instanceof Cancellation.Cancelled cancelled) {
            return cancelled.order();
        }
        if (answer instanceof Cancellation.TooLate late) {
            throw Problem.status(409, "The order is " + late.order().status() + " and can no longer be cancelled");
        }
        throw Problem.missing("order");
    }

    /** Changes an order. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed("trader")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change quantity or price of a working limit order; PENDING_REPLACE until its venue confirms")
    public Response amend(@PathParam("id") String id, AmendmentJson wish) {
        wish.check();
        Amendment answer = amending.amend(Params.id(id), wish.quantity(), wish.price(), Caller.name(security));
        if (answer instanceof Amendment.Taken taken) {
            return Response.ok(taken.order()).build();
        }
        if (answer instanceof Amendment.Denied denied) {
            return denied(denied.order(), denied.denial());
        }
        if (answer instanceof Amendment.Invalid invalid) {
            throw Problem.fields(invalid.errors());
        }
        if (answer instanceof Amendment.Impossible impossible) {
            throw Problem.status(409, impossible.reason());
        }
        throw Problem.missing("order");
    }

    private static Response denied(Order order) {
        @Nullable Denial denial = order.denial();
        if (denial == null) {
            throw new IllegalStateException("order " + order.id() + " was denied without a denial");
        }
        return denied(order, denial);
    }

    private static Response denied(Order order, Denial denial) {
        String detail = denial.reason() + ": " + denial.value() + " against a limit of " + denial.limit();
        ObjectNode problem = Problem.body(422, detail);
        problem.put("orderId", order.id().toString());
        problem.put("reason", denial.reason());
        problem.put("value", denial.value());
        problem.put("limit", denial.limit());
        problem.putObject("denial")
                .put("reason", denial.reason())
                .put("value", denial.value())
                .put("version", denial.version())
                .put("limit", denial.limit());
        return Problem.response(422, problem);
    }
}
