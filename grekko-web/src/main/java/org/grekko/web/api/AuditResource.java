package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.audit.AuditEvent;
import org.grekko.audit.AuditQuery;
import org.grekko.audit.AuditService;
import org.grekko.audit.ChainReport;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** The sealed events. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AuditResource {
    @EJB
    private AuditService audit;

    /** Sealed events, newest first. */
    @GET
    @Path("/events")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Sealed events, newest first")
    public Page<AuditEvent> events(
            @QueryParam("context") @Nullable String context,
            @QueryParam("type") @Nullable String type,
            @QueryParam("key") @Nullable String key,
            @QueryParam("cursor") @Nullable String cursor,
            @BeanParam TimeRange range) {
        AuditQuery query =
                new AuditQuery(context, type, key, range.from(), range.to(), place(cursor), range.limit() + 1);
        List<AuditEvent> events = audit.events(query);
        return Cursor.page(events, range.limit(), event -> Long.toString(event.seq()));
    }

    /** Walks the chain. */
    @GET
    @Path("/verify")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Walk the hash chain and recompute every hash")
    public ChainReport verify() {
        return audit.verify();
    }

    /** The events that have to do with an order, decision, signal or fill, oldest first. */
    @GET
    @Path("/trail/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "The events that have to do with an id")
    public Page<AuditEvent> trail(@PathParam("id") String id) {
        return Page.all(audit.trail(Params.id(id)));
    }

    private static @Nullable Long place(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : Long.valueOf(cursor);
        } catch (NumberFormatException notAPlace) {
            throw Problem.field(new FieldError("cursor", "must be the \"next\" of the page before"));
        }
    }
}
