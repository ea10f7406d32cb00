package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.audit.EventExport;
import org.jspecify.annotations.Nullable;

/** Sealed events as a file for whoever checks us without us. */
@Path("/audit/export")
@SuppressWarnings("NullAway.Init")
public class AuditExportResource {
    private static final String LINES = "application/x-ndjson";

    @EJB
    private EventExport events;

    /** A file. */
    @GET
    @Produces(LINES)
    @RolesAllowed({"risk-manager", "compliance", "admin"})
    @Operation(summary = "The sealed events between two places as lines of JSON, for the offline verifier")
    public Response file(@QueryParam("fromSeq") @Nullable String fromSeq, @QueryParam("toSeq") @Nullable String toSeq) {
        long last = events.lastSeq();
        long from = Params.event("fromSeq", fromSeq, 1);
        long to = Params.event("toSeq", toSeq, last);
        if (from > last + 1) {
            throw Params.wrong("fromSeq", "must not be behind the last event, which is " + last);
        }
        if (to < from - 1) {
            throw Params.wrong("toSeq", "must not be before fromSeq");
        }
        StreamingOutput body = stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            events.write(from, to, out);
            out.flush();
        };
        return Attachment.of("events-" + from + "-" + Math.min(to, last) + ".jsonl", LINES, body);
    }
}
