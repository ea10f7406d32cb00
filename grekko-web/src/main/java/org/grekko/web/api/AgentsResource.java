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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentChange;
import org.grekko.agent.AgentService;
import org.grekko.agent.NewAgent;
import org.grekko.agent.Registration;
import org.grekko.agent.domain.AgentAction;
import org.jspecify.annotations.Nullable;

/** Trading agents. */
@Path("/agents")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AgentsResource {
    @EJB
    private AgentService agents;

    @Context
    private SecurityContext security;

    /** A wish for an agent. */
    public record NewAgentJson(
            @Nullable String name,
            @Nullable String type,
            @Nullable String strategy,
            @Nullable Map<String, Double> parameters,
            @Nullable List<String> pairs,
            @Nullable BigDecimal allocation) {
        NewAgent agent() {
            return new NewAgent(
                    name == null ? "" : name,
                    type == null ? "" : type,
                    strategy == null ? "" : strategy,
                    parameters == null ? Map.of() : parameters,
                    pairs == null ? List.of() : pairs,
                    allocation == null ? BigDecimal.ZERO : allocation);
        }
    }

    /** Why a step is taken. */
    public record Why(@Nullable String reason) {}

    /** All agents. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "All agents")
    public Page<Agent> list() {
        return Page.all(agents.list());
    }

    /** One agent. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One agent")
    public Agent one(@PathParam("id") String id) {
        return agents.find(Params.id(id)).orElseThrow(() -> Problem.missing("agent"));
    }

    /** Registers an agent. */
    @POST
    @RolesAllowed({"trader", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register an agent")
    public Response register(NewAgentJson wish) {
        Registration answer = agents.register(wish.agent(), Caller.name(security));
        if (answer instanceof Registration.Registered registered) {
            return Response.status(201).entity(registered.agent()).build();
        }
        throw Problem.fields(((Registration.Invalid) answer).errors());
    }

    /** Notes that an agent is alive. */
    @POST
    @Path("/{id}/heartbeat")
    @RolesAllowed({"trader", "admin"})
    @Operation(summary = "Note that an agent is alive")
    public Agent heartbeat(@PathParam("id") String id) {
        if (!agents.heartbeat(Params.id(id))) {
            throw Problem.missing("agent");
        }
        return one(id);
    }

    /** Takes a step in the life of an agent; the body with a reason may be left out where none is needed. */
    @POST
    @Path("/{id}/{action}")
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Operation(summary = "Activate, suspend, resume, maintain or deactivate an agent")
    public Agent change(@PathParam("id") String id, @PathParam("action") String action, @Nullable String body) {
        AgentAction step = Stream.of(AgentAction.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(action))
                .findFirst()
                .orElseThrow(() -> Problem.missing("step; take activate, suspend, resume, maintenance or deactivate"));
        String reason = Json.optional(body, Why.class, new Why(null)).reason();
        AgentChange answer = agents.change(Params.id(id), step, Texts.reason(reason), Caller.name(security));
        if (answer instanceof AgentChange.Done done) {
            return done.agent();
        }
        if (answer instanceof AgentChange.Refused refused) {
            throw Problem.status(409, refused.message());
        }
        throw Problem.missing("agent");
    }
}
