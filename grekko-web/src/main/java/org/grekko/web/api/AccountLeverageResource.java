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
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.trading.Leverages;
import org.jspecify.annotations.Nullable;

/** Leverage of a futures account, which its venue keeps for each contract. */
@Path("/accounts/{id}/leverage")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountLeverageResource {
    private static final int MOST_LEVERAGE = 125;

    @EJB
    private AccountService accounts;

    @EJB
    private Leverages leverages;

    @Context
    private SecurityContext security;

    /** The leverage of a contract. */
    public record LeverageJson(@Nullable String pair, @Nullable Integer leverage, @Nullable String reason) {}

    /** Sets the leverage of a contract. */
    @PUT
    @RolesAllowed("risk-manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set the leverage of a contract at its venue")
    public LeverageJson leverage(@PathParam("id") String id, LeverageJson wish) {
        VenueAccount account = Existing.account(accounts, id);
        AssetPair pair = Params.pair("pair", wish.pair());
        Integer leverage = wish.leverage();
        if (leverage == null || leverage < 1 || leverage > MOST_LEVERAGE) {
            throw Problem.field(new FieldError("leverage", "must be a whole number from 1 to " + MOST_LEVERAGE));
        }
        String reason = Texts.neededReason(wish.reason());
        try {
            if (!leverages.knows(account, pair)) {
                throw Problem.field(new FieldError("pair", pair + " is not traded on " + account.venue()));
            }
            if (!leverages.set(account, pair, leverage, reason, Caller.name(security))) {
                throw Problem.status(409, account.venue() + " has no leverage to set; use an account on futures");
            }
            return new LeverageJson(pair.toString(), leverage, reason);
        } catch (VenueException refused) {
            throw Problem.status(422, "The leverage was not set: " + refused.error());
        }
    }
}
