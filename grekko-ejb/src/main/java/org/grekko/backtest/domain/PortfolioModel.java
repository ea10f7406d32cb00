package org.grekko.backtest.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.portfolio.ModelBudget;
import org.grekko.shared.AssetPair;

/**
 * A model of a portfolio.
 *
 * @param name what it is called here, unique in the portfolio
 * @param plugin what it is
 * @param parameters every parameter
 * @param universe the markets that it decides on, by name
 * @param budget how much of NAV it may use
 */
public record PortfolioModel(
        String name,
        ModelPlugin plugin,
        SortedMap<String, Double> parameters,
        List<AssetPair> universe,
        ModelBudget budget) {
    public PortfolioModel {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        universe = universe.stream().sorted().toList();
    }

    /** A model with these parameters. */
    public PortfolioModel(
            String name,
            ModelPlugin plugin,
            Map<String, Double> parameters,
            List<AssetPair> universe,
            ModelBudget budget) {
        this(name, plugin, new TreeMap<>(parameters), universe, budget);
    }

    /** A fresh model that has seen nothing. */
    Model create() {
        return plugin.create(parameters, universe.size());
    }
}
