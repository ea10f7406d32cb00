package org.grekko.venue.binance;

import java.time.Duration;
import java.util.List;
import org.grekko.venue.RateBudget.Limit;

/** The two markets of Binance that Grekko trades, with their paths and limits. */
public enum BinanceProduct {
    /** Spot. */
    SPOT("BINANCE", "/api/v3", 6_000, 100),
    /** USD-margined perpetual futures. */
    USDM("BINANCE-USDM", "/fapi/v1", 2_400, 300);

    static final String WEIGHT = "WEIGHT-1M";
    static final String ORDERS = "ORDERS-10S";

    private final String venue;
    private final String path;
    private final int weightPerMinute;
    private final int ordersPerTenSeconds;

    BinanceProduct(String venue, String path, int weightPerMinute, int ordersPerTenSeconds) {
        this.venue = venue;
        this.path = path;
        this.weightPerMinute = weightPerMinute;
        this.ordersPerTenSeconds = ordersPerTenSeconds;
    }

    /** The name of the venue in Grekko. */
    public String venue() {
        return venue;
    }

    /** The path of a REST route. */
    String path(String route) {
        return path + route;
    }

    /** What a snapshot of that many levels weighs: 100, 500 or 1,000. */
    int bookWeight(int levels) {
        if (this == USDM) {
            return levels == 100 ? 5 : levels == 500 ? 10 : 20;
        }
        return levels == 100 ? 5 : levels == 500 ? 25 : 50;
    }

    /** What an address may spend. */
    List<Limit> limits() {
        return List.of(
                new Limit(WEIGHT, weightPerMinute, Duration.ofMinutes(1)),
                new Limit(ORDERS, ordersPerTenSeconds, Duration.ofSeconds(10)));
    }
}
