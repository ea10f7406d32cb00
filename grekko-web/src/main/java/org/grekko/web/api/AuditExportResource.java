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
    @EJB
    private EventExport events;

    /** A file. */
    @GET
    @Produces("application/x-ndjson")
    @RolesAllowed({"risk-manager", "compliance", "admin"})
    @Operation(summary = "The sealed events between two places as lines of JSON, for the offline verifier")
    public Response file(@QueryParam("fromSeq") @Nullable String fromSeq, @QueryParam("toSeq") @Nullable String toSeq) {
        long last = events.lastSeq();
        long from = place("fromSeq", fromSeq, 1);
        long to = place("toSeq", toSeq, last);
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
        return Response.ok(body)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"events-" + from + "-" + Math.min(to, last) + ".jsonl\"")
                .build();
    }

    private static long place(String name, @Nullable String text, long usual) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw Params.wrong(name, "must be the place of an event, from 1");
        }
        return Long.parseLong(text);
    }
}
