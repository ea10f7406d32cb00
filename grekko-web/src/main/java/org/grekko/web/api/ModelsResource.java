package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.grekko.model.ModelRegistration;
import org.grekko.model.ModelRegistry;
import org.grekko.model.NewModel;
import org.jspecify.annotations.Nullable;

/** The registry of models: the list, and the way into it. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ModelsResource {
    @EJB
    private ModelRegistry registry;

    @Context
    private SecurityContext security;

    /** A version of a model to register. */
    public record NewModelJson(
            @Nullable String name,
            @Nullable String version,
            @Nullable String plugin,
            @Nullable Map<String, @Nullable Double> parameters,
            @Nullable List<String> universe,
            @Nullable List<String> assetClasses,
            @Nullable BigDecimal budgetFraction,
            @Nullable Map<String, Map<String, @Nullable Double>> factors) {
        NewModel wish(String by) {
            return new NewModel(
                    name == null ? "" : name,
                    version == null ? "" : version,
                    plugin == null ? "" : plugin,
                    parameters == null ? Map.of() : parameters,
                    universe == null ? List.of() : universe,
                    assetClasses == null ? List.of() : assetClasses,
                    budgetFraction,
                    factors == null ? Map.of() : factors,
                    by);
        }
    }

    /** Models, the latest registered first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Registered models without their history, the latest first")
    public Page<ModelJson> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Cursor place = Cursor.of(cursor);
        int most = Params.limit(limit);
        List<ModelJson> found = registry.list(place.time(), place.id(), most + 1).stream()
                .map(ModelJson::of)
                .toList();
        return Cursor.page(found, most, last -> Cursor.text(last.createdAt(), last.id()));
    }

    /** Registers a version of a model. */
    @POST
    @RolesAllowed({"trader", "quant"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a version of a model; it begins in research",
            description =
                    "Nothing of it changes any more: other parameters are another version. Factors say what part of the"
                            + " budget is left in a regime, by class (equity, volatility, crypto, macro) and regime:"
                            + " {\"volatility\": {\"HIGH\": 0.5}}.")
    @APIResponse(
            responseCode = "201",
            description = "It is in research",
            content = @Content(schema = @Schema(implementation = ModelJson.class)))
    public Response register(NewModelJson wish) {
        ModelRegistration answer = registry.register(wish.wish(Caller.name(security)));
        if (answer instanceof ModelRegistration.Invalid invalid) {
            throw Problem.fields(invalid.errors());
        }
        if (answer instanceof ModelRegistration.Taken taken) {
            throw Problem.status(
                    409,
                    taken.now().model().title() + " is registered already and does not change; give a new version");
        }
        if (answer instanceof ModelRegistration.Full full) {
            throw Problem.status(429, full.models() + " models are registered, the most there may be");
        }
        ModelRegistration.Registered registered = (ModelRegistration.Registered) answer;
        return Response.status(201).entity(ModelJson.of(registered.now())).build();
    }
}
