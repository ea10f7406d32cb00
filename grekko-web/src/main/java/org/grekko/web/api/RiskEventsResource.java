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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.NewRiskEvent;
import org.grekko.risk.RiskEvent;
import org.grekko.risk.RiskEventAnswer;
import org.grekko.risk.RiskEventService;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventState;
import org.grekko.risk.domain.RiskEventType;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Risk events: what went wrong, who has seen it, and what was done. */
@Path("/risk/events")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RiskEventsResource {
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;

    @EJB
    private RiskEventService riskEvents;

    @Context
    private SecurityContext security;

    /** What a person or an outside monitor has found. */
    public record NewEvent(
            @Nullable String type,
            @Nullable String severity,
            @Nullable String subject,
            @Nullable String title,
            @Nullable String text) {}

    /** What a person says about an event. */
    public record Note(@Nullable String note) {}

    /** Risk events, newest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Risk events, newest first")
    public Page<RiskEvent> list(@BeanParam ListParams params, @QueryParam("state") @Nullable String state) {
        Cursor place = params.cursor();
        RiskEventState wanted = state == null ? null : Params.constant("state", state, RiskEventState.class);
        return Cursor.page(
                riskEvents.list(wanted, place.time(), place.id(), params.limit() + 1),
                params.limit(),
                event -> Cursor.text(event.createdAt(), event.id()));
    }

    /** One risk event. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One risk event")
    public RiskEvent event(@PathParam("id") String id) {
        return riskEvents.find(Params.id(id)).orElseThrow(() -> Problem.missing("risk event"));
    }

    /** Raises an event; CRITICAL halts all trading. */
    @POST
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Raise a risk event; CRITICAL halts all trading")
    public Response raise(NewEvent wish) {
        RiskSeverity severity = Params.constant("severity", wish.severity(), RiskSeverity.class);
        NewRiskEvent found = new NewRiskEvent(
                Params.constant("type", wish.type(), RiskEventType.class),
                severity,
                severity == RiskSeverity.CRITICAL ? RiskAction.TRADING_HALTED : RiskAction.MANUAL_INTERVENTION,
                Texts.needed("subject", wish.subject(), 1, LONGEST_SUBJECT),
                Texts.needed("title", wish.title(), 1, LONGEST_TITLE),
                Texts.needed("text", wish.text(), 1, LONGEST_TEXT),
                Map.of(),
                Caller.name(security));
        return Response.status(201).entity(riskEvents.raise(found)).build();
    }

    /** Acknowledges an event: somebody looks after it, and its clock stops. */
    @POST
    @Path("/{id}/ack")
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Acknowledge a risk event; its clock stops")
    public RiskEvent acknowledge(@PathParam("id") String id, Note said) {
        String note = Texts.line("note", said.note(), 500);
        return orProblem(riskEvents.acknowledge(Params.id(id), note, Caller.name(security)));
    }

    /** Resolves an event. */
    @POST
    @Path("/{id}/resolve")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Resolve a risk event, with what was found and done")
    public RiskEvent resolve(@PathParam("id") String id, Note said) {
        String note = Texts.line("note", said.note(), 500);
        if (note == null || note.length() < 3) {
            throw Problem.field(new FieldError("note", "is needed: what was found and done, 3 to 500 characters"));
        }
        return orProblem(riskEvents.resolve(Params.id(id), note, Caller.name(security)));
    }

    private static RiskEvent orProblem(RiskEventAnswer answer) {
        if (answer instanceof RiskEventAnswer.Done done) {
            return done.now();
        }
        if (answer instanceof RiskEventAnswer.NotNow late) {
            throw Problem.status(409, "The event is " + late.now().state() + " already");
        }
        throw Problem.missing("risk event");
    }
}
