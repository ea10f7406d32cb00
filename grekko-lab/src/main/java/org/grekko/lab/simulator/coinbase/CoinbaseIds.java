package org.grekko.lab.simulator.coinbase;

import java.util.UUID;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;

/** The exchange's numbers as the UUIDs that Coinbase has. */
public final class CoinbaseIds {
    private static final long ORDERS = 0xc01bba5e_0000_4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private CoinbaseIds() {}

    /** The id of an order. */
    static String order(SimOrder order) {
        return new UUID(ORDERS, VARIANT | order.id()).toString();
    }

    /** The id of a fill; of a trade between two orders of one account each has its own. */
    public static String fill(SimFill fill) {
        return new UUID(fill.order().id() << 16 | 0x4000, VARIANT | fill.tradeId()).toString();
    }
}
