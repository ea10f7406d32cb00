package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.BreakerStep;
import org.grekko.risk.Resumption;
import org.grekko.risk.TripService;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.trading.BreakerDesk;
import org.grekko.trading.Escalation;
import org.grekko.trading.KillReport;
import org.grekko.trading.KillSwitch;
import org.jspecify.annotations.Nullable;

/** Breakers: they go up the ladder, and are resumed. */
@Path("/risk/breakers")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class BreakersResource {
    @EJB
    private BreakerService breakers;

    @EJB
    private TripService trips;

    @EJB
    private KillSwitch killSwitch;

    @EJB
    private BreakerDesk desk;

    @Context
    private SecurityContext security;

    /** How far up, and why. */
    public record Higher(@Nullable String level, @Nullable String policy, @Nullable String reason) {}

    /** Why trading may go on. */
    public record Resume(@Nullable String reason) {}

    /** Why trading may go on, and whether positions that are not closed yet stay open. */
    public record NewResumption(@Nullable String reason, @Nullable Boolean abandonFlatten) {}

    /** All breakers, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Breakers with their level, what tripped them and when they may be over, newest first")
    public Page<BreakerJson> breakers() {
        List<Breaker> all = breakers.all();
        Map<UUID, TripService.Cause> causes = trips.of(all);
        return Page.all(all.stream()
                .map(breaker -> BreakerJson.of(breaker, Objects.requireNonNull(causes.get(breaker.id()))))
                .toList());
    }

    /** Takes a breaker up the ladder. */
    @POST
    @Path("/{id}/escalate")
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a standing breaker up the ladder; it is never lowered but resumed")
    public KillReport escalate(@PathParam("id") String id, Higher wish) {
        String reason = Texts.neededReason(wish.reason());
        BreakerLevel level = Ladders.level(wish.level());
        breakers.find(Params.id(id)).ifPresent(breaker -> Ladders.fitting(level, breaker.scope()));
        Escalation answer = killSwitch.escalate(
                Params.id(id), level, Ladders.policy(wish.policy(), level), reason, Caller.name(security));
        if (answer instanceof Escalation.Done done) {
            return done.report();
        }
        BreakerStep why = ((Escalation.Refused) answer).why();
        if (why instanceof BreakerStep.NotHigher standing) {
            throw Problem.status(
                    409,
                    "The breaker stands at " + standing.breaker().level().code()
                            + " and is never lowered; resume it, and trip a lower one");
        }
        if (why instanceof BreakerStep.Over) {
            throw Problem.status(409, "Trading was resumed before; press the kill switch again");
        }
        throw Problem.missing("breaker");
    }

    /** Lets trading go on. */
    @POST
    @Path("/{id}/resume")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Resume trading below L4; from L4 on it takes a proposal that another person approves")
    public Breaker resume(@PathParam("id") String id, Resume wish) {
        String reason = Texts.neededReason(wish.reason());
        Resumption answer = desk.resume(Params.id(id), reason, Caller.name(security));
        if (answer instanceof Resumption.Resumed resumed) {
            return resumed.breaker();
        }
        if (answer instanceof Resumption.TakesTwo standing) {
            throw Problem.status(
                    409,
                    "The breaker stands at " + standing.breaker().level().code()
                            + ": it takes two people; propose it with POST /risk/breakers/{id}/resumptions");
        }
        if (answer instanceof Resumption.AlreadyResumed) {
            throw Problem.status(409, "Trading was resumed before");
        }
        throw Problem.missing("breaker");
    }

    /** Proposes to let trading go on. */
    @POST
    @Path("/{id}/resumptions")
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose to resume a breaker from L4 on; another person approves",
            description = "While positions are being closed it is refused unless abandonFlatten is true, which leaves"
                    + " open what is not closed yet.")
    public Response propose(@PathParam("id") String id, NewResumption wish) {
        String reason = Texts.neededReason(wish.reason());
        boolean abandon = Boolean.TRUE.equals(wish.abandonFlatten());
        return Response.status(201)
                .entity(ResumptionsResource.orProblem(
                        desk.propose(Params.id(id), reason, abandon, Caller.name(security)), "breaker"))
                .build();
    }
}
