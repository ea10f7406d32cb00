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
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.RiskProfile;
import org.grekko.risk.RiskProfileService;
import org.grekko.risk.Throttle;
import org.grekko.risk.ThrottleService;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.shared.FieldError;
import org.grekko.trading.KillScope;
import org.grekko.trading.KillSwitch;
import org.grekko.trading.NewKill;
import org.grekko.trading.ThrottleDesk;
import org.jspecify.annotations.Nullable;

/** Limits, throttles and the kill switch. */
@Path("/risk")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RiskResource {
    private static final Set<String> SCOPES = Set.of("GLOBAL", "PORTFOLIO", "AGENT", "VENUE", "PAIR");

    @EJB
    private RiskProfileService profiles;

    @EJB
    private KillSwitch killSwitch;

    @EJB
    private ThrottleService throttles;

    @EJB
    private ThrottleDesk throttleDesk;

    @Context
    private SecurityContext security;

    /** What to stop, how far, and why. */
    public record Kill(
            @Nullable String scope,
            @Nullable String target,
            @Nullable String reason,
            @Nullable String level,
            @Nullable String policy,
            @Nullable String expectedResumeAt) {}

    /** Why an automaton may go on. */
    public record Rearming(@Nullable String reason) {}

    /** All risk profiles. */
    @GET
    @Path("/profiles")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Risk profiles with their limits")
    public Page<RiskProfile> profiles() {
        return Page.all(profiles.profiles());
    }

    /** All throttles, newest first. */
    @GET
    @Path("/throttles")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Automata that were stopped because they repeated themselves, newest first")
    public Page<Throttle> throttles() {
        return Page.all(throttles.all());
    }

    /** Lets an automaton go on that stands still. */
    @POST
    @Path("/throttles/{id}/rearm")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Re-arm an automaton")
    public Throttle rearm(@PathParam("id") String id, Rearming wish) {
        String reason = Texts.neededReason(wish.reason());
        ThrottleDesk.Answer answer = throttleDesk.rearm(Params.id(id), reason, Caller.name(security));
        if (answer instanceof ThrottleDesk.Answer.Rearmed rearmed) {
            return rearmed.throttle();
        }
        if (answer instanceof ThrottleDesk.Answer.Before) {
            throw Problem.status(409, "It was re-armed before");
        }
        throw Problem.missing("throttle");
    }

    /** Presses the kill switch. */
    @POST
    @Path("/kill")
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Stop trading in a scope, up to a level of the ladder",
            description = "Levels: L0 freeze an agent, L1 stop entering, L2 cancel working orders, L3 reduce only (the"
                    + " level when none is named: cancels what works, and only reduce-only orders pass), L4 flatten by"
                    + " policy (ALL, LEVERAGE_ONLY or KEEP), L5 revoke the keys of accounts. A breaker that stands for"
                    + " the same scope is answered, and goes up when it stands lower; it is never lowered but resumed.")
    public Response kill(Kill wish) {
        KillScope scope = scope(wish);
        BreakerLevel level = wish.level() == null ? BreakerLevel.STANDARD : Ladders.level(wish.level());
        Ladders.fitting(level, scope.scope());
        String reason = Texts.neededReason(wish.reason());
        return Response.status(201)
                .entity(killSwitch.kill(new NewKill(
                        scope,
                        level,
                        Ladders.policy(wish.policy(), level),
                        reason,
                        Caller.name(security),
                        Params.time("expectedResumeAt", wish.expectedResumeAt()))))
                .build();
    }

    private static KillScope scope(Kill wish) {
        String scope = wish.scope() == null ? "" : wish.scope().toUpperCase(Locale.ROOT);
        if (!SCOPES.contains(scope)) {
            throw Problem.field(new FieldError("scope", "must be GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR"));
        }
        String target = wish.target();
        if (scope.equals("GLOBAL")) {
            return new KillScope(scope, null);
        }
        if (target == null || target.isBlank() || target.length() > 64) {
            throw Problem.field(new FieldError("target", "is needed for " + scope));
        }
        return switch (scope) {
            case "PAIR" -> new KillScope(scope, Params.pair("target", target).toString());
            case "AGENT", "PORTFOLIO" -> new KillScope(scope, String.valueOf(Params.id("target", target)));
            default -> new KillScope(scope, target.toUpperCase(Locale.ROOT));
        };
    }
}
