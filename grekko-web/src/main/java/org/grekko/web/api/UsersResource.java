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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.access.AccessService;
import org.grekko.access.User;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Users, for administrators. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class UsersResource {
    @EJB
    private AccessService access;

    @Context
    private SecurityContext security;

    /** A wish for a user. */
    public record NewUser(@Nullable String username, @Nullable String password, @Nullable List<String> roles) {}

    /** A wish for another password. */
    public record NewPassword(@Nullable String password) {}

    /** All users. */
    @GET
    @RolesAllowed("admin")
    @Operation(summary = "All users")
    public Page<User> list() {
        return Page.all(access.users());
    }

    /** Creates a user. */
    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create a user")
    public Response create(NewUser wish) {
        Set<String> roles = wish.roles() == null ? Set.of() : new TreeSet<>(wish.roles());
        List<FieldError> errors =
                access.create(text(wish.username()), text(wish.password()), roles, Caller.name(security));
        if (!errors.isEmpty()) {
            throw Problem.fields(errors);
        }
        return Response.status(201)
                .entity(access.users().stream()
                        .filter(user -> user.name().equals(wish.username()))
                        .findFirst()
                        .orElseThrow())
                .build();
    }

    /** Changes a password. */
    @POST
    @Path("/{name}/password")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the password of a user")
    public Response password(@PathParam("name") String name, NewPassword wish) {
        List<FieldError> errors = access.changePassword(name, text(wish.password()), Caller.name(security));
        if (!errors.isEmpty()) {
            throw Problem.fields(errors);
        }
        return Response.noContent().build();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
