package org.grekko.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.regex.Pattern;
import org.grekko.access.Attempt;
import org.grekko.access.IdempotencyService;
import org.grekko.access.domain.Secrets;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The header Idempotency-Key on a POST of JSON: the same key, user, address and body are answered as the first
 * time, and nothing is done again. An answer of 5xx is not kept.
 */
@Provider
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Idempotency implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
    static final String HEADER = "Idempotency-Key";

    private static final String BEGUN = "grekko.idempotency.id";
    private static final String STATUS = "grekko.idempotency.status";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    @Inject
    private IdempotencyService service;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !applies(request)) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.field(new FieldError(HEADER, "must be 1 to 128 visible ASCII characters"));
        }
        byte[] body = request.getEntityStream().readNBytes(Json.LARGEST);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(body), request.getEntityStream()));
        Principal user = request.getSecurityContext().getUserPrincipal();
        String who = user == null ? "" : user.getName();
        String id = Secrets.fingerprint(who + "\n" + request.getUriInfo().getPath() + "\n" + key);
        Attempt attempt = service.begin(id, Secrets.fingerprint(new String(body, StandardCharsets.ISO_8859_1)));
        if (attempt instanceof Attempt.First) {
            request.setProperty(BEGUN, id);
        } else if (attempt instanceof Attempt.Answered answered) {
            request.abortWith(again(answered));
        } else if (attempt instanceof Attempt.InFlight) {
            throw Problem.status(409, "The first request under this " + HEADER + " is not answered yet; try again");
        } else {
            String reason = HEADER + " was used for another request; choose a new one";
            request.abortWith(Problem.response(422, Problem.body(422, reason)));
        }
    }

    /** An answer with a token in it is never kept. */
    private static boolean applies(ContainerRequestContext request) {
        return request.getMethod().equals("POST")
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())
                && !request.getUriInfo().getPath().endsWith("tokens");
    }

    private static Response again(Attempt.Answered answered) {
        String type = answered.status() < 400 ? MediaType.APPLICATION_JSON : Problem.TYPE;
        return Response.status(answered.status())
                .header("Idempotency-Replayed", "true")
                .type(type)
                .entity(answered.response() == null ? null : answered.response().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof String id) {
            if (response.getStatus() >= 500) {
                request.removeProperty(BEGUN);
                service.forget(id);
            } else if (response.hasEntity()) {
                request.setProperty(STATUS, response.getStatus());
            } else {
                service.finish(id, response.getStatus(), null);
            }
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        @Nullable Object begun = context.getProperty(BEGUN);
        if (begun instanceof String id && context.getProperty(STATUS) instanceof Integer status) {
            OutputStream client = context.getOutputStream();
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            context.setOutputStream(copy);
            context.proceed();
            service.finish(id, status, copy.toString(StandardCharsets.UTF_8));
            copy.writeTo(client);
            return;
        }
        context.proceed();
    }
}
