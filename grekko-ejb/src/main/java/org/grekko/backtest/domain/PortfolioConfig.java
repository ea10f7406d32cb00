package org.grekko.backtest.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.grekko.market.domain.BarLength;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.portfolio.DrawdownLimits;
import org.grekko.model.domain.portfolio.ModelBudget;
import org.grekko.model.domain.portfolio.RiskCaps;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * All that decides the backtest of a portfolio besides bars and macro data.
 *
 * @param markets its markets, by name
 * @param models its models, in the order in which they are told
 * @param step time from decision to decision; decisions are at multiples of it since 1970, UTC
 * @param terms what trading costs and what there is to trade with
 * @param limits how much it may hold and when it trades back
 * @param regimes how regimes are classified
 * @param barsPerYear how many decisions a year has, for annual figures
 * @param from bars that start earlier are left out; null for all
 * @param to bars that start then or later are left out; null for all
 */
public record PortfolioConfig(
        List<PortfolioMarket> markets,
        List<PortfolioModel> models,
        BarLength step,
        BacktestConfig.Terms terms,
        Limits limits,
        RegimeSources regimes,
        double barsPerYear,
        @Nullable Instant from,
        @Nullable Instant to) {

    /**
     * Sorts the markets by name.
     *
     * @throws IllegalArgumentException when budgets are more than the whole, or a universe names another market
     */
    public PortfolioConfig {
        markets = markets.stream()
                .sorted(Comparator.comparing(PortfolioMarket::pair))
                .toList();
        models = List.copyOf(models);
        if (!ModelBudget.fit(models.stream().map(PortfolioModel::budget).toList())) {
            throw new IllegalArgumentException("the budgets of all models must be at most 1 together");
        }
        List<AssetPair> pairs = markets.stream().map(PortfolioMarket::pair).toList();
        for (PortfolioModel model : models) {
            if (!pairs.containsAll(model.universe())) {
                throw new IllegalArgumentException(model.name() + " names a market that is not there");
            }
        }
    }

    /**
     * How much a portfolio may hold and when it trades back.
     *
     * @param caps the most of one market, of crypto assets and of all
     * @param drawdown what a fall of NAV does
     * @param drift by how much of NAV a holding may move away from its target before it is brought back
     */
    public record Limits(RiskCaps caps, DrawdownLimits drawdown, double drift) {}

    /** The pairs of the markets, in their order. */
    public List<AssetPair> pairs() {
        return markets.stream().map(PortfolioMarket::pair).toList();
    }

    /** The classes of the markets, in their order. */
    List<AssetClass> classes() {
        return markets.stream().map(PortfolioMarket::assetClass).toList();
    }

    /** The places of a model's markets. */
    List<Integer> places(PortfolioModel model) {
        List<AssetPair> pairs = pairs();
        return model.universe().stream().map(pairs::indexOf).toList();
    }
}
