package org.grekko.backtest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a backtest, as it came from outside.
 *
 * @param model name of the model
 * @param parameters its parameters by name; those that are left out have their defaults
 * @param venue the venue whose stored bars are wanted
 * @param pairs the pairs, written BASE/QUOTE, at least one
 * @param interval name of the bar interval
 * @param from bars that start earlier are left out; null for all
 * @param to bars that start then or later are left out; null for all
 * @param feeBps basis points of notional; null for 10
 * @param slippageBps basis points of the price; null for 5
 * @param cash cash at the start in the quote asset; null for 100000
 * @param barsPerYear for annual figures of markets that shut; null for those of a market that never does
 * @param requestedBy who asks
 */
public record NewBacktest(
        String model,
        Map<String, @Nullable Double> parameters,
        String venue,
        List<String> pairs,
        String interval,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable BigDecimal feeBps,
        @Nullable BigDecimal slippageBps,
        @Nullable BigDecimal cash,
        @Nullable BigDecimal barsPerYear,
        String requestedBy) {}
