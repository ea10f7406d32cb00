package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.domain.BarSeries;

/**
 * Where the result of a run comes from.
 *
 * @param fees what fees cost, in the quote asset
 * @param slippage what slippage cost, in the quote asset
 * @param turnover how often a year the portfolio was changed over: half of the traded notional over mean NAV and years
 * @param exposure mean over all closes of what is held, as a fraction of NAV
 * @param timeInMarket closes at which something is held, as a fraction of all
 * @param monthlyReturns each month from the first close to the last, in order
 */
public record Breakdown(
        BigDecimal fees,
        BigDecimal slippage,
        double turnover,
        double exposure,
        double timeInMarket,
        List<MonthlyReturn> monthlyReturns) {
    public Breakdown {
        monthlyReturns = List.copyOf(monthlyReturns);
    }

    /** Breaks a run down; its equity has at least one value. */
    public static Breakdown of(BacktestConfig config, Backtest.Run run) {
        BigDecimal fees = BigDecimal.ZERO;
        BigDecimal notional = BigDecimal.ZERO;
        for (BacktestTrade trade : run.trades()) {
            fees = fees.add(trade.fee());
            notional = notional.add(trade.quantity().multiply(trade.price()));
        }
        return new Breakdown(
                fees,
                run.usage().slippage(),
                notional.doubleValue()
                        / 2
                        / meanNav(run.equity())
                        / run.equity().years(config.interval()),
                run.usage().exposure(),
                run.usage().timeInMarket(),
                monthly(config.terms().cash().doubleValue(), run.equity()));
    }

    private static double meanNav(EquityCurve equity) {
        double sum = 0;
        for (int i = 0; i < equity.size(); i++) {
            sum += equity.nav(i);
        }
        return sum / equity.size();
    }

    private static List<MonthlyReturn> monthly(double cash, EquityCurve equity) {
        List<MonthlyReturn> months = new ArrayList<>();
        double before = cash;
        for (int i = 0; i < equity.size(); i++) {
            YearMonth month = month(equity.time(i));
            if (i == equity.size() - 1 || !month.equals(month(equity.time(i + 1)))) {
                months.add(new MonthlyReturn(month.toString(), equity.nav(i) / before - 1));
                before = equity.nav(i);
            }
        }
        return months;
    }

    /** A bar that ends at midnight is of the day before. */
    private static YearMonth month(long time) {
        return YearMonth.from(BarSeries.instant(time - 1).atZone(ZoneOffset.UTC));
    }
}
