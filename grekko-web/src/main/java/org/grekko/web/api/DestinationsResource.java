package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.AccountService;
import org.grekko.execution.Destination;
import org.grekko.execution.DestinationService;
import org.grekko.execution.domain.DestinationStatus;
import org.grekko.shared.FieldError;
import org.grekko.trading.WithdrawalSettings;
import org.jspecify.annotations.Nullable;

/** Where an account's assets may be sent: one person proposes an address, another approves it. */
@Path("/accounts/{id}/destinations")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DestinationsResource {
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NETWORK = 32;
    private static final int LONGEST_LABEL = 64;

    @EJB
    private AccountService accounts;

    @EJB
    private DestinationService destinations;

    @Inject
    private WithdrawalSettings settings;

    @Context
    private SecurityContext security;

    /** A destination that somebody wants. */
    public record NewDestination(
            @Nullable String asset, @Nullable String address, @Nullable String network, @Nullable String label) {}

    /** Destinations of an account. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Destinations of an account, newest first, 500 at most")
    public Page<Destination> list(@PathParam("id") String id) {
        return Page.all(destinations.list(Existing.account(accounts, id).id()));
    }

    /** Proposes a destination. */
    @POST
    @RolesAllowed({"trader", "risk-manager"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose a destination; another person must approve it, and then it cools")
    public Response propose(@PathParam("id") String id, NewDestination wish) {
        UUID account = Existing.account(accounts, id).id();
        String asset = wish.asset() == null ? "" : wish.asset().strip().toUpperCase(Locale.ROOT);
        if (!asset.matches("[A-Z0-9]{1,12}")) {
            throw Problem.field(new FieldError("asset", "must be an asset such as BTC"));
        }
        String network = Texts.line("network", wish.network(), LONGEST_NETWORK);
        Destination proposed = destinations.propose(new DestinationService.NewDestination(
                account,
                asset,
                Texts.needed("address", wish.address(), 1, LONGEST_ADDRESS),
                network == null || network.isEmpty() ? null : network,
                Texts.needed("label", wish.label(), 1, LONGEST_LABEL),
                Caller.name(security)));
        return Response.status(201).entity(proposed).build();
    }

    /** Approves a destination. */
    @POST
    @Path("/{destination}/approve")
    @RolesAllowed("risk-manager")
    @Operation(summary = "Approve a destination that another person proposed; it may be used when it has cooled")
    public Destination approve(@PathParam("id") String id, @PathParam("destination") String destination) {
        return Decided.orProblem(
                destinations.approve(
                        Existing.account(accounts, id).id(),
                        Params.id(destination),
                        settings.cooling(),
                        Caller.name(security)),
                "destination");
    }

    /** Rejects a destination. */
    @POST
    @Path("/{destination}/reject")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reject a destination that another person proposed")
    public Destination reject(
            @PathParam("id") String id, @PathParam("destination") String destination, Rejection wish) {
        return end(id, destination, DestinationStatus.REJECTED, wish);
    }

    /** Revokes a destination. */
    @POST
    @Path("/{destination}/revoke")
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let nothing be sent to an approved destination any more")
    public Destination revoke(
            @PathParam("id") String id, @PathParam("destination") String destination, Rejection wish) {
        return end(id, destination, DestinationStatus.REVOKED, wish);
    }

    private Destination end(String id, String destination, DestinationStatus to, Rejection wish) {
        UUID account = Existing.account(accounts, id).id();
        String reason = Texts.neededReason(wish.reason());
        return Decided.orProblem(
                destinations.end(account, Params.id(destination), to, reason, Caller.name(security)), "destination");
    }
}
