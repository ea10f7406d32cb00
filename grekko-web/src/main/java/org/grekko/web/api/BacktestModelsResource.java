package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.backtest.BacktestService;
import org.grekko.model.domain.ModelParameter;

/** The models that a backtest can run. */
@Path("/backtests/models")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class BacktestModelsResource {
    @EJB
    private BacktestService backtests;

    /** A model that can be run. */
    public record ModelJson(String name, String version, List<ModelParameter> parameters) {}

    /** The models that can be run. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Models that can be run, with their parameters")
    public Page<ModelJson> models() {
        return Page.all(backtests.models().stream()
                .map(each -> new ModelJson(each.name(), each.version(), each.parameters()))
                .toList());
    }
}
