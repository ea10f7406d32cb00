package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.ops.Delivery;
import org.grekko.ops.DeliveryService;
import org.jspecify.annotations.Nullable;

/** What was told to the outside, and whether it arrived. */
@Path("/alerts/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AlertDeliveriesResource {
    @EJB
    private DeliveryService deliveries;

    /** Deliveries, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Deliveries of alerts to the outside, newest first")
    public Page<Delivery> list(@BeanParam ListParams params, @QueryParam("channel") @Nullable String channel) {
        Cursor place = params.cursor();
        return Cursor.page(
                deliveries.list(
                        channel == null ? null : channel.toUpperCase(Locale.ROOT),
                        place.time(),
                        place.id(),
                        params.limit() + 1),
                params.limit(),
                delivery -> Cursor.text(delivery.createdAt(), delivery.id()));
    }
}
