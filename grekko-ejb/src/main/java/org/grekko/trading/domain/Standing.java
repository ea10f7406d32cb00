package org.grekko.trading.domain;

import java.math.BigDecimal;

/**
 * How an agent has done in one portfolio.
 *
 * @param trades closed round trips, 0 or more
 * @param wins those that ended with a profit after fees, at most trades
 */
public record Standing(int trades, int wins) {
    /** The standing of an agent that has not closed anything. */
    public static final Standing NONE = new Standing(0, 0);

    /** This standing after one more round trip with the given net profit or loss. */
    public Standing after(BigDecimal pnl) {
        return new Standing(trades + 1, pnl.signum() > 0 ? wins + 1 : wins);
    }
}
