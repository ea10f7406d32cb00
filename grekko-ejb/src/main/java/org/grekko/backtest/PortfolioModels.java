package org.grekko.backtest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.portfolio.ModelBudget;
import org.grekko.model.domain.regime.MacroRegime;
import org.grekko.model.domain.regime.MarketTrend;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.domain.regime.VolatilityRegime;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;

/** Reads the models of a portfolio's configuration. */
final class PortfolioModels {
    private static final Set<String> MODEL = Set.of("name", "model", "budget", "universe", "parameters", "factors");
    private static final Set<String> FACTORS = Set.of("equity", "volatility", "crypto", "macro");

    private final Models models;
    private final Set<AssetPair> pairs;

    PortfolioModels(Models models, Set<AssetPair> pairs) {
        this.models = models;
        this.pairs = pairs;
    }

    List<PortfolioModel> read(ConfigValue list, int most) {
        List<PortfolioModel> chosen = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ConfigValue each : list.items(most)) {
            PortfolioModel model = model(each.with(MODEL));
            if (!names.add(model.name())) {
                throw each.wrong("has the name of another model, " + model.name() + "; give it a name of its own");
            }
            chosen.add(model);
        }
        double sum =
                chosen.stream().mapToDouble(each -> each.budget().fraction()).sum();
        if (!ModelBudget.fit(chosen.stream().map(PortfolioModel::budget).toList())) {
            throw list.wrong("have budgets of " + Math.rint(sum * 1e6) / 1e6 + " together; it must be at most 1");
        }
        return chosen;
    }

    private PortfolioModel model(ConfigValue value) {
        ConfigValue kind = value.need("model");
        ModelPlugin plugin = models.find(kind.text())
                .orElseThrow(() -> kind.wrong("is no model: '" + kind.text() + "'; there are "
                        + models.list().stream().map(ModelPlugin::name).collect(Collectors.joining(", "))));
        return new PortfolioModel(
                value.or("name", ConfigValue::text, plugin.name()),
                plugin,
                parameters(value, plugin),
                universe(value.need("universe")),
                new ModelBudget(
                        value.need("budget").number("0", "1"),
                        value.find("factors").map(PortfolioModels::factors).orElse(RegimeFactors.NONE)));
    }

    private static Map<String, Double> parameters(ConfigValue value, ModelPlugin plugin) {
        Optional<ConfigValue> section = value.find("parameters");
        Map<String, Double> given = new TreeMap<>();
        section.ifPresent(all ->
                all.fields().forEach((name, each) -> given.put(name, each.number("-1000000000000", "1000000000000"))));
        List<FieldError> errors = Models.check(plugin, given);
        if (!errors.isEmpty()) {
            FieldError first = errors.get(0);
            throw section.isPresent()
                    ? section.get().wrong(first.field(), first.message())
                    : value.wrong("parameters." + first.field(), first.message());
        }
        return Models.complete(plugin, given);
    }

    private List<AssetPair> universe(ConfigValue list) {
        List<AssetPair> universe = new ArrayList<>();
        for (ConfigValue each : list.items(pairs.size())) {
            AssetPair pair = PortfolioDocument.pair(each);
            if (!pairs.contains(pair) || universe.contains(pair)) {
                throw each.wrong("must be a market of the portfolio, once: one of " + pairs + ", not " + pair);
            }
            universe.add(pair);
        }
        return universe;
    }

    private static RegimeFactors factors(ConfigValue value) {
        value.with(FACTORS);
        return new RegimeFactors(
                factors(value, "equity", MarketTrend.class),
                factors(value, "volatility", VolatilityRegime.class),
                factors(value, "crypto", MarketTrend.class),
                factors(value, "macro", MacroRegime.class));
    }

    private static <E extends Enum<E>> Map<E, Double> factors(ConfigValue value, String name, Class<E> type) {
        Map<E, Double> factors = new EnumMap<>(type);
        Optional<ConfigValue> section = value.find(name);
        if (section.isPresent()) {
            Set<String> known =
                    List.of(type.getEnumConstants()).stream().map(Enum::name).collect(Collectors.toSet());
            section.get()
                    .with(known)
                    .fields()
                    .forEach((key, each) -> factors.put(Enum.valueOf(type, key), each.number("0", "1")));
        }
        return factors;
    }
}
