package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.Comparison;
import org.grekko.backtest.StoredBacktest;
import org.jspecify.annotations.Nullable;

/** Backtests side by side. */
@Path("/backtests/comparison")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class BacktestComparisonResource {
    @EJB
    private BacktestService backtests;

    /** Several results side by side. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Two to ten finished backtests side by side", description = "ids=ID,ID")
    public Comparison comparison(@QueryParam("ids") @Nullable String ids) {
        List<String> texts = List.of((ids == null ? "" : ids).split(",", -1));
        if (texts.size() < Comparison.LEAST || texts.size() > Comparison.MOST) {
            throw Params.wrong(
                    "ids", "must be " + Comparison.LEAST + " to " + Comparison.MOST + " ids joined by commas");
        }
        List<StoredBacktest> done = new ArrayList<>();
        for (String text : texts) {
            UUID id = Params.id("ids", text);
            if (id == null) {
                throw Params.wrong("ids", "must be ids joined by commas, and one is empty");
            }
            StoredBacktest backtest =
                    backtests.find(id).orElseThrow(() -> Params.wrong("ids", "names " + id + ", which is no backtest"));
            if (backtest.outcome() == null) {
                throw Params.wrong("ids", "names " + id + ", which is " + backtest.status() + " and not DONE");
            }
            done.add(backtest);
        }
        return Comparison.of(done);
    }
}
