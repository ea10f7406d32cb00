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
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.Withdrawal;
import org.grekko.execution.WithdrawalService;
import org.grekko.market.VenueException;
import org.grekko.shared.FieldError;
import org.grekko.trading.Withdrawals;
import org.jspecify.annotations.Nullable;

/** Assets that leave a venue: one person proposes, another approves, and then they are sent once. */
@Path("/accounts/{id}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class WithdrawalsResource {
    @EJB
    private AccountService accounts;

    @EJB
    private WithdrawalService rows;

    @EJB
    private Withdrawals withdrawals;

    @Context
    private SecurityContext security;

    /** A withdrawal that somebody wants. */
    public record NewWithdrawal(@Nullable String destinationId, @Nullable String amount, @Nullable String reason) {}

    /** What became of one whose fate is unknown; venueId is the venue's id of it, where it was seen. */
    public record Settlement(@Nullable Boolean sent, @Nullable String reason, @Nullable String venueId) {}

    /** Withdrawals of an account. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Withdrawals of an account, newest first, 500 at most")
    public Page<Withdrawal> list(@PathParam("id") String id) {
        return Page.all(rows.list(Existing.account(accounts, id).id()));
    }

    /** Proposes a withdrawal. */
    @POST
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose a withdrawal; another person must approve it")
    public Response propose(@PathParam("id") String id, NewWithdrawal wish) {
        VenueAccount account = Existing.account(accounts, id);
        UUID destination = Params.id("destinationId", wish.destinationId());
        if (destination == null) {
            throw Problem.field(new FieldError("destinationId", "is needed: an approved destination of the account"));
        }
        BigDecimal amount = Params.decimal("amount", wish.amount());
        String reason = Texts.neededReason(wish.reason());
        offered(account);
        Withdrawal proposed = asked(() -> Decided.orProblem(
                withdrawals.propose(account, destination, amount, reason, Caller.name(security)), "destination"));
        return Response.status(201).entity(proposed).build();
    }

    /** Approves a withdrawal and sends it. */
    @POST
    @Path("/{withdrawal}/approve")
    @RolesAllowed("risk-manager")
    @Operation(summary = "Approve a withdrawal that another person proposed; it is sent at once")
    public Withdrawal approve(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal) {
        VenueAccount account = Existing.account(accounts, id);
        UUID wanted = Params.id(withdrawal);
        offered(account);
        return asked(
                () -> Decided.orProblem(withdrawals.approve(account, wanted, Caller.name(security)), "withdrawal"));
    }

    /** Rejects a withdrawal. */
    @POST
    @Path("/{withdrawal}/reject")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reject a withdrawal that another person proposed")
    public Withdrawal reject(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal, Rejection wish) {
        VenueAccount account = Existing.account(accounts, id);
        String reason = Texts.neededReason(wish.reason());
        return Decided.orProblem(
                withdrawals.reject(account, Params.id(withdrawal), reason, Caller.name(security)), "withdrawal");
    }

    /** Settles a withdrawal whose fate is unknown. */
    @POST
    @Path("/{withdrawal}/settle")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what became of a withdrawal in doubt, as seen at the venue; one that was sent is booked")
    public Withdrawal settle(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal, Settlement wish) {
        VenueAccount account = Existing.account(accounts, id);
        Boolean sent = wish.sent();
        if (sent == null) {
            throw Problem.field(new FieldError("sent", "is needed: true when the venue sent it, else false"));
        }
        WithdrawalService.Note note = new WithdrawalService.Note(
                Texts.neededReason(wish.reason()), Caller.name(security), Texts.line("venueId", wish.venueId(), 120));
        return Decided.orProblem(withdrawals.settle(account, Params.id(withdrawal), sent, note), "withdrawal");
    }

    private void offered(VenueAccount account) {
        if (!withdrawals.offered(account)) {
            throw Problem.status(
                    409,
                    account.allowWithdrawals()
                            ? account.venue() + " sends nothing out from here; withdraw at the venue itself"
                            : "The account was added without allowWithdrawals; withdraw at the venue itself, or add"
                                    + " the account with a key that may withdraw");
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (VenueException silent) {
            throw Problem.status(503, "Nothing was done: " + silent.error() + "; try again");
        }
    }
}
