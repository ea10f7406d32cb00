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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.NewChange;
import org.grekko.risk.ProfileChangeService;
import org.grekko.risk.ProfileVersion;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** One risk profile: its versions, and wishes to change it. */
@Path("/risk/profiles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RiskProfileResource {
    @EJB
    private ProfileChangeService changes;

    @Context
    private SecurityContext security;

    /** The limits that are to be different, why, and from when. */
    public record Wish(
            @Nullable String tolerance,
            @Nullable Map<String, BigDecimal> limits,
            @Nullable String reason,
            @Nullable String effectiveAt) {}

    /** The versions of a profile. */
    @GET
    @Path("/versions")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Versions of a risk profile, newest first, with who wanted and who approved them")
    public Page<ProfileVersion> versions(@PathParam("id") String id) {
        List<ProfileVersion> versions = changes.history(Params.id(id));
        if (versions.isEmpty()) {
            throw Problem.missing("risk profile");
        }
        return Page.all(versions);
    }

    /** Proposes a change. */
    @POST
    @Path("/changes")
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose a change of a risk profile; another person must approve it")
    public Response propose(@PathParam("id") String id, Wish wish) {
        Tolerance tolerance =
                wish.tolerance() == null ? null : Params.constant("tolerance", wish.tolerance(), Tolerance.class);
        Map<String, BigDecimal> limits = wish.limits() == null ? Map.of() : wish.limits();
        limits.forEach((name, value) -> {
            if (value == null) {
                throw Problem.field(new FieldError("limits." + name, "must be a number; leave it out to keep it"));
            }
        });
        NewChange change = new NewChange(
                Params.id(id),
                tolerance,
                limits,
                Texts.neededReason(wish.reason()),
                Params.time("effectiveAt", wish.effectiveAt()),
                Caller.name(security));
        return Response.status(201)
                .entity(ProfileChangesResource.orProblem(changes.propose(change), "risk profile"))
                .build();
    }
}
