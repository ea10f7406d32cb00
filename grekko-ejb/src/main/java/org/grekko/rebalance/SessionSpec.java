package org.grekko.rebalance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.backtest.domain.RegimeSources;
import org.grekko.backtest.domain.TradingHours;
import org.grekko.market.domain.BarLength;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.portfolio.DrawdownLimits;
import org.grekko.model.domain.portfolio.ModelBudget;
import org.grekko.model.domain.portfolio.RiskCaps;
import org.grekko.model.domain.regime.RegimeEngine;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * What a session runs. It never changes.
 *
 * @param venue whose bars and quotes it follows
 * @param interval time from boundary to boundary, such as 4h
 * @param barInterval length of the bars that it reads, at most the interval
 * @param cash paper money at the start, in the quote asset
 * @param feeBps fee that is modelled, in basis points of notional
 * @param slippageBps slippage that is modelled, in basis points
 * @param drift by how much of NAV a holding may move away from its target
 * @param markets its markets, by name
 * @param models its models
 * @param equity the market that stands for equities; null for none
 * @param crypto the market that stands for crypto assets; null for none
 */
public record SessionSpec(
        String venue,
        String interval,
        String barInterval,
        BigDecimal cash,
        BigDecimal feeBps,
        BigDecimal slippageBps,
        double drift,
        List<Market> markets,
        List<OfModel> models,
        @Nullable Reference equity,
        @Nullable Reference crypto) {
    public SessionSpec {
        markets = List.copyOf(markets);
        models = List.copyOf(models);
    }

    /**
     * A market.
     *
     * @param pair what is traded
     * @param assetClass EQUITY, in New York's hours, or CRYPTO, at all hours
     */
    public record Market(AssetPair pair, AssetClass assetClass) {}

    /**
     * A model as it was registered when the session began.
     *
     * @param id the registered model
     * @param name name and version
     * @param plugin what it is
     * @param parameters every parameter
     * @param universe the markets that it decides on
     * @param budget its part of NAV at best, 0 to 1
     * @param factors how regimes cut that part; nothing is cut in sessions that were begun without them
     */
    public record OfModel(
            UUID id,
            String name,
            String plugin,
            SortedMap<String, Double> parameters,
            List<AssetPair> universe,
            double budget,
            RegimeFactors factors) {
        public OfModel {
            factors = Objects.requireNonNullElse(factors, RegimeFactors.NONE);
        }
    }

    /**
     * A market that stands for its class.
     *
     * @param pair a market of the session
     * @param average length of its long average, in boundaries
     */
    public record Reference(AssetPair pair, int average) {}

    /** Time from boundary to boundary. */
    BarLength step() {
        return BarLength.of(interval).orElseThrow();
    }

    /**
     * The same for the engine.
     *
     * @throws IllegalStateException when a model is not installed any more
     */
    public PortfolioConfig config(Models installed) {
        BarLength bars = BarLength.of(barInterval).orElseThrow();
        List<PortfolioModel> chosen = new ArrayList<>();
        for (OfModel each : models) {
            ModelPlugin plugin = installed
                    .find(each.plugin())
                    .orElseThrow(() -> new IllegalStateException(
                            "model " + each.plugin() + " is not installed; put its jar back into the plugins folder"));
            chosen.add(new PortfolioModel(
                    each.name(),
                    plugin,
                    each.parameters(),
                    each.universe(),
                    new ModelBudget(each.budget(), each.factors())));
        }
        return new PortfolioConfig(
                markets.stream()
                        .map(each -> new PortfolioMarket(
                                each.pair(), each.assetClass(), bars, hours(each.assetClass()), false))
                        .toList(),
                chosen,
                step(),
                new BacktestConfig.Terms(feeBps, slippageBps, cash),
                new PortfolioConfig.Limits(RiskCaps.STANDARD, DrawdownLimits.STANDARD, drift),
                new RegimeSources(RegimeEngine.STANDARD, reference(equity), reference(crypto)),
                BacktestConfig.barsOfAWholeYear(step()),
                null,
                null);
    }

    private static @Nullable TradingHours hours(AssetClass kind) {
        return kind == AssetClass.EQUITY ? TradingHours.NEW_YORK : null;
    }

    private static RegimeSources.@Nullable Reference reference(@Nullable Reference reference) {
        return reference == null ? null : new RegimeSources.Reference(reference.pair(), reference.average());
    }
}
