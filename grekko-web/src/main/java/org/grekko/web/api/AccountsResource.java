package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.AccountService;
import org.grekko.execution.AccountStatus;
import org.grekko.execution.FoundMismatch;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueOrderService;
import org.grekko.trading.AccountOpening;
import org.grekko.trading.AccountRows;
import org.grekko.trading.KeyRotation;
import org.grekko.trading.VenueDesks;
import org.jspecify.annotations.Nullable;

/** Accounts on venues. Secrets go in and never come out. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountsResource {
    @EJB
    private AccountService accounts;

    @EJB
    private AccountOpening opening;

    @EJB
    private AccountRows rows;

    @EJB
    private VenueOrderService names;

    @EJB
    private VenueDesks desks;

    @EJB
    private KeyRotation rotation;

    @Context
    private SecurityContext security;

    /** A new account. */
    public record NewAccount(
            @Nullable String venue,
            @Nullable String name,
            @Nullable String key,
            @Nullable String secret,
            @Nullable String baseCurrency,
            boolean allowWithdrawals) {
        @Override
        public String toString() {
            return "NewAccount";
        }
    }

    /** Why something is done. */
    public record Reason(@Nullable String reason) {}

    /** How a difference is settled; accept books what the venue says. */
    public record Settlement(@Nullable String reason, boolean accept) {}

    /** An account and how it stands on this node. */
    public record AccountJson(VenueAccount account, VenueDesks.@Nullable Standing standing) {}

    /** How many secrets were sealed anew. */
    public record Rotated(int accounts, String keyId) {}

    /** Every account. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Accounts on venues, without their secrets")
    public Page<AccountJson> list() {
        return Page.all(accounts.list().stream().map(this::json).toList());
    }

    private AccountJson json(VenueAccount account) {
        return new AccountJson(account, desks.standing(account.id()).orElse(null));
    }

    /** One account. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "One account")
    public AccountJson one(@PathParam("id") String id) {
        return json(Existing.account(accounts, id));
    }

    /** Adds an account. */
    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add an account; the venue is asked and the key checked first")
    public Response add(NewAccount wish) {
        AccountOpening.Answer answer = opening.open(
                new AccountOpening.Wish(
                        given(wish.venue()).toUpperCase(Locale.ROOT),
                        given(wish.name()),
                        given(wish.key()),
                        given(wish.secret()),
                        given(wish.baseCurrency()).toUpperCase(Locale.ROOT),
                        wish.allowWithdrawals()),
                Caller.name(security));
        if (answer instanceof AccountOpening.Answer.Opened opened) {
            return Response.status(201).entity(json(opened.account())).build();
        }
        throw Problem.fields(((AccountOpening.Answer.Invalid) answer).errors());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.trim();
    }

    /** Stops new orders of an account. */
    @POST
    @Path("/{id}/suspend")
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stop new orders of an account")
    public AccountJson suspend(@PathParam("id") String id, Reason wish) {
        return change(id, AccountStatus.SUSPENDED, wish);
    }

    /** Marks an account's venue as under maintenance. */
    @POST
    @Path("/{id}/maintenance")
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "No new orders while the venue is under maintenance")
    public AccountJson maintenance(@PathParam("id") String id, Reason wish) {
        return change(id, AccountStatus.MAINTENANCE, wish);
    }

    /** Lets an account trade again. */
    @POST
    @Path("/{id}/resume")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let an account trade again")
    public AccountJson resume(@PathParam("id") String id, Reason wish) {
        VenueAccount account = Existing.account(accounts, id);
        if (!names.mismatches(account.id(), true).isEmpty()) {
            throw Problem.status(409, "Settle the open differences of the account first");
        }
        return change(id, AccountStatus.ACTIVE, wish);
    }

    private AccountJson change(String id, AccountStatus to, Reason wish) {
        String reason = Texts.neededReason(wish.reason());
        VenueAccount account = Existing.account(accounts, id);
        if (account.status() == AccountStatus.REVOKED) {
            throw Problem.status(409, "The keys of this account were destroyed; add it anew");
        }
        UUID accountId = account.id();
        return json(
                accounts.status(accountId, to, reason, Caller.name(security)).orElseThrow());
    }

    /** Compares an account with its venue now. */
    @POST
    @Path("/{id}/reconcile")
    @RolesAllowed({"trader", "risk-manager", "admin"})
    @Operation(summary = "Compare orders, fills and balances with the venue now")
    public AccountJson reconcile(@PathParam("id") String id) {
        VenueAccount account = Existing.account(accounts, id);
        if (!desks.sweep(account.id())) {
            throw Problem.status(
                    409,
                    "this node does not work the accounts, or not yet; the one that leads compares them every 30 s");
        }
        return json(Existing.account(accounts, id));
    }

    /** Where books and venue differ. */
    @GET
    @Path("/{id}/mismatches")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Differences between our books and the venue's")
    public Page<FoundMismatch> mismatches(@PathParam("id") String id, @QueryParam("open") boolean openOnly) {
        List<FoundMismatch> found =
                names.mismatches(Existing.account(accounts, id).id(), openOnly);
        return Page.all(found);
    }

    /** Settles a difference. */
    @POST
    @Path("/{id}/mismatches/{mismatch}/resolve")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Settle a difference; accept books what the venue says")
    public FoundMismatch resolve(@PathParam("id") String id, @PathParam("mismatch") String mismatch, Settlement wish) {
        String reason = Texts.neededReason(wish.reason());
        return rows.resolve(
                        Existing.account(accounts, id),
                        Params.id(mismatch),
                        wish.accept(),
                        reason,
                        Caller.name(security))
                .orElseThrow(() -> Problem.missing("open difference"));
    }

    /** Seals every secret under a new master key. */
    @POST
    @Path("/rotate-key")
    @RolesAllowed("admin")
    @Operation(summary = "Seal every secret under a new master key")
    public Rotated rotate() {
        KeyRotation.Done done = rotation.rotate(Caller.name(security));
        return new Rotated(done.accounts(), done.keyId());
    }
}
