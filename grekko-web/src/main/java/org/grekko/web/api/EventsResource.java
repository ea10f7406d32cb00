package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The live feed as server-sent events. */
@Path("/events")
@SuppressWarnings("NullAway.Init")
public class EventsResource {
    @Inject
    private LiveStreams streams;

    /** Streams news until the client leaves. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Live news as server-sent events")
    public void stream(@QueryParam("topics") @Nullable String topics, @Context SseEventSink sink, @Context Sse sse) {
        streams.open(LiveStreams.topics(topics), text -> sink.send(sse.newEvent(text)), () -> !sink.isClosed());
    }
}
