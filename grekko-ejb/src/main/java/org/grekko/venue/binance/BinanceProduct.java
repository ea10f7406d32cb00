package org.grekko.venue.binance;

import java.time.Duration;
import java.util.List;
import org.grekko.venue.RateBudget.Limit;

/** The two markets of Binance that Grekko trades, with their paths and limits. */
public enum BinanceProduct {
    /** Spot. */
    SPOT(
            "BINANCE",
            "/api/v3",
            List.of(
                    new Limit(BinanceProduct.WEIGHT, 6_000, Duration.ofMinutes(1)),
                    new Limit(BinanceProduct.ORDERS, 100, Duration.ofSeconds(10)))),
    /** USD-margined perpetual futures. */
    USDM(
            "BINANCE-USDM",
            "/fapi/v1",
            List.of(
                    new Limit(BinanceProduct.WEIGHT, 2_400, Duration.ofMinutes(1)),
                    new Limit(BinanceProduct.ORDERS, 300, Duration.ofSeconds(10))));

    static final String WEIGHT = "WEIGHT-1M";
    static final String ORDERS = "ORDERS-10S";

    private final String venue;
    private final String path;
    private final List<Limit> limits;

    BinanceProduct(String venue, String path, List<Limit> limits) {
        this.venue = venue;
        this.path = path;
        this.limits = limits;
    }

    /** The name of the venue in Grekko. */
    public String venue() {
        return venue;
    }

    /** The path of a REST route. */
    String path(String route) {
        return path + route;
    }

    /** What an address may spend. */
    List<Limit> limits() {
        return limits;
    }
}
