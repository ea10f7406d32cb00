package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.Fill;
import org.grekko.execution.OrderBookService;

/** Executions. */
@Path("/fills")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class FillsResource {
    @EJB
    private OrderBookService orders;

    /** Fills, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Fills, newest first")
    public Page<Fill> list(@BeanParam ListParams params) {
        return Cursor.page(
                orders.fills(params.orderQuery()), params.limit(), fill -> Cursor.text(fill.occurredAt(), fill.id()));
    }
}
