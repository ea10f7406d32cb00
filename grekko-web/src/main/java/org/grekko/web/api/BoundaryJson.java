package org.grekko.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.market.domain.BarSeries;
import org.grekko.rebalance.KeptBoundary;
import org.grekko.rebalance.Session;
import org.grekko.rebalance.SessionSpec;
import org.grekko.rebalance.domain.BoundaryInputs;
import org.grekko.rebalance.domain.BoundaryOutcome;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.Filled;
import org.grekko.rebalance.domain.KeptBar;
import org.grekko.rebalance.domain.Submitted;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * A boundary of a session, by the ten steps of its decision; those after the first are null or empty where no bar had
 * ended.
 */
public record BoundaryJson(
        Instant boundary,
        String status,
        Instant decidedAt,
        List<Bar> data,
        @Nullable Regime regime,
        @Nullable Risk risk,
        List<OfModel> models,
        List<OfMarket> markets,
        boolean capped,
        List<Order> orders,
        List<Fill> fills,
        BigDecimal cash) {

    /** Step 1: a bar that was there. */
    public record Bar(AssetPair pair, Instant time, Instant end, double open, double high, double low, double close) {}

    /** Step 2: the classes of the time, and what they were made of. */
    public record Regime(
            String equity,
            String volatility,
            String crypto,
            String macro,
            @Nullable Double vix,
            @Nullable Double yieldCurveSlope,
            @Nullable Double equityDistance,
            @Nullable Double cryptoDistance) {}

    /** Step 3: NAV, its fall, and whether the portfolio has left its markets for good. */
    public record Risk(double nav, double peakNav, double drawdown, boolean exited) {}

    /** Step 4: what a model was given and what it wants. */
    public record OfModel(
            String name,
            boolean active,
            double budget,
            Map<AssetPair, Double> weights,
            Map<AssetPair, Double> targets,
            @Nullable String failure) {}

    /** Steps 5 to 7 of a market: wanted, within the caps, held before, and whether it gets an order. */
    public record OfMarket(
            AssetPair pair,
            double price,
            BigDecimal quantity,
            double held,
            double wanted,
            double target,
            boolean order) {}

    /** Step 8: an order. */
    public record Order(
            AssetPair pair,
            Side side,
            BigDecimal quantity,
            BigDecimal price,
            Instant at,
            String clientOrderId,
            @Nullable UUID orderId,
            String answer,
            String reason) {}

    /** Step 9: what was executed. */
    public record Fill(
            AssetPair pair,
            Side side,
            BigDecimal quantity,
            BigDecimal notional,
            BigDecimal fee,
            Instant first,
            Instant last) {}

    static BoundaryJson of(Session session, KeptBoundary kept) {
        SessionSpec spec = session.spec();
        BoundaryRecord record = kept.record();
        BoundaryInputs inputs = record.inputs();
        BoundaryOutcome outcome = record.outcome();
        return new BoundaryJson(
                record.boundary(),
                kept.status(),
                kept.decidedAt(),
                inputs.bars().stream().map(each -> bar(spec, each)).toList(),
                outcome == null ? null : regime(inputs, outcome),
                outcome == null ? null : risk(outcome),
                outcome == null ? List.of() : models(spec, inputs, outcome),
                outcome == null ? List.of() : markets(spec, inputs, outcome),
                outcome != null && outcome.capped(),
                record.submitted().stream().map(each -> order(spec, each)).toList(),
                record.filled().stream().map(each -> fill(spec, each)).toList(),
                inputs.cash());
    }

    private static AssetPair pair(SessionSpec spec, int market) {
        return spec.markets().get(market).pair();
    }

    private static Bar bar(SessionSpec spec, KeptBar bar) {
        return new Bar(
                pair(spec, bar.market()),
                BarSeries.instant(bar.time()),
                BarSeries.instant(bar.end()),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close());
    }

    private static Order order(SessionSpec spec, Submitted order) {
        return new Order(
                pair(spec, order.market()),
                order.side(),
                order.quantity(),
                order.price(),
                order.at(),
                order.clientOrderId(),
                order.orderId(),
                order.answer(),
                order.reason());
    }

    private static Fill fill(SessionSpec spec, Filled fill) {
        return new Fill(
                pair(spec, fill.market()),
                fill.side(),
                fill.quantity(),
                fill.notional(),
                fill.fee(),
                fill.first(),
                fill.last());
    }

    private static Risk risk(BoundaryOutcome outcome) {
        return new Risk(
                outcome.nav(),
                outcome.after().peak(),
                outcome.after().drawdown(),
                outcome.after().exited());
    }

    private static Regime regime(BoundaryInputs inputs, BoundaryOutcome outcome) {
        return new Regime(
                outcome.regime().equity(),
                outcome.regime().volatility(),
                outcome.regime().crypto(),
                outcome.regime().macro(),
                inputs.vix(),
                inputs.yieldCurveSlope(),
                outcome.equityDistance(),
                outcome.cryptoDistance());
    }

    private static List<OfModel> models(SessionSpec spec, BoundaryInputs inputs, BoundaryOutcome outcome) {
        List<OfModel> models = new ArrayList<>();
        for (int i = 0; i < spec.models().size(); i++) {
            SessionSpec.OfModel model = spec.models().get(i);
            List<AssetPair> universe = model.universe().stream().sorted().toList();
            Map<AssetPair, Double> weights = new LinkedHashMap<>();
            Map<AssetPair, Double> targets = new LinkedHashMap<>();
            for (int place = 0; place < universe.size(); place++) {
                weights.put(
                        universe.get(place), outcome.after().outputs().get(i).get(place));
            }
            for (int market = 0; market < spec.markets().size(); market++) {
                AssetPair pair = spec.markets().get(market).pair();
                if (universe.contains(pair)) {
                    targets.put(pair, outcome.parts().get(i).get(market));
                }
            }
            models.add(new OfModel(
                    model.name(),
                    inputs.active().get(i),
                    outcome.after().budgets().get(i),
                    weights,
                    targets,
                    outcome.failures().get(i)));
        }
        return models;
    }

    private static List<OfMarket> markets(SessionSpec spec, BoundaryInputs inputs, BoundaryOutcome outcome) {
        List<OfMarket> markets = new ArrayList<>();
        for (int i = 0; i < spec.markets().size(); i++) {
            markets.add(new OfMarket(
                    spec.markets().get(i).pair(),
                    inputs.prices().get(i),
                    inputs.quantities().get(i),
                    outcome.held().get(i),
                    outcome.wanted().get(i),
                    outcome.targets().get(i),
                    outcome.orders().get(i)));
        }
        return markets;
    }
}
