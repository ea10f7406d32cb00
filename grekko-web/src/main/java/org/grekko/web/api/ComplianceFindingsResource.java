package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.compliance.Finding;
import org.grekko.compliance.FindingAnswer;
import org.grekko.compliance.FindingService;
import org.grekko.compliance.domain.FindingState;
import org.grekko.compliance.domain.Outcome;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Findings of surveillance and screening: what was found, who looks at it, and what came of it. */
@Path("/compliance/findings")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ComplianceFindingsResource {
    private static final int LONGEST_NOTE = 500;

    @EJB
    private FindingService findings;

    @Context
    private SecurityContext security;

    /** What a person says who begins to look. */
    public record Review(@Nullable String note) {}

    /** What came of it. */
    public record Closing(@Nullable String outcome, @Nullable String note) {}

    /** Findings, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Findings of compliance, newest first")
    public Page<Finding> list(@BeanParam ListParams params, @QueryParam("state") @Nullable String state) {
        Cursor place = params.cursor();
        FindingState wanted = state == null ? null : Params.constant("state", state, FindingState.class);
        return Cursor.page(
                findings.list(wanted, place.time(), place.id(), params.limit() + 1),
                params.limit(),
                finding -> Cursor.text(finding.createdAt(), finding.id()));
    }

    /** One finding. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One finding of compliance, with its evidence")
    public Finding finding(@PathParam("id") String id) {
        return findings.find(Params.id(id)).orElseThrow(() -> Problem.missing("finding"));
    }

    /** Begins to look at a finding. */
    @POST
    @Path("/{id}/review")
    @RolesAllowed("compliance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take an open finding under review")
    public Finding review(@PathParam("id") String id, Review said) {
        String note = Texts.line("note", said.note(), LONGEST_NOTE);
        return orProblem(findings.review(Params.id(id), note, Caller.name(security)));
    }

    /** Closes a finding. */
    @POST
    @Path("/{id}/close")
    @RolesAllowed("compliance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close a finding that is under review: FALSE_POSITIVE or REPORTED, with a note")
    public Finding close(@PathParam("id") String id, Closing said) {
        Outcome outcome = Params.constant("outcome", said.outcome(), Outcome.class);
        String note = Texts.line("note", said.note(), LONGEST_NOTE);
        if (note == null || note.length() < 3) {
            throw Problem.field(new FieldError("note", "is needed: what was seen and done, 3 to 500 characters"));
        }
        return orProblem(findings.close(Params.id(id), outcome, note, Caller.name(security)));
    }

    private static Finding orProblem(FindingAnswer answer) {
        if (answer instanceof FindingAnswer.Done done) {
            return done.now();
        }
        if (answer instanceof FindingAnswer.NotNow late) {
            throw Problem.status(
                    409, "The finding is " + late.now().state() + "; it goes from OPEN to UNDER_REVIEW to CLOSED");
        }
        throw Problem.missing("finding");
    }
}
