package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.shared.FieldError;
import org.grekko.trading.VenueDesks;
import org.jspecify.annotations.Nullable;

/** The timer at which a venue cancels an account's orders when it hears nothing of us. */
@Path("/accounts/{id}/dead-man")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountDeadManResource {
    private static final int SHORTEST_DEAD_MAN = 15;
    private static final int LONGEST_DEAD_MAN = 3_600;

    @EJB
    private AccountService accounts;

    @EJB
    private VenueDesks desks;

    @Context
    private SecurityContext security;

    /** After how many seconds without us the venue cancels the account's orders; 0 is off. */
    public record DeadManJson(@Nullable Integer seconds) {}

    /** Sets the dead-man timer. */
    @PUT
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "After how many seconds without us the venue cancels the account's orders; 0 is off")
    public VenueAccount deadMan(@PathParam("id") String id, DeadManJson wish) {
        VenueAccount account = Existing.account(accounts, id);
        Integer seconds = wish.seconds();
        boolean fits =
                seconds != null && (seconds == 0 || (seconds >= SHORTEST_DEAD_MAN && seconds <= LONGEST_DEAD_MAN));
        if (seconds == null || !fits) {
            throw Problem.field(new FieldError(
                    "seconds", "must be 0 for off, or " + SHORTEST_DEAD_MAN + " to " + LONGEST_DEAD_MAN));
        }
        if (desks.deadMan(account.id()).isEmpty()) {
            throw Problem.status(409, account.venue() + " has no such timer; its orders stay when this server stops");
        }
        return accounts.deadMan(account.id(), seconds, Caller.name(security)).orElseThrow();
    }
}
