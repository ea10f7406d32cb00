package org.grekko.execution;

import org.grekko.shared.AssetPair;

/** A futures venue whose leverage can be set. */
public interface LeverageVenue {
    /**
     * Sets the leverage of a contract.
     *
     * @param pair the contract
     * @param leverage 1 or more
     * @throws org.grekko.market.VenueException when the venue refused or did not answer
     */
    void leverage(AssetPair pair, int leverage);
}
