package org.grekko.compliance.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was sent to a venue and traded there within a time.
 *
 * @param messages orders sent and orders cancelled, 0 or more
 * @param trades fills, 0 or more
 */
public record TradeCount(long messages, long trades) {
    /** Nothing was sent. */
    public static final TradeCount NONE = new TradeCount(0, 0);

    private static final int DECIMALS = 2;

    /** Messages with one more, for each trade; no trade counts as one. */
    BigDecimal ratioWithOneMore() {
        return BigDecimal.valueOf(messages + 1)
                .divide(BigDecimal.valueOf(Math.max(1, trades)), DECIMALS, RoundingMode.HALF_UP);
    }
}
