package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.backtest.domain.Stretch;
import org.grekko.optimisation.OptimisationService;
import org.grekko.optimisation.StoredOptimisation;
import org.grekko.optimisation.domain.Trial;
import org.jspecify.annotations.Nullable;

/** One search for parameters: how far it is, what came out, and its best as a wish for a backtest or a model. */
@Path("/optimisations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class OptimisationResource {
    @EJB
    private OptimisationService searches;

    @PathParam("id")
    private String id;

    @Context
    private SecurityContext security;

    /** A set of parameters by rank, measured over the time before the holdout; what cannot be computed is null. */
    public record ResultJson(
            int rank,
            SortedMap<String, Double> parameters,
            double bps,
            double spread,
            double totalReturn,
            @Nullable Double cagr,
            @Nullable Double sharpe,
            double maxDrawdown,
            @Nullable Double winRate,
            int numTrades) {
        static ResultJson of(int rank, Trial trial) {
            Stretch.Figures figures = trial.figures();
            return new ResultJson(
                    rank,
                    trial.parameters(),
                    trial.bps(),
                    trial.spread(),
                    figures.totalReturn(),
                    figures.cagr(),
                    figures.sharpe(),
                    figures.maxDrawdown(),
                    figures.winRate(),
                    figures.trades());
        }
    }

    /** The whole of it, with the result once it is DONE. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "A search with its progress, and its result once it is DONE",
            description = "result: best, stability map, walk-forward, holdout, deflated Sharpe ratio, overfitting,"
                    + " confidence, gates; as ./grekko backtest --search writes it")
    public OptimisationJson one() {
        return OptimisationJson.of(found());
    }

    /** Cancels a search; one that has ended stays as it is. */
    @DELETE
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Operation(summary = "Cancel a search that has not ended")
    public OptimisationJson cancel() {
        return searches.cancel(Params.id(id), Caller.name(security))
                .map(OptimisationJson::of)
                .orElseThrow(() -> Problem.missing("optimisation"));
    }

    /** A page of its trials. */
    @GET
    @Path("/results")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Every set of parameters of a finished search, ranked by BPS, with its spread")
    public Page<ResultJson> results(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        StoredOptimisation search = found();
        int from = Params.place(cursor);
        int most = Params.limit(limit);
        List<ResultJson> page = new ArrayList<>();
        for (Trial each : searches.results(search.id(), from, most + 1)) {
            page.add(ResultJson.of(from + page.size() + 1, each));
        }
        return Cursor.page(page, most, last -> Integer.toString(from + most));
    }

    /** Its best as a file. */
    @GET
    @Path("/exports/{file}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "The result or its best as a file",
            description =
                    "study.json; backtest.json, which POST /backtests takes; model.json, which POST /models takes")
    public Response export(@PathParam("file") String file) {
        StoredOptimisation search = found();
        String result = search.result();
        StoredOptimisation.Best best = search.best();
        if (result == null || best == null) {
            throw Problem.status(409, "The search is " + search.status() + "; only one that is DONE has a result");
        }
        Object content =
                switch (file) {
                    case "study.json" -> result.getBytes(StandardCharsets.UTF_8);
                    case "backtest.json" -> BestJson.backtest(search.spec(), best);
                    case "model.json" -> BestJson.model(search.spec(), best);
                    default -> throw Problem.missing("file: there are study.json, backtest.json and model.json");
                };
        return Attachment.of("optimisation-" + id + "-" + file, MediaType.APPLICATION_JSON, content);
    }

    private StoredOptimisation found() {
        return searches.find(Params.id(id)).orElseThrow(() -> Problem.missing("optimisation"));
    }
}
