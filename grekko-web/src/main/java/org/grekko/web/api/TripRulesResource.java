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
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.TripRuleAnswer;
import org.grekko.risk.TripRuleChange;
import org.grekko.risk.TripRules;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.jspecify.annotations.Nullable;

/** The limits at which breakers trip by themselves: one person proposes a change, another approves it. */
@Path("/risk/triggers")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class TripRulesResource {
    @EJB
    private TripRules rules;

    @Context
    private SecurityContext security;

    /** What is to be different; what is left out stays as it is. */
    public record Wish(
            @Nullable Boolean enabled,
            @Nullable BigDecimal limit,
            @Nullable Long fewest,
            @Nullable Integer windowSeconds,
            @Nullable Integer coolDownSeconds,
            @Nullable String level,
            @Nullable String reason) {}

    /** The rules in force. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "At what value breakers trip by themselves, and how far up the ladder")
    public Page<TripRule> rules() {
        return Page.all(rules.inForce());
    }

    /** Every change. */
    @GET
    @Path("/changes")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Changes of automatic breakers, proposed and decided, newest first, 500 at most")
    public Page<TripRuleChange> changes() {
        return Page.all(rules.list());
    }

    /** Proposes a change. */
    @POST
    @Path("/{cause}/changes")
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose another limit, window, cool-down or level, or that it trips no more; another approves")
    public Response propose(@PathParam("cause") String cause, Wish wish) {
        TripCause which = Params.constant("cause", cause, TripCause.class);
        TripRule now = rules.inForce().stream()
                .filter(rule -> rule.cause() == which)
                .findFirst()
                .orElseThrow();
        TripRule wished = new TripRule(
                which,
                now.version(),
                wish.enabled() == null ? now.enabled() : wish.enabled(),
                wish.limit() == null ? now.limit() : wish.limit(),
                wish.fewest() == null ? now.fewest() : wish.fewest(),
                wish.windowSeconds() == null ? now.windowSeconds() : wish.windowSeconds(),
                wish.coolDownSeconds() == null ? now.coolDownSeconds() : wish.coolDownSeconds(),
                wish.level() == null ? now.level() : Ladders.level(wish.level()));
        return Response.status(201)
                .entity(orProblem(rules.propose(wished, Texts.neededReason(wish.reason()), Caller.name(security))))
                .build();
    }

    /** Approves a change. */
    @POST
    @Path("/changes/{id}/approve")
    @RolesAllowed("risk-manager")
    @Operation(summary = "Approve a change that another person proposed; it holds at once")
    public TripRuleChange approve(@PathParam("id") String id) {
        return orProblem(rules.approve(Params.id(id), Caller.name(security)));
    }

    /** Rejects a change. */
    @POST
    @Path("/changes/{id}/reject")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reject a change that another person proposed")
    public TripRuleChange reject(@PathParam("id") String id, Rejection wish) {
        return orProblem(rules.reject(Params.id(id), Texts.neededReason(wish.reason()), Caller.name(security)));
    }

    private static TripRuleChange orProblem(TripRuleAnswer answer) {
        if (answer instanceof TripRuleAnswer.Done done) {
            return done.change();
        }
        if (answer instanceof TripRuleAnswer.Wrong wrong) {
            throw Problem.fields(wrong.errors());
        }
        if (answer instanceof TripRuleAnswer.OwnProposal) {
            throw Problem.status(403, "Who proposes a change may not decide about it; ask another risk manager");
        }
        if (answer instanceof TripRuleAnswer.NotNow late) {
            throw Problem.status(409, "The change is " + late.change().status() + " already; propose another one");
        }
        throw Problem.missing("change of an automatic breaker");
    }
}
