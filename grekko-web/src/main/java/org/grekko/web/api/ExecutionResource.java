package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.ExecutionQuality;
import org.grekko.execution.domain.routing.VenueQuality;
import org.grekko.shared.Clock;

/** How well venues execute. */
@Path("/execution")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ExecutionResource {
    private static final Duration USUAL = Duration.ofDays(7);

    @EJB
    private ExecutionQuality quality;

    @Inject
    private Clock clock;

    /** Slippage, latency and fill rate of each venue; of the last seven days unless told. */
    @GET
    @Path("/quality")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Slippage, latency and fill rate by venue")
    public Page<VenueQuality> quality(@BeanParam TimeRange range) {
        Instant to = range.to() == null ? clock.now() : range.to();
        Instant from = range.from() == null ? to.minus(USUAL) : range.from();
        return Page.all(quality.byVenue(from, to));
    }
}
