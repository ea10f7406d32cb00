package org.grekko.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.grekko.shared.FieldError;

/** Errors as RFC 9457 problems, with the offending fields. */
final class Problem {
    /** The media type of every refusal. */
    static final String TYPE = "application/problem+json";

    private Problem() {}

    /** A refusal of one field: 400. */
    static WebApplicationException field(FieldError error) {
        return fields(List.of(error));
    }

    /** A refusal of fields: 400. */
    static WebApplicationException fields(List<FieldError> errors) {
        ObjectNode problem = body(400, errors.size() == 1 ? errors.get(0).sentence() : "Several fields are wrong");
        ArrayNode list = problem.putArray("errors");
        errors.forEach(error -> list.addObject().put("field", error.field()).put("message", error.message()));
        return new WebApplicationException(response(400, problem));
    }

    /** There is no such thing: 404. */
    static WebApplicationException missing(String what) {
        return status(404, "There is no such " + what);
    }

    /** Any other refusal. */
    static WebApplicationException status(int status, String detail) {
        return new WebApplicationException(response(status, body(status, detail)));
    }

    static ObjectNode body(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "about:blank");
        problem.put(
                "title", known == null ? status == 422 ? "Unprocessable Content" : "Error" : known.getReasonPhrase());
        problem.put("status", status);
        problem.put("detail", detail);
        return problem;
    }

    static Response response(int status, ObjectNode problem) {
        return Response.status(status)
                .type(MediaType.valueOf(TYPE))
                .entity(problem)
                .build();
    }
}
