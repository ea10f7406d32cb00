package org.grekko.lab.simulator.binance;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.Refusal.Reason;
import org.grekko.lab.simulator.Wire;

/** The exchange's refusals in Binance's codes and words. */
final class BinanceRefusals {
    private static final Map<Reason, Words> SPOT = new EnumMap<>(Reason.class);
    private static final Map<Reason, Words> FUTURES = new EnumMap<>(Reason.class);

    /** A code and what Binance says with it. */
    private record Words(int code, String text) {}

    static {
        both(Reason.UNKNOWN_SYMBOL, -1121, "Invalid symbol.");
        both(Reason.UNKNOWN_ORDER, -2011, "Unknown order sent.");
        both(Reason.NOTHING_TO_REDUCE, -2022, "ReduceOnly Order is rejected.");
        both(Reason.BAD_PARAMETER, -1102, "Mandatory parameter was not sent, was empty/null, or malformed.");
        both(Reason.MAINTENANCE, -1016, "This service is no longer available.");
        both(Reason.NOT_FILLABLE, -5021, "The order could not be filled immediately and was rejected.");
        SPOT.put(Reason.OFF_TICK, new Words(-1013, "Filter failure: PRICE_FILTER"));
        SPOT.put(Reason.PRICE_OUT_OF_RANGE, new Words(-1013, "Filter failure: PERCENT_PRICE_BY_SIDE"));
        SPOT.put(Reason.OFF_LOT, new Words(-1013, "Filter failure: LOT_SIZE"));
        SPOT.put(Reason.TOO_SMALL, new Words(-1013, "Filter failure: LOT_SIZE"));
        SPOT.put(Reason.TOO_LARGE, new Words(-1013, "Filter failure: LOT_SIZE"));
        SPOT.put(Reason.NOTIONAL_TOO_SMALL, new Words(-1013, "Filter failure: NOTIONAL"));
        SPOT.put(Reason.NO_FUNDS, new Words(-2010, "Account has insufficient balance for requested action."));
        SPOT.put(Reason.WOULD_TAKE, new Words(-2010, "Order would immediately match and take."));
        SPOT.put(Reason.DUPLICATE_CLIENT_ID, new Words(-2010, "Duplicate order sent."));
        FUTURES.put(Reason.OFF_TICK, new Words(-4014, "Price not increased by tick size."));
        FUTURES.put(Reason.PRICE_OUT_OF_RANGE, new Words(-4131, "The price does not meet the PERCENT_PRICE filter."));
        FUTURES.put(Reason.OFF_LOT, new Words(-4023, "Qty not increased by step size."));
        FUTURES.put(Reason.TOO_SMALL, new Words(-4003, "Quantity less than zero."));
        FUTURES.put(Reason.TOO_LARGE, new Words(-4005, "Quantity greater than max quantity."));
        FUTURES.put(Reason.NOTIONAL_TOO_SMALL, new Words(-4164, "Order's notional must be no smaller than 5."));
        FUTURES.put(Reason.NO_FUNDS, new Words(-2019, "Margin is insufficient."));
        FUTURES.put(Reason.WOULD_TAKE, new Words(-5022, "The Post Only order could not be executed as maker."));
        FUTURES.put(Reason.DUPLICATE_CLIENT_ID, new Words(-4116, "ClientOrderId is duplicated."));
    }

    private BinanceRefusals() {}

    private static void both(Reason reason, int code, String text) {
        SPOT.put(reason, new Words(code, text));
        FUTURES.put(reason, new Words(code, text));
    }

    static Wire.Reply reply(Refusal refusal, boolean futures) {
        Words words = Objects.requireNonNull((futures ? FUTURES : SPOT).get(refusal.reason()));
        BinanceProblem problem = new BinanceProblem(400, words.code(), words.text());
        return Wire.Reply.of(problem.status(), problem.body());
    }
}
