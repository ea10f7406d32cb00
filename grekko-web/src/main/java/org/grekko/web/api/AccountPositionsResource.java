package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.execution.AccountService;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.market.VenueException;
import org.grekko.trading.Leverages;

/** Positions of a futures account, as its venue has them. */
@Path("/accounts/{id}/positions")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountPositionsResource {
    @EJB
    private AccountService accounts;

    @EJB
    private Leverages leverages;

    /** Positions as the venue told them at that time. */
    public record PositionsJson(Instant at, List<PositionVenue.Holding> items) {}

    /** Open positions. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Open positions of a futures account, asked of the venue now")
    public PositionsJson positions(@PathParam("id") String id) {
        VenueAccount account = Existing.account(accounts, id);
        try {
            Leverages.Told told = leverages
                    .positions(account)
                    .orElseThrow(() -> Problem.status(
                            409,
                            account.venue() + " keeps no positions; what the account holds is in the balances of its"
                                    + " portfolio"));
            return new PositionsJson(told.at(), told.positions());
        } catch (VenueException silent) {
            throw Problem.status(503, silent.error() + "; try again");
        }
    }
}
