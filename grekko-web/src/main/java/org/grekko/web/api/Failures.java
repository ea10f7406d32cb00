package org.grekko.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.grekko.market.TimeSeriesException;

/** Turns whatever was thrown into a problem; what was not foreseen is logged under an id and told by it only. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(Failures.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException known) {
                return known(known);
            }
            if (cause instanceof EJBAccessException) {
                return problem(403, "Your roles do not allow this");
            }
            if (cause instanceof TimeSeriesException away) {
                LOG.log(Level.WARNING, "the time-series store did not answer", away);
                return problem(503, "The time-series store does not answer; try again in a moment");
            }
        }
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "request failed, error id " + id, thrown);
        return problem(500, "Something went wrong here; tell the operator the error id " + id);
    }

    private static Response known(WebApplicationException known) {
        Response response = known.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        return switch (response.getStatus()) {
            case 403 ->
                problem(403, known instanceof ForbiddenException ? "Your roles do not allow this" : "Forbidden");
            case 404 -> problem(404, "There is nothing at this address");
            case 405 ->
                Response.fromResponse(problem(405, "This address does not know this method"))
                        .header("Allow", response.getHeaderString("Allow"))
                        .build();
            case 406 -> problem(406, "The API answers application/json");
            case 415 -> problem(415, "Send the body with the right Content-Type, usually application/json");
            default -> problem(response.getStatus(), String.valueOf(known.getMessage()));
        };
    }

    private static Response problem(int status, String detail) {
        return Problem.response(status, Problem.body(status, detail));
    }
}
