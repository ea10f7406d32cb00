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
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.ProposedResumption;
import org.grekko.risk.ResumptionAnswer;
import org.grekko.risk.ResumptionService;
import org.grekko.trading.BreakerDesk;

/** Resumptions from L4 on: one person proposes, another decides. */
@Path("/risk/resumptions")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ResumptionsResource {
    @EJB
    private ResumptionService resumptions;

    @EJB
    private BreakerDesk desk;

    @Context
    private SecurityContext security;

    /** Proposed resumptions. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Resumptions that take two people, newest first, 500 at most")
    public Page<ProposedResumption> list() {
        return Page.all(resumptions.list());
    }

    /** Approves a resumption. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed("risk-manager")
    @Operation(summary = "Approve a resumption that another person proposed; trading goes on at once")
    public ProposedResumption approve(@PathParam("id") String id) {
        return orProblem(desk.approve(Params.id(id), Caller.name(security)), "resumption");
    }

    /** Rejects a resumption. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reject a resumption that another person proposed; the breaker stands on")
    public ProposedResumption reject(@PathParam("id") String id, Rejection wish) {
        String reason = Texts.neededReason(wish.reason());
        return orProblem(desk.reject(Params.id(id), reason, Caller.name(security)), "resumption");
    }

    /** How it stands now, or the refusal: 403 for the proposer, 404, 409 with the way out. */
    static ProposedResumption orProblem(ResumptionAnswer answer, String what) {
        if (answer instanceof ResumptionAnswer.Done done) {
            return done.now();
        }
        if (answer instanceof ResumptionAnswer.OwnProposal) {
            throw Problem.status(403, "Who proposes a resumption may not decide about it; ask another risk manager");
        }
        if (answer instanceof ResumptionAnswer.NotNow not) {
            throw Problem.status(409, not.why());
        }
        throw Problem.missing(what);
    }
}
