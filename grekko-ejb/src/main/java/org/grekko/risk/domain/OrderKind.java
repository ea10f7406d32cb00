package org.grekko.risk.domain;

import java.math.BigDecimal;
import org.grekko.shared.Side;

/** What an order does to what is held, as breakers see it. */
public enum OrderKind {
    /** It may make a position larger, or open one. */
    ENTERING,
    /** It is a sale of no more than what is held and not offered yet; nothing holds it to that later. */
    REDUCING,
    /** It is marked reduce-only, so that it never does more than close, whatever happens meanwhile. */
    EXIT;

    /**
     * The kind of an order. A purchase that closes a short position counts as entering unless it is marked reduce-only.
     *
     * @param proposal the order
     * @param sellable quantity of its base asset that may be sold
     */
    public static OrderKind of(Proposal proposal, BigDecimal sellable) {
        if (proposal.reduceOnly()) {
            return EXIT;
        }
        boolean sells = proposal.side() == Side.SELL && proposal.quantity().compareTo(sellable) <= 0;
        return sells ? REDUCING : ENTERING;
    }
}
