package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.VenueDirectory;
import org.grekko.market.DataQuality;
import org.grekko.market.FeedStats;
import org.grekko.market.LiveFeeds;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** The venues that this server can reach, and how they do. */
@Path("/venues")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class VenuesResource {
    @Inject
    private VenueDirectory venues;

    @EJB
    private LiveFeeds feeds;

    /**
     * A venue.
     *
     * @param name its name
     * @param address where its REST interface is
     * @param feed what its stream has seen; null when it is not followed
     * @param waitingFor why it cannot be followed yet; null when it can
     * @param traffic durations and failures of calls, and what is used of its limits
     */
    public record VenueJson(
            String name,
            String address,
            @Nullable FeedStats feed,
            @Nullable String waitingFor,
            VenueDirectory.Traffic traffic) {}

    /** Every venue. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Venues with the health of their streams and calls")
    public Page<VenueJson> list() {
        Map<String, FeedStats> stats = feeds.stats();
        return Page.all(venues.venues().stream()
                .map(name -> new VenueJson(
                        name,
                        venues.address(name),
                        stats.get(name),
                        feeds.waitingFor(name).orElse(null),
                        venues.traffic(name)))
                .toList());
    }

    /** How good the data of a market is. */
    @GET
    @Path("/{venue}/{pair}/quality")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Quality of a market's data with its parts")
    public DataQuality quality(@PathParam("venue") String venue, @PathParam("pair") String pair) {
        AssetPair market = Params.pair("pair", pair);
        return feeds.quality(venue.toUpperCase(Locale.ROOT), market)
                .orElseThrow(() -> Problem.missing("followed market"));
    }
}
