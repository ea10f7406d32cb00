package org.grekko.backtest.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.ModelParameter;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.portfolio.DrawdownLimits;
import org.grekko.model.domain.portfolio.ModelBudget;
import org.grekko.model.domain.portfolio.RiskCaps;
import org.grekko.model.domain.regime.DailySeries;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.shared.AssetPair;

/** Portfolios for tests. */
final class Portfolios {
    static final BarLength DAY = new BarLength(86_400);
    static final PortfolioConfig.Limits LIMITS =
            new PortfolioConfig.Limits(RiskCaps.STANDARD, DrawdownLimits.STANDARD, 0.01);

    private Portfolios() {}

    static PortfolioMarket equity(String pair) {
        return new PortfolioMarket(AssetPair.of(pair), AssetClass.EQUITY, Setups.HOUR, null, false);
    }

    static PortfolioMarket crypto(String pair) {
        return new PortfolioMarket(AssetPair.of(pair), AssetClass.CRYPTO, Setups.HOUR, null, false);
    }

    /** An exchange of New York with daily bars. */
    static PortfolioMarket newYork(String pair) {
        return new PortfolioMarket(AssetPair.of(pair), AssetClass.EQUITY, DAY, TradingHours.NEW_YORK, false);
    }

    /** A model that decides as a test says. */
    static PortfolioModel model(String name, double budget, Model model, String... universe) {
        ModelPlugin plugin = new ModelPlugin() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String version() {
                return "1.0.0";
            }

            @Override
            public List<ModelParameter> parameters() {
                return List.of();
            }

            @Override
            public OptionalInt warmUp(Map<String, Double> parameters) {
                return OptionalInt.empty();
            }

            @Override
            public Model create(Map<String, Double> parameters, int markets) {
                return model;
            }
        };
        return model(name, budget, plugin, Map.of(), universe);
    }

    static PortfolioModel model(
            String name, double budget, ModelPlugin plugin, Map<String, Double> parameters, String... universe) {
        return new PortfolioModel(
                name,
                plugin,
                parameters,
                Arrays.stream(universe).map(AssetPair::of).toList(),
                new ModelBudget(budget, RegimeFactors.NONE));
    }

    static PortfolioConfig config(
            BacktestConfig.Terms terms, List<PortfolioMarket> markets, List<PortfolioModel> models) {
        return new PortfolioConfig(markets, models, Setups.HOUR, terms, LIMITS, RegimeSources.NONE, 8_760, null, null);
    }

    static PortfolioData data(BarSeries... bars) {
        return new PortfolioData(List.of(bars), DailySeries.empty(), DailySeries.empty());
    }
}
