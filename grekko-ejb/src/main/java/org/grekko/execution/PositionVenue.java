package org.grekko.execution;

import java.math.BigDecimal;
import java.util.List;
import org.grekko.shared.AssetPair;

/** A futures venue that tells positions. */
public interface PositionVenue {
    /**
     * Open positions of the account.
     *
     * @throws org.grekko.market.VenueException when the venue did not answer
     */
    List<Holding> positions();

    /**
     * A position as the venue sees it.
     *
     * @param pair the contract
     * @param quantity signed, in the base asset: negative is short
     * @param entryPrice average price of entry
     * @param unrealizedPnl at the venue's mark price, in the quote asset
     * @param leverage in force
     * @param liquidationPrice where the venue would close it; zero when there is none
     */
    record Holding(
            AssetPair pair,
            BigDecimal quantity,
            BigDecimal entryPrice,
            BigDecimal unrealizedPnl,
            int leverage,
            BigDecimal liquidationPrice) {}
}
