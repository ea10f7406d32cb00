package org.grekko.rebalance.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioDecision;
import org.grekko.backtest.domain.PortfolioStep;
import org.grekko.model.domain.regime.RegimeState;
import org.jspecify.annotations.Nullable;

/**
 * What a boundary decided, step by step.
 *
 * @param equityDistance last close of the reference equity over its long average, minus one; null for unknown
 * @param cryptoDistance the same of the reference crypto asset
 * @param regime the classes of the time
 * @param nav NAV at the boundary, in the quote asset
 * @param held what was held of each market, as a fraction of NAV
 * @param wanted what the models together wanted of each market, before the caps
 * @param targets what is to be held of each market, within the caps
 * @param parts the same for each model and market
 * @param capped whether the models wanted more than the caps allow
 * @param orders for each market, whether it gets an order
 * @param failures why a model could not be asked, by its place
 * @param after what the session carries to the next decision
 */
public record BoundaryOutcome(
        @Nullable Double equityDistance,
        @Nullable Double cryptoDistance,
        Regime regime,
        double nav,
        List<Double> held,
        List<Double> wanted,
        List<Double> targets,
        List<List<Double>> parts,
        boolean capped,
        List<Boolean> orders,
        Map<Integer, String> failures,
        KeptMemory after) {
    public BoundaryOutcome {
        held = List.copyOf(held);
        wanted = List.copyOf(wanted);
        targets = List.copyOf(targets);
        parts = parts.stream().map(List::copyOf).toList();
        orders = List.copyOf(orders);
        failures = Map.copyOf(failures);
    }

    /**
     * The classes of a time, by name.
     *
     * @param equity BULL, NEUTRAL or BEAR
     * @param volatility LOW, NORMAL or HIGH
     * @param crypto BULL, NEUTRAL or BEAR
     * @param macro EXPANSION, NEUTRAL or CONTRACTION
     */
    public record Regime(String equity, String volatility, String crypto, String macro) {
        static Regime of(RegimeState state) {
            return new Regime(
                    state.equity().name(),
                    state.volatility().name(),
                    state.crypto().name(),
                    state.macro().name());
        }
    }

    /** What the engine decided; an order that still waits stays one. */
    public static BoundaryOutcome of(PortfolioConfig config, PortfolioStep.Decided decided, List<Boolean> waiting) {
        PortfolioDecision decision = decided.decision();
        int markets = config.markets().size();
        List<Boolean> orders = new ArrayList<>();
        for (int i = 0; i < markets; i++) {
            orders.add(decision.orders(i) || waiting.get(i));
        }
        Map<Integer, String> failures = new TreeMap<>();
        List<List<Double>> parts = new ArrayList<>();
        for (int model = 0; model < config.models().size(); model++) {
            int place = model;
            parts.add(list(markets, market -> decision.allocation().part(place, market)));
            decision.failure(model).ifPresent(why -> failures.put(place, why));
        }
        return new BoundaryOutcome(
                decided.readings().equityDistance(),
                decided.readings().cryptoDistance(),
                Regime.of(decision.regime()),
                decision.nav(),
                list(markets, decision::held),
                list(markets, decision.allocation()::wanted),
                list(markets, decision.allocation()::total),
                parts,
                decision.allocation().capped(),
                orders,
                failures,
                KeptMemory.of(decision.memory()));
    }

    private static List<Double> list(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).boxed().toList();
    }
}
