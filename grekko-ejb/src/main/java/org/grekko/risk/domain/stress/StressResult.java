package org.grekko.risk.domain.stress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.grekko.risk.domain.desk.Holding;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario does to a portfolio as it stands.
 *
 * @param name the scenario
 * @param title what happened; null for one that somebody thought of
 * @param from when the first of the two bars began; null for one that somebody thought of
 * @param to when the second began; null for one that somebody thought of
 * @param market the change of the market; null where none was said
 * @param pnl gain or loss of all positions, in base currency
 * @param fraction pnl ÷ NAV; 0 where NAV is not positive
 * @param navAfter NAV + pnl
 * @param positions what happens to each
 */
public record StressResult(
        String name,
        @Nullable String title,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Double market,
        BigDecimal pnl,
        double fraction,
        BigDecimal navAfter,
        List<Line> positions) {
    /**
     * A position in a scenario.
     *
     * @param pair the market
     * @param value before, in base currency; negative when short
     * @param change of its price
     * @param pnl value × change
     * @param basis where the change comes from
     * @param beta that it was reckoned with; null where none was needed
     */
    public record Line(
            AssetPair pair,
            BigDecimal value,
            double change,
            BigDecimal pnl,
            Shock.Basis basis,
            @Nullable Double beta) {}

    /**
     * A scenario.
     *
     * @param name the scenario
     * @param title what happened; null for one that somebody thought of
     * @param fall the fall of the market; null where none was said
     * @param shocks what happens to each holding
     */
    public record Scenario(
            String name, @Nullable String title, @Nullable MarketFall fall, Function<Holding, Shock> shocks) {}

    /**
     * Puts a portfolio under a scenario.
     *
     * @param scenario what happens
     * @param holdings what is held
     * @param nav net asset value
     */
    public static StressResult of(Scenario scenario, List<Holding> holdings, BigDecimal nav) {
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Holding each : holdings) {
            Shock shock = scenario.shocks().apply(each);
            BigDecimal pnl = each.value()
                    .multiply(new BigDecimal(shock.change(), MathContext.DECIMAL64))
                    .round(MathContext.DECIMAL64);
            sum = sum.add(pnl);
            lines.add(new Line(each.pair(), each.value(), shock.change(), pnl, shock.basis(), shock.beta()));
        }
        MarketFall fall = scenario.fall();
        return new StressResult(
                scenario.name(),
                scenario.title(),
                fall == null ? null : fall.peak(),
                fall == null ? null : fall.trough(),
                fall == null ? null : fall.change(),
                sum,
                nav.signum() > 0 ? sum.doubleValue() / nav.doubleValue() : 0,
                nav.add(sum),
                lines);
    }
}
