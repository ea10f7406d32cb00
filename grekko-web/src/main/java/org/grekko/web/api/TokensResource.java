package org.grekko.web.api;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.access.AccessService;
import org.grekko.access.Authentication;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Tokens for the API. */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class TokensResource {
    @EJB
    private AccessService access;

    @Inject
    private Clock clock;

    /** Name and password; otp is for users with a second factor. */
    public record Login(@Nullable String username, @Nullable String password, @Nullable String otp) {}

    /** Makes a token. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a token from a name and password")
    public Response create(Login login) {
        List<FieldError> errors = new ArrayList<>();
        if (login.username() == null || login.username().isBlank()) {
            errors.add(new FieldError("username", "is needed"));
        }
        if (login.password() == null || login.password().isEmpty()) {
            errors.add(new FieldError("password", "is needed"));
        }
        if (!errors.isEmpty() || login.username() == null || login.password() == null) {
            throw Problem.fields(errors);
        }
        Authentication said = access.signIn(login.username(), login.password());
        if (said instanceof Authentication.Granted granted) {
            return Response.status(201).entity(access.token(granted)).build();
        }
        if (said instanceof Authentication.Locked locked) {
            String detail = "Too many failures; try again after " + locked.until();
            return Response.fromResponse(Problem.response(429, Problem.body(429, detail)))
                    .header("Retry-After", locked.secondsFrom(clock.now()))
                    .build();
        }
        throw Problem.status(401, "Wrong user name or password");
    }
}
