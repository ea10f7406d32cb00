package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.agent.AgentService;
import org.grekko.agent.domain.Parameter;
import org.grekko.agent.domain.SizingParameters;

/** Installed strategies with the schema of their parameters. */
@Path("/strategies")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class StrategiesResource {
    @EJB
    private AgentService agents;

    /** A strategy as it is shown; sizing is what every agent takes besides, at most one of it. */
    public record StrategyJson(String name, String type, List<Parameter> parameters, List<Parameter> sizing) {}

    /** All strategies. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Installed strategies")
    public Page<StrategyJson> list() {
        return Page.all(agents.strategies().stream()
                .map(plugin ->
                        new StrategyJson(plugin.name(), plugin.type(), plugin.parameters(), SizingParameters.all()))
                .toList());
    }
}
