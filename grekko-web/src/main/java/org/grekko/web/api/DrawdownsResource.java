package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.Drawdown;
import org.grekko.risk.DrawdownService;
import org.jspecify.annotations.Nullable;

/** How far the drawdowns of portfolios have gone, and the way back. */
@Path("/risk/drawdowns")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DrawdownsResource {
    @EJB
    private DrawdownService drawdowns;

    @Context
    private SecurityContext security;

    /** Why budgets may be whole again. */
    public record Lifting(@Nullable String reason) {}

    /** The drawdowns. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Stages of the drawdowns of portfolios",
            description =
                    "WARNED from 0.12 on, HALVED from 0.15 on (budgets are halved), HALTED at 0.20 (every position is"
                            + " closed, and a breaker of the portfolio stands at L4). A portfolio that never fell is not listed.")
    public Page<Drawdown> list() {
        return Page.all(drawdowns.list());
    }

    /** Gives halved budgets back. */
    @POST
    @Path("/{id}/lift")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a portfolio its halved budgets back before its drawdown is below 0.12 again")
    public Drawdown lift(@PathParam("id") String id, Lifting wish) {
        String reason = Texts.neededReason(wish.reason());
        return drawdowns
                .lift(Params.id(id), reason, Caller.name(security))
                .orElseThrow(() -> Problem.status(409, "The budgets of this portfolio are not halved"));
    }
}
