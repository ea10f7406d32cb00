package org.grekko.execution;

import java.util.List;
import org.grekko.market.VenueFees;
import org.grekko.shared.AssetPair;

/** A venue that tells balances. Each call asks the venue: what it returns is never cached for trading. */
public interface BalanceVenue {
    /**
     * What the account holds now, assets with something in them only.
     *
     * @throws org.grekko.market.VenueException when the venue did not answer
     */
    List<VenueBalance> balances();

    /**
     * What the account pays for executions.
     *
     * @throws org.grekko.market.VenueException when the venue did not answer
     */
    VenueFees fees(AssetPair pair);

    /**
     * What the key may do.
     *
     * @throws org.grekko.market.VenueException when the venue did not answer
     */
    KeyPermissions permissions();
}
