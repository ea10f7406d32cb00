package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.signal.Decision;
import org.grekko.signal.SignalService;

/** Decisions with their votes. */
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DecisionsResource {
    @EJB
    private SignalService signals;

    /** Decisions, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Decisions, newest first")
    public Page<Decision> list(@BeanParam ListParams params) {
        return Cursor.page(
                signals.decisions(params.signalQuery()),
                params.limit(),
                decision -> Cursor.text(decision.decidedAt(), decision.id()));
    }

    /** One decision with its votes and orders. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One decision")
    public Decision one(@PathParam("id") String id) {
        return signals.decision(Params.id(id)).orElseThrow(() -> Problem.missing("decision"));
    }
}
