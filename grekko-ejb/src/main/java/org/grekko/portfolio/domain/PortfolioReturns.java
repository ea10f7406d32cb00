package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The returns of a portfolio with what came from outside cut out. Between two values the return is that of modified Dietz,
 * (last − first − flows) ÷ (first + Σ flow × the part of the time that it was there), and returns are linked; values are taken
 * at every close of a bar, so little is left to the weights. Takes values and flows in the order of time.
 */
public final class PortfolioReturns {
    private static final double DAYS_A_YEAR = 365;
    private static final double NANOS_A_DAY = 86_400e9;

    private final Sampling sampling;
    private final List<Double> samples = new ArrayList<>();
    private final List<Flow> waiting = new ArrayList<>();
    private final SortedMap<YearMonth, Double> months = new TreeMap<>();
    private final MoneyWeighted money = new MoneyWeighted();
    private @Nullable Value first;
    private @Nullable Value last;
    private @Nullable Long period;
    private int count;
    private double index = 1;
    private double peak = 1;
    private double drawdown;
    private BigDecimal flows = BigDecimal.ZERO;

    /** Returns over such periods. */
    public PortfolioReturns(Sampling sampling) {
        this.sampling = sampling;
    }

    /** A value at an instant, in base currency. */
    public record Value(Instant at, BigDecimal nav) {}

    /** What came from outside at an instant, in base currency; negative went there. */
    public record Flow(Instant at, BigDecimal amount) {}

    /** Takes a flow; one before the first value is part of it. */
    public void take(Flow flow) {
        if (last != null) {
            waiting.add(flow);
        }
    }

    /** Takes a value. */
    public void take(Value value) {
        if (last == null) {
            first = value;
            money.pay(0, value.nav().doubleValue());
        } else {
            link(last, value);
        }
        last = value;
        count++;
        sample(value.at());
        months.put(YearMonth.from(value.at().minusNanos(1).atOffset(ZoneOffset.UTC)), index);
    }

    private void link(Value before, Value now) {
        double paid = 0;
        double weighted = before.nav().doubleValue();
        double whole = nanos(before.at(), now.at());
        for (Flow flow : waiting) {
            double amount = flow.amount().doubleValue();
            paid += amount;
            weighted += whole == 0 ? 0 : amount * nanos(flow.at(), now.at()) / whole;
            flows = flows.add(flow.amount());
            if (first != null) {
                money.pay(nanos(first.at(), flow.at()) / NANOS_A_DAY / DAYS_A_YEAR, amount);
            }
        }
        waiting.clear();
        double gained = now.nav().subtract(before.nav()).doubleValue() - paid;
        index = weighted > 0 ? index * (1 + gained / weighted) : Double.NaN;
        peak = Math.max(peak, index);
        drawdown = Math.max(drawdown, 1 - index / peak);
    }

    private void sample(Instant at) {
        long now = sampling.period(at);
        if (period != null && period == now) {
            samples.set(samples.size() - 1, index);
        } else {
            samples.add(index);
        }
        period = now;
    }

    private static double nanos(Instant from, Instant to) {
        return (double) Duration.between(from, to).toNanos();
    }

    /** What came from outside between the first value and the last. */
    public BigDecimal flows() {
        return flows;
    }

    /** The first value; null before there is one. */
    public @Nullable Value first() {
        return first;
    }

    /** The last value; null before there is one. */
    public @Nullable Value last() {
        return last;
    }

    /** The time-weighted return; null for fewer than two values, and where there was nothing to earn with. */
    public @Nullable Double timeWeighted() {
        return count < 2 || !Double.isFinite(index) ? null : Double.valueOf(index - 1);
    }

    /**
     * The money-weighted return a year: the rate at which what was there and what came is worth what is there at the end
     * (XIRR, 365 days); null where no rate between −100 % and 1,000,000 % does.
     */
    public @Nullable Double moneyWeighted() {
        Value begin = first;
        Value end = last;
        if (begin == null || end == null || count < 2) {
            return null;
        }
        double years = nanos(begin.at(), end.at()) / NANOS_A_DAY / DAYS_A_YEAR;
        return money.rate(years, end.nav().doubleValue());
    }

    /** The largest fall of the linked returns from their peak over all values, 0 to 1. */
    public double maxDrawdown() {
        return Double.isNaN(drawdown) ? 1 : drawdown;
    }

    /** The return of each calendar month, UTC, of the first one since the first value; a value at midnight ends the month before. */
    public SortedMap<YearMonth, Double> months() {
        SortedMap<YearMonth, Double> returns = new TreeMap<>();
        double before = 1;
        for (Map.Entry<YearMonth, Double> each : months.entrySet()) {
            returns.put(each.getKey(), each.getValue() / before - 1);
            before = each.getValue();
        }
        return returns;
    }

    /** The linked returns since the first value, at the last value of every period that has one. */
    public double[] samples() {
        return samples.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
