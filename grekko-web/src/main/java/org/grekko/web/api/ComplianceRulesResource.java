package org.grekko.web.api;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.compliance.ComplianceRule;
import org.grekko.compliance.NewRule;
import org.grekko.compliance.RuleAnswer;
import org.grekko.compliance.RuleService;
import org.grekko.compliance.domain.RuleKind;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Compliance rules: one person proposes a version, another approves it. */
@Path("/compliance/rules")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ComplianceRulesResource {
    @EJB
    private RuleService rules;

    @Context
    private SecurityContext security;

    /** What somebody wants of a rule; without kind and body it is to end. */
    public record Wish(
            @Nullable String name,
            @Nullable String kind,
            @Nullable JsonNode body,
            @Nullable Boolean withdraw,
            @Nullable String reason,
            @Nullable String effectiveAt) {}

    /** The rules that hold. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "The compliance rules that hold now")
    public Page<ComplianceRule> holding() {
        return Page.all(rules.holding());
    }

    /** Every version. */
    @GET
    @Path("/changes")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Versions of compliance rules, proposed, decided and in force, newest first, 500 at most")
    public Page<ComplianceRule> changes() {
        return Page.all(rules.list());
    }

    /** Proposes a version. */
    @POST
    @RolesAllowed({"risk-manager", "compliance"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose a compliance rule, a new version of one, or its end; another person must approve it")
    public Response propose(Wish wish) {
        boolean ends = Boolean.TRUE.equals(wish.withdraw());
        JsonNode body = wish.body();
        if (ends && (wish.kind() != null || body != null)) {
            throw Problem.field(new FieldError("withdraw", "stands without kind and body"));
        }
        if (!ends && (body == null || !body.isObject())) {
            throw Problem.field(new FieldError("body", "is needed: an object with the fields of the kind"));
        }
        NewRule rule = new NewRule(
                wish.name() == null ? "" : wish.name(),
                ends ? null : Params.constant("kind", wish.kind(), RuleKind.class),
                ends || body == null ? null : body.toString(),
                Texts.neededReason(wish.reason()),
                Params.time("effectiveAt", wish.effectiveAt()),
                Caller.name(security));
        return Response.status(201).entity(orProblem(rules.propose(rule))).build();
    }

    /** Approves a version. */
    @POST
    @Path("/changes/{id}/approve")
    @RolesAllowed("compliance")
    @Operation(summary = "Approve a version that another person proposed; it holds from its time on")
    public ComplianceRule approve(@PathParam("id") String id) {
        return orProblem(rules.approve(Params.id(id), Caller.name(security)));
    }

    /** Rejects a version. */
    @POST
    @Path("/changes/{id}/reject")
    @RolesAllowed("compliance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reject a version that another person proposed")
    public ComplianceRule reject(@PathParam("id") String id, Rejection wish) {
        return orProblem(rules.reject(Params.id(id), Texts.neededReason(wish.reason()), Caller.name(security)));
    }

    private static ComplianceRule orProblem(RuleAnswer answer) {
        if (answer instanceof RuleAnswer.Done done) {
            return done.now();
        }
        if (answer instanceof RuleAnswer.Wrong wrong) {
            throw Problem.fields(wrong.errors());
        }
        if (answer instanceof RuleAnswer.OwnProposal) {
            throw Problem.status(403, "Who proposes a rule may not decide about it; ask another compliance officer");
        }
        if (answer instanceof RuleAnswer.NotNow late) {
            throw Problem.status(409, "The version is " + late.now().status() + " already; propose another one");
        }
        throw Problem.missing("version of a compliance rule");
    }
}
