package org.grekko.execution;

import java.time.Instant;
import java.util.List;

/** A futures venue that tells everything that changed the account's wallet. */
public interface IncomeVenue {
    /**
     * What changed the wallet, in ascending time.
     *
     * @param since the earliest time wanted
     * @throws org.grekko.market.VenueException when the venue did not answer
     */
    List<VenueIncome> income(Instant since);
}
