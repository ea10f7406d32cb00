package org.grekko.lab.simulator.binance;

import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.Wire;

/** The exchange's refusals in Binance's codes and words. */
final class BinanceRefusals {
    private BinanceRefusals() {}

    static Wire.Reply reply(Refusal refusal, boolean futures) {
        BinanceProblem problem = problem(refusal, futures);
        return Wire.Reply.of(problem.status(), problem.body());
    }

    private static BinanceProblem problem(Refusal refusal, boolean futures) {
        String words = String.valueOf(refusal.getMessage());
        return switch (refusal.reason()) {
            case UNKNOWN_SYMBOL -> new BinanceProblem(400, -1121, "Invalid symbol.");
            case OFF_TICK ->
                futures
                        ? new BinanceProblem(400, -4014, "Price not increased by tick size.")
                        : new BinanceProblem(400, -1013, "Filter failure: PRICE_FILTER");
            case PRICE_OUT_OF_RANGE ->
                futures
                        ? new BinanceProblem(
                                400,
                                -4131,
                                "The counterparty's best price does not meet the PERCENT_PRICE filter limit.")
                        : new BinanceProblem(400, -1013, "Filter failure: PERCENT_PRICE_BY_SIDE");
            case OFF_LOT, TOO_SMALL, TOO_LARGE ->
                futures
                        ? new BinanceProblem(400, -4003, "Quantity less than or equal to zero.")
                        : new BinanceProblem(400, -1013, "Filter failure: LOT_SIZE");
            case NOTIONAL_TOO_SMALL ->
                futures
                        ? new BinanceProblem(
                                400,
                                -4164,
                                "Order's notional must be no smaller than 5 (unless you choose reduce only).")
                        : new BinanceProblem(400, -1013, "Filter failure: NOTIONAL");
            case NO_FUNDS ->
                futures
                        ? new BinanceProblem(400, -2019, "Margin is insufficient.")
                        : new BinanceProblem(400, -2010, words);
            case WOULD_TAKE ->
                futures
                        ? new BinanceProblem(
                                400,
                                -5022,
                                "Due to the order could not be executed as maker, the Post Only order will be rejected.")
                        : new BinanceProblem(400, -2010, "Order would immediately match and take.");
            case NOT_FILLABLE ->
                new BinanceProblem(
                        400,
                        -5021,
                        "Due to the order could not be filled immediately, the FOK order has been rejected.");
            case NOTHING_TO_REDUCE -> new BinanceProblem(400, -2022, "ReduceOnly Order is rejected.");
            case DUPLICATE_CLIENT_ID ->
                futures
                        ? new BinanceProblem(400, -4116, "ClientOrderId is duplicated.")
                        : new BinanceProblem(400, -2010, "Duplicate order sent.");
            case UNKNOWN_ORDER -> new BinanceProblem(400, -2011, "Unknown order sent.");
            case BAD_PARAMETER -> new BinanceProblem(400, -1102, words);
            case MAINTENANCE -> new BinanceProblem(400, -1016, "This service is no longer available.");
        };
    }
}
