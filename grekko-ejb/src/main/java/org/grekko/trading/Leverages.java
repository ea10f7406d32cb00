package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.AccountService;
import org.grekko.execution.LeverageVenue;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/** Positions and leverage of futures accounts, as their venue has them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Leverages {
    @EJB
    private AccountService accounts;

    @EJB
    private VenueDesks desks;

    @Inject
    private VenueMarkets markets;

    @Inject
    private Clock clock;

    /** Positions as the venue told them at that time. */
    public record Told(Instant at, List<PositionVenue.Holding> positions) {}

    /**
     * Asks the venue for the open positions; empty when it tells none or the account is not open here.
     *
     * @throws org.grekko.market.VenueException when the venue does not answer
     */
    public Optional<Told> positions(VenueAccount account) {
        return desks.venue(account.id())
                .filter(PositionVenue.class::isInstance)
                .map(PositionVenue.class::cast)
                .map(venue -> new Told(clock.now(), venue.positions()));
    }

    /** Whether the pair is a contract that trades there. */
    public boolean knows(VenueAccount account, AssetPair pair) {
        return markets.of(account.venue()).containsKey(pair);
    }

    /**
     * Sets the leverage of a contract at the venue and records that; false when the venue lets none be set.
     *
     * @throws org.grekko.market.VenueException when the venue refused or did not answer
     */
    public boolean set(VenueAccount account, AssetPair pair, int leverage, String reason, String by) {
        Optional<LeverageVenue> venue = desks.venue(account.id())
                .filter(LeverageVenue.class::isInstance)
                .map(LeverageVenue.class::cast);
        venue.ifPresent(each -> {
            each.leverage(pair, leverage);
            accounts.leveraged(account, pair, leverage, reason, by);
        });
        return venue.isPresent();
    }
}
