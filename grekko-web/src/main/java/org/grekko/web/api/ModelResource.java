package org.grekko.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.audit.AuditEvent;
import org.grekko.audit.AuditQuery;
import org.grekko.audit.AuditService;
import org.grekko.model.ApprovalWish;
import org.grekko.model.ModelDecision;
import org.grekko.model.ModelPromotions;
import org.grekko.model.ModelRecord;
import org.grekko.model.ModelRegistry;
import org.grekko.model.PromotionWish;
import org.grekko.model.domain.lifecycle.ApproverRole;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.model.domain.lifecycle.Outcome;
import org.grekko.model.domain.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/** One version of a model: its life, what its gates found, and the steps up and down. */
@Path("/models/{name}/{version}")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ModelResource {
    private static final int MOST_HISTORY = 200;
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    @EJB
    private ModelRegistry registry;

    @EJB
    private ModelPromotions promotions;

    @EJB
    private AuditService audit;

    @PathParam("name")
    private String name;

    @PathParam("version")
    private String version;

    @Context
    private SecurityContext security;

    /** A wish to go up; what it rests on and the attestation are asked for where the stage is CANDIDATE. */
    public record PromotionJson(
            @Nullable String to, @Nullable String evidenceId, @Nullable Boolean lookaheadAttested) {}

    /** A consent to the next stage, on what the person saw. */
    public record ApprovalJson(@Nullable String to, @Nullable String evidenceId) {}

    /** Why a model is sent back. */
    public record DemotionJson(@Nullable String reason) {}

    /** All of it. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "A model with its life, the findings of its last promotion and its history",
            description = "The history is that of its events, the latest first, at most 200.")
    public ModelJson one() {
        ModelRecord found = found();
        List<AuditEvent> history = audit.events(
                new AuditQuery("model", null, found.model().id().toString(), null, null, null, MOST_HISTORY));
        return ModelJson.of(found, promotions.session(found.model()).orElse(null), history);
    }

    /** Up a stage. */
    @POST
    @Path("/promotions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"trader", "quant", "portfolio-manager", "fund-manager"})
    @Operation(
            summary = "Bring a model up a stage when every gate lets it pass",
            description = "422 with every finding when one does not. PAPER and LIVE take the role of a manager. For"
                    + " CANDIDATE the check for look-ahead is run, which may take some seconds.")
    public ModelJson promote(PromotionJson wish) {
        Stage to = Params.constant("to", wish.to(), Stage.class);
        if (to.trades() && !hasAny("portfolio-manager", "fund-manager")) {
            throw Problem.status(403, "To trade, a model is promoted by a portfolio manager or a fund manager");
        }
        return decided(promotions.promote(new PromotionWish(
                name,
                version,
                to,
                Params.id("evidenceId", wish.evidenceId()),
                Boolean.TRUE.equals(wish.lookaheadAttested()),
                Caller.name(security))));
    }

    /** A consent. */
    @POST
    @Path("/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"portfolio-manager", "fund-manager"})
    @Operation(
            summary = "Approve a model's next stage",
            description =
                    "PAPER takes a portfolio manager who saw the evidence; LIVE two different persons, one of them"
                            + " a fund manager, who saw the paper session.")
    public ModelJson approve(ApprovalJson wish) {
        return decided(promotions.approve(new ApprovalWish(
                name,
                version,
                Params.constant("to", wish.to(), Stage.class),
                Params.id("evidenceId", wish.evidenceId()),
                roles(),
                Caller.name(security))));
    }

    /** Back to research. */
    @POST
    @Path("/demotions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"trader", "risk-manager", "portfolio-manager", "fund-manager"})
    @Operation(summary = "Stop a model and send it back to research")
    public ModelJson demote(DemotionJson wish) {
        String reason = wish.reason() == null ? "" : wish.reason().strip();
        if (reason.length() < SHORTEST_REASON
                || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(Character::isISOControl)) {
            throw Params.wrong("reason", "must say why, in 3 to 500 characters");
        }
        ModelRecord found = found();
        boolean back = registry.incident(found.model().id(), new Incident.KillSwitch(Caller.name(security), reason));
        if (!back) {
            throw Problem.status(409, found.model().title() + " is in RESEARCH already");
        }
        return ModelJson.of(found());
    }

    private ModelRecord found() {
        return registry.find(name, version).orElseThrow(() -> Problem.missing("model"));
    }

    private Set<ApproverRole> roles() {
        Set<ApproverRole> roles = EnumSet.noneOf(ApproverRole.class);
        if (hasAny("portfolio-manager")) {
            roles.add(ApproverRole.PORTFOLIO_MANAGER);
        }
        if (hasAny("fund-manager")) {
            roles.add(ApproverRole.FUND_MANAGER);
        }
        return roles;
    }

    private boolean hasAny(String... wanted) {
        return List.of(wanted).stream().anyMatch(security::isUserInRole);
    }

    private static ModelJson decided(ModelDecision answer) {
        if (answer instanceof ModelDecision.Missing) {
            throw Problem.missing("model");
        }
        if (answer instanceof ModelDecision.Invalid invalid) {
            throw Problem.fields(invalid.errors());
        }
        ModelDecision.Decided decided = (ModelDecision.Decided) answer;
        if (decided.outcome() instanceof Outcome.Refused refused) {
            throw refused(refused);
        }
        return ModelJson.of(decided.now());
    }

    private static WebApplicationException refused(Outcome.Refused refused) {
        ObjectNode problem = Problem.body(422, refused.reasons());
        ArrayNode findings = problem.putArray("findings");
        ModelJson.GateJson.of(refused.findings()).forEach(each -> findings.addObject()
                .put("gate", each.gate())
                .put("meaning", each.meaning())
                .put("passed", each.passed())
                .put("value", each.value())
                .put("limit", each.limit()));
        return new WebApplicationException(Problem.response(422, problem));
    }
}
