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
import org.grekko.risk.ChangeAnswer;
import org.grekko.risk.ProfileChange;
import org.grekko.risk.ProfileChangeService;

/** Changes of risk profiles: one person proposes, another decides. */
@Path("/risk/changes")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ProfileChangesResource {
    @EJB
    private ProfileChangeService changes;

    @Context
    private SecurityContext security;

    /** Changes of profiles. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Changes of risk profiles, newest first, 500 at most")
    public Page<ProfileChange> list() {
        return Page.all(changes.list());
    }

    /** Approves a change. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed("risk-manager")
    @Operation(summary = "Approve a change that another person proposed; it holds from its time on")
    public ProfileChange approve(@PathParam("id") String id) {
        return orProblem(changes.approve(Params.id(id), Caller.name(security)), "change");
    }

    /** Rejects a change. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reject a change that another person proposed")
    public ProfileChange reject(@PathParam("id") String id, Rejection wish) {
        String reason = Texts.neededReason(wish.reason());
        return orProblem(changes.reject(Params.id(id), reason, Caller.name(security)), "change");
    }

    /** How it stands now, or the refusal: 400 with the fields, 403 for the proposer, 404, 409 when it is too late. */
    static ProfileChange orProblem(ChangeAnswer answer, String what) {
        if (answer instanceof ChangeAnswer.Done done) {
            return done.now();
        }
        if (answer instanceof ChangeAnswer.Wrong wrong) {
            throw Problem.fields(wrong.errors());
        }
        if (answer instanceof ChangeAnswer.OwnProposal) {
            throw Problem.status(403, "Who proposes a change may not decide about it; ask another risk manager");
        }
        if (answer instanceof ChangeAnswer.NotNow late) {
            throw Problem.status(409, "The change is " + late.now().status() + " already; propose another one");
        }
        throw Problem.missing(what);
    }
}
