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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.compliance.DataErasure;
import org.grekko.compliance.ErasureAnswer;
import org.grekko.compliance.ErasureService;
import org.grekko.compliance.NewErasure;
import org.grekko.shared.Erasure;
import org.jspecify.annotations.Nullable;

/** Erasure of personal data: one person asks for it, another approves it, and it is worked off. */
@Path("/compliance/erasures")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ComplianceErasuresResource {
    @EJB
    private ErasureService erasures;

    @Context
    private SecurityContext security;

    /** What is to be erased, by which request, and why that is lawful. */
    public record Wish(
            @Nullable String kind, @Nullable String value, @Nullable String reference, @Nullable String reason) {}

    /** Requests. */
    @GET
    @RolesAllowed({"compliance", "admin"})
    @Operation(summary = "Requests to erase personal data, newest first, 500 at most")
    public Page<DataErasure> list() {
        return Page.all(erasures.list());
    }

    /** One request. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"compliance", "admin"})
    @Operation(summary = "One request to erase personal data, with how far it has come")
    public DataErasure erasure(@PathParam("id") String id) {
        return erasures.find(Params.id(id)).orElseThrow(() -> Problem.missing("erasure"));
    }

    /** Asks for an erasure. */
    @POST
    @RolesAllowed({"compliance", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask for personal data to be erased: a USER, a PAYEE or WORDS; another person must approve it")
    public Response propose(Wish wish) {
        NewErasure erasure = new NewErasure(
                Params.constant("kind", wish.kind(), Erasure.Kind.class),
                Texts.needed("value", wish.value(), NewErasure.SHORTEST, NewErasure.LONGEST_VALUE),
                Texts.needed("reference", wish.reference(), NewErasure.SHORTEST, NewErasure.LONGEST_REFERENCE),
                Texts.neededReason(wish.reason()),
                Caller.name(security));
        return Response.status(201).entity(orProblem(erasures.propose(erasure))).build();
    }

    /** Approves an erasure. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed("compliance")
    @Operation(summary = "Approve an erasure that another person asked for; it cannot be taken back")
    public DataErasure approve(@PathParam("id") String id) {
        return orProblem(erasures.approve(Params.id(id), Caller.name(security)));
    }

    /** Rejects an erasure. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed("compliance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reject an erasure that another person asked for; the request forgets its value")
    public DataErasure reject(@PathParam("id") String id, Rejection wish) {
        return orProblem(erasures.reject(Params.id(id), Texts.neededReason(wish.reason()), Caller.name(security)));
    }

    private static DataErasure orProblem(ErasureAnswer answer) {
        if (answer instanceof ErasureAnswer.Done done) {
            return done.now();
        }
        if (answer instanceof ErasureAnswer.Wrong wrong) {
            throw Problem.fields(wrong.errors());
        }
        if (answer instanceof ErasureAnswer.NotByYou) {
            throw Problem.status(
                    403, "Who asks for an erasure, or is to be erased, may not decide; ask another compliance officer");
        }
        if (answer instanceof ErasureAnswer.NotNow late) {
            throw Problem.status(409, "The erasure is " + late.now().status() + " already");
        }
        if (answer instanceof ErasureAnswer.Held held) {
            throw Problem.status(409, held.why());
        }
        throw Problem.missing("erasure");
    }
}
