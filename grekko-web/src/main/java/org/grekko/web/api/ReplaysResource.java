package org.grekko.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.trading.NewReplay;
import org.grekko.trading.Replay;
import org.grekko.trading.ReplayRequest;
import org.grekko.trading.ReplayService;
import org.jspecify.annotations.Nullable;

/** Replays of stored bars. */
@Path("/replays")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ReplaysResource {
    @EJB
    private ReplayService replays;

    @Context
    private SecurityContext security;

    /** A wish for a replay; times may be dates, speed "max" or a number. */
    public record ReplayJson(
            @Nullable String venue,
            @Nullable List<String> pairs,
            @Nullable String interval,
            @Nullable String from,
            @Nullable String to,
            @Nullable JsonNode speed,
            @Nullable UUID portfolioId) {}

    /** All replays, the latest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Replays, the latest first")
    public Page<Replay> list() {
        return Page.all(replays.list());
    }

    /** One replay. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One replay")
    public Replay one(@PathParam("id") String id) {
        return replays.find(Params.id(id)).orElseThrow(() -> Problem.missing("replay"));
    }

    /** Starts a replay. */
    @POST
    @RolesAllowed({"trader", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replay stored bars through agents, risk, orders and the ledger")
    public Response start(ReplayJson wish) {
        ReplayRequest answer = replays.start(new NewReplay(
                wish.venue() == null ? "PAPER" : wish.venue().toUpperCase(Locale.ROOT),
                wish.pairs() == null ? List.of() : wish.pairs(),
                wish.interval() == null ? "" : wish.interval(),
                Params.time("from", wish.from()),
                Params.time("to", wish.to()),
                wish.speed() == null || wish.speed().isNull()
                        ? null
                        : wish.speed().asText(),
                wish.portfolioId(),
                Caller.name(security)));
        if (answer instanceof ReplayRequest.Started started) {
            return Response.status(201).entity(started.replay()).build();
        }
        throw Problem.fields(((ReplayRequest.Invalid) answer).errors());
    }

    /** Cancels a replay; what it has done stays. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({"trader", "admin"})
    @Operation(summary = "Cancel a running replay")
    public Replay cancel(@PathParam("id") String id) {
        return replays.cancel(Params.id(id), Caller.name(security)).orElseThrow(() -> Problem.missing("replay"));
    }
}
