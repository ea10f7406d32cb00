package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioStep;
import org.grekko.backtest.domain.SleeveAccounts;
import org.grekko.market.domain.ReadDecimal;
import org.jspecify.annotations.Nullable;

/** What one boundary of a session leaves to the next. */
public final class SessionBooks {
    private SessionBooks() {}

    /** What is carried to the next decision; null while nothing was decided. */
    public static @Nullable KeptMemory memory(BoundaryRecord before) {
        BoundaryOutcome outcome = before.outcome();
        return outcome == null ? before.inputs().memory() : outcome.after();
    }

    /**
     * Whose the holdings are after the executions of a boundary.
     *
     * @param before the boundary with all its executions
     * @param held what is held of each market now, in the base asset
     */
    public static SleeveAccounts sleeves(PortfolioConfig config, BoundaryRecord before, List<BigDecimal> held) {
        KeptMemory memory = memory(before);
        SleeveAccounts sleeves = before.inputs().sleeves();
        if (memory == null || before.quotes().isEmpty()) {
            return sleeves;
        }
        List<SleeveAccounts.Executed> executed = new ArrayList<>();
        List<Double> prices = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            BigDecimal price = before.submitted(i)
                    .map(Submitted::price)
                    .orElse(before.quotes().get(i));
            prices.add(ReadDecimal.near(price));
        }
        for (Filled each : before.filled()) {
            executed.add(new SleeveAccounts.Executed(
                    each.market(),
                    each.side(),
                    each.quantity(),
                    each.notional().divide(each.quantity(), MathContext.DECIMAL128),
                    each.fee()));
        }
        return sleeves.after(PortfolioStep.allocation(config, memory.memory(config)), executed, held, prices);
    }
}
