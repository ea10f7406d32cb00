package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.ops.Alert;
import org.grekko.ops.AlertService;

/** Alerts of operators. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AlertsResource {
    @EJB
    private AlertService alerts;

    @Context
    private SecurityContext security;

    /** Alerts, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Alerts, newest first")
    public Page<Alert> list(@BeanParam ListParams params) {
        Cursor place = params.cursor();
        return Cursor.page(
                alerts.list(place.time(), place.id(), params.limit() + 1),
                params.limit(),
                alert -> Cursor.text(alert.createdAt(), alert.id()));
    }

    /** Notes that an alert was read. */
    @POST
    @Path("/{id}/read")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Mark an alert as read")
    public Alert read(@PathParam("id") String id) {
        return alerts.read(Params.id(id), Caller.name(security)).orElseThrow(() -> Problem.missing("alert"));
    }
}
