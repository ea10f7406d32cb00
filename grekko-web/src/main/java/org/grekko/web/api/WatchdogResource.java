package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.trading.WatchdogDesk;
import org.grekko.trading.WatchdogStanding;
import org.grekko.watchdog.Halt;
import org.grekko.watchdog.HaltService;

/** The process that cancels all orders when this server gives no sign of life. */
@Path("/risk/watchdog")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class WatchdogResource {
    @EJB
    private WatchdogDesk watchdog;

    @EJB
    private HaltService halts;

    /** How it stands, and the last drill. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Whether a watchdog is at work, how long it bears silence, and the last drill")
    public WatchdogStanding standing() {
        return watchdog.standing();
    }

    /** What it did, newest first. */
    @GET
    @Path("/halts")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "When the watchdog cancelled all orders, newest first")
    public Page<Halt> halts() {
        return Page.all(halts.all());
    }
}
