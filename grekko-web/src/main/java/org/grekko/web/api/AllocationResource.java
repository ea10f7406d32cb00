package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.market.TimeSeriesStore;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.rebalance.AllocationSessions;
import org.grekko.rebalance.BoundaryClock;
import org.grekko.rebalance.NewSession;
import org.grekko.rebalance.Session;
import org.grekko.rebalance.SessionRequest;
import org.grekko.rebalance.SessionSpec;
import org.grekko.rebalance.SessionTwins;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** Sessions in which models trade paper money together, what they decided, and their twins. */
@Path("/allocation/sessions")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AllocationResource {
    private static final int USUAL_BOUNDARIES = 50;

    @EJB
    private AllocationSessions sessions;

    @EJB
    private SessionTwins twins;

    @EJB
    private BoundaryClock boundaries;

    @Context
    private SecurityContext security;

    /** A market with its class. */
    public record MarketJson(@Nullable String pair, @Nullable String assetClass) {
        SessionSpec.Market market() {
            return new SessionSpec.Market(
                    Params.pair("markets", pair), Params.constant("markets", assetClass, AssetClass.class));
        }
    }

    /** A market that stands for its class. */
    public record ReferenceJson(@Nullable String pair, @Nullable Integer average) {
        SessionSpec.Reference reference(String field) {
            return new SessionSpec.Reference(Params.pair(field, pair), average == null ? 0 : average);
        }
    }

    /** A wish for a session. */
    public record NewSessionJson(
            @Nullable String name,
            @Nullable String interval,
            @Nullable String barInterval,
            @Nullable BigDecimal cash,
            @Nullable Double drift,
            @Nullable List<UUID> models,
            @Nullable List<MarketJson> markets,
            @Nullable ReferenceJson equity,
            @Nullable ReferenceJson crypto) {
        NewSession wish() {
            return new NewSession(
                    name,
                    interval,
                    barInterval,
                    cash,
                    drift,
                    models,
                    markets == null
                            ? null
                            : markets.stream()
                                    .filter(Objects::nonNull)
                                    .map(MarketJson::market)
                                    .toList(),
                    equity == null ? null : equity.reference("equity"),
                    crypto == null ? null : crypto.reference("crypto"));
        }
    }

    /** All sessions, the latest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Sessions in which models trade paper money, the latest first")
    public Page<SessionJson> list() {
        return Page.all(sessions.list().stream().map(SessionJson::of).toList());
    }

    /** Starts a session. */
    @POST
    @RolesAllowed("portfolio-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let models of stage paper trade paper money together",
            description = "Opens a portfolio of its own. It decides at the multiples of its interval, UTC.")
    public Response start(NewSessionJson wish) {
        SessionRequest answer = sessions.start(wish.wish(), Caller.name(security));
        if (answer instanceof SessionRequest.Started started) {
            return Response.status(201)
                    .entity(SessionJson.of(started.session()))
                    .build();
        }
        throw Problem.fields(((SessionRequest.Invalid) answer).errors());
    }

    /** One session. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One session")
    public SessionJson one(@PathParam("id") String id) {
        return SessionJson.of(found(id));
    }

    /** Stops a session; it keeps what it holds. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("portfolio-manager")
    @Operation(summary = "Stop a session; it decides no more and keeps what it holds")
    public SessionJson stop(@PathParam("id") String id) {
        return sessions.stop(Params.id(id), Caller.name(security))
                .map(SessionJson::of)
                .orElseThrow(() -> Problem.missing("session"));
    }

    /** What a session decided, the newest boundary first. */
    @GET
    @Path("/{id}/decisions")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "Decisions of a session by their ten steps, the newest first",
            description = "With before=TIME those of earlier boundaries.")
    public Page<BoundaryJson> decisions(
            @PathParam("id") String id,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @Nullable String limit) {
        Session session = found(id);
        Instant time = Params.time("before", before);
        return Page.all(
                sessions
                        .boundaries(session.id(), time == null ? TimeSeriesStore.MAX_TIME : time, Params.limit(limit))
                        .stream()
                        .map(each -> BoundaryJson.of(session, each))
                        .toList());
    }

    /** Decides the boundary that has passed last, without waiting for late bars. */
    @POST
    @Path("/{id}/decisions")
    @RolesAllowed("portfolio-manager")
    @Operation(
            summary = "Decide the boundary that has passed last now",
            description = "Without waiting for bars that are late. 409 when it was decided before.")
    public BoundaryJson decide(@PathParam("id") String id) {
        Session session = found(id);
        if (!session.status().equals(AllocationSessions.RUNNING)) {
            throw Problem.status(409, "The session is " + session.status() + "; start another");
        }
        Instant decided = boundaries
                .now(session.id())
                .orElseThrow(() -> Problem.status(
                        409,
                        "The boundary that has passed last was decided before; the next is at "
                                + GrekkoJson.text(found(id).nextBoundary())));
        return sessions.boundaries(session.id(), decided.plusSeconds(1), 1).stream()
                .map(each -> BoundaryJson.of(session, each))
                .findFirst()
                .orElseThrow(() -> Problem.missing("decision"));
    }

    /** A session against its twin. */
    @GET
    @Path("/{id}/twin")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "The session's trades against those of the backtest engine over the same boundaries",
            description = "The gap of each trade, by bars, latency, price, fee and quantity; limit is the number of"
                    + " boundaries, 50 unless told, 500 at most.")
    public TwinJson twin(@PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
        return twins.of(Params.id(id), Params.limit(limit, USUAL_BOUNDARIES, SessionTwins.MOST))
                .map(TwinJson::of)
                .orElseThrow(() -> Problem.missing("session"));
    }

    private Session found(String id) {
        return sessions.find(Params.id(id)).orElseThrow(() -> Problem.missing("session"));
    }
}
