package org.grekko.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.grekko.backtest.NewBacktest;
import org.grekko.optimisation.NewOptimisation;
import org.grekko.optimisation.OptimisationRequest;
import org.grekko.optimisation.OptimisationService;
import org.grekko.optimisation.StoredOptimisation;
import org.grekko.web.api.BacktestsResource.NewBacktestJson;
import org.jspecify.annotations.Nullable;

/** Searches for parameters over stored bars: the list of them, and the way to a new one. */
@Path("/optimisations")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class OptimisationsResource {
    @EJB
    private OptimisationService searches;

    @Context
    private SecurityContext security;

    /** A wish for a search; ranges are as for the command, such as {@code 5..60:5} or {@code fast+5..300}. */
    public record NewOptimisationJson(
            @Nullable String model,
            @Nullable String search,
            @JsonPropertyDescription(
                            "such as {\"fast\": \"5..60:5\", \"slow\": \"fast+5..300\"}: FROM..TO, or FROM..TO:STEP")
                    @Nullable
                    Map<String, @Nullable String> ranges,
            @Nullable Map<String, @Nullable Double> parameters,
            @Nullable List<@Nullable String> constraints,
            @Nullable Integer evaluations,
            @Nullable Double holdout,
            @Nullable Integer windows,
            @Nullable Integer seed,
            @Nullable String venue,
            @Nullable List<String> pairs,
            @Nullable String interval,
            @Nullable String from,
            @Nullable String to,
            @Nullable BigDecimal feeBps,
            @Nullable BigDecimal slippageBps,
            @Nullable BigDecimal cash,
            @Nullable BigDecimal barsPerYear) {
        NewOptimisation wish(String by) {
            return new NewOptimisation(
                    backtest(by),
                    parameters == null ? Map.of() : parameters,
                    texts(),
                    constraints == null
                            ? List.of()
                            : constraints.stream().map(String::valueOf).toList(),
                    search == null ? "" : search.toUpperCase(Locale.ROOT),
                    evaluations,
                    holdout,
                    windows,
                    seed);
        }

        private Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            if (ranges != null) {
                ranges.forEach((name, text) -> texts.put(name, text == null ? "" : text));
            }
            return texts;
        }

        private NewBacktest backtest(String by) {
            return new NewBacktestJson(
                            model, null, venue, pairs, interval, from, to, feeBps, slippageBps, cash, barsPerYear, null)
                    .wish(by);
        }
    }

    /** Searches, the latest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Searches for parameters without their results, the latest first")
    public Page<OptimisationJson> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Cursor place = Cursor.of(cursor);
        int most = Params.limit(limit);
        List<OptimisationJson> found = searches.list(place.time(), place.id(), most + 1).stream()
                .map(OptimisationJson::brief)
                .toList();
        return Cursor.page(found, most, last -> Cursor.text(last.createdAt(), last.id()));
    }

    /** Asks for a search. */
    @POST
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search for the parameters of a model over stored bars in the background",
            description = "The same result as ./grekko backtest --search over the same bars with the same seed.")
    @APIResponse(
            responseCode = "201",
            description = "It waits for its turn",
            content = @Content(schema = @Schema(implementation = OptimisationJson.class)))
    public Response request(NewOptimisationJson wish) {
        OptimisationRequest answer = searches.request(wish.wish(Caller.name(security)));
        if (answer instanceof OptimisationRequest.Invalid invalid) {
            throw Problem.fields(invalid.errors());
        }
        if (answer instanceof OptimisationRequest.Full full) {
            throw Problem.status(
                    429, full.waiting() + " searches wait or run, the most there may be; cancel some or wait");
        }
        StoredOptimisation queued = ((OptimisationRequest.Queued) answer).optimisation();
        return Response.status(201).entity(OptimisationJson.of(queued)).build();
    }
}
