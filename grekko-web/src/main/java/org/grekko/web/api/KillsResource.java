package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.KillClose;
import org.grekko.risk.KillRun;
import org.grekko.risk.KillRunService;

/** Every press of the kill switch with its times. */
@Path("/risk/kills")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class KillsResource {
    @EJB
    private KillRunService runs;

    /** A press with the orders that close positions for it. */
    public record KillJson(KillRun run, List<KillClose> closes) {}

    /** The presses. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Presses of the kill switch, newest first, 200 at most",
            description = "Times: pressed, last cancel sent, last cancel seen to be confirmed, flat.")
    public Page<KillRun> list() {
        return Page.all(runs.list());
    }

    /** One press. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "A press of the kill switch, with its tries to close positions")
    public KillJson find(@PathParam("id") String id) {
        KillRun run = runs.find(Params.id(id)).orElseThrow(() -> Problem.missing("press of the kill switch"));
        return new KillJson(run, runs.closes(run.id()));
    }
}
