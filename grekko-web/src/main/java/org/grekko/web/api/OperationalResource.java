package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.Reading;
import org.grekko.risk.Readings;

/** The gauges of the running system. */
@Path("/risk/operational")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class OperationalResource {
    @EJB
    private Readings readings;

    /** Every gauge, the worst first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Latency, errors, queues, clocks and age of data, each with its limit, the worst first",
            description =
                    "The same figures trip the automatic breakers. BREACH: at its limit; WARN: people should look.")
    public Page<Reading> readings() {
        return Page.all(readings.list());
    }
}
