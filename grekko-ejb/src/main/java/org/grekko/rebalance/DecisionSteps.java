package org.grekko.rebalance;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.SleeveAccounts;
import org.grekko.rebalance.domain.BoundaryInputs;
import org.grekko.rebalance.domain.BoundaryOutcome;
import org.grekko.rebalance.domain.Filled;
import org.grekko.rebalance.domain.KeptBar;
import org.grekko.rebalance.domain.Submitted;
import org.grekko.rebalance.event.DecisionStepTaken;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.json.GrekkoJson;

/** Tells the ten steps of a decision as events, in the transaction that takes them. */
final class DecisionSteps {
    private final EventPublisher events;
    private final Clock clock;
    private final UUID sessionId;
    private final Instant boundary;
    private final PortfolioConfig config;

    DecisionSteps(EventPublisher events, Clock clock, UUID sessionId, Instant boundary, PortfolioConfig config) {
        this.events = events;
        this.clock = clock;
        this.sessionId = sessionId;
        this.boundary = boundary;
        this.config = config;
    }

    /** The bars that were there. */
    void data(BoundaryInputs inputs) {
        SortedMap<String, Double> closes = new TreeMap<>();
        for (KeptBar each : inputs.bars()) {
            closes.put(pair(each.market()), each.close());
        }
        tell(1, "data", Map.of("closes", closes, "markets", config.markets().size()));
    }

    /** Regime, risk, models, sum, caps and orders of a decision. */
    void decided(BoundaryInputs inputs, BoundaryOutcome outcome) {
        Map<String, Object> regime = new LinkedHashMap<>();
        regime.put("classes", outcome.regime());
        regime.put("vix", inputs.vix());
        regime.put("yieldCurveSlope", inputs.yieldCurveSlope());
        tell(2, "regime", regime);
        tell(
                3,
                "risk",
                Map.of(
                        "nav", outcome.nav(),
                        "drawdown", outcome.after().drawdown(),
                        "exited", outcome.after().exited(),
                        "budgets", byModel(outcome.after().budgets())));
        tell(4, "models", Map.of("outputs", byModel(outcome.after().outputs()), "failures", outcome.failures()));
        tell(5, "sum", Map.of("wanted", byMarket(outcome.wanted())));
        tell(6, "caps", Map.of("targets", byMarket(outcome.targets()), "capped", outcome.capped()));
        tell(7, "orders", Map.of("held", byMarket(outcome.held()), "orders", byMarket(outcome.orders())));
    }

    /** Orders went out. */
    void submitted(List<Submitted> orders) {
        tell(
                8,
                "submission",
                Map.of(
                        "orders",
                        orders.stream()
                                .map(each -> pair(each.market()) + " " + each.side() + " "
                                        + GrekkoJson.text(each.quantity()) + " " + each.answer())
                                .toList()));
    }

    /** What was executed, and what there is now. */
    void filled(List<Filled> fills, BigDecimal cash, List<BigDecimal> held) {
        tell(
                9,
                "fills",
                Map.of(
                        "fills",
                        fills.stream()
                                .map(each -> pair(each.market()) + " " + each.side() + " "
                                        + GrekkoJson.text(each.quantity()) + " for "
                                        + GrekkoJson.text(each.notional()) + ", fee " + GrekkoJson.text(each.fee()))
                                .toList(),
                        "cash",
                        cash,
                        "held",
                        byMarket(held)));
    }

    /** The boundary is over: what each model has brought so far. */
    void recorded(SleeveAccounts sleeves, List<Double> prices) {
        Map<String, Double> pnl = new LinkedHashMap<>();
        for (int model = 0; model < config.models().size(); model++) {
            pnl.put(config.models().get(model).name(), sleeves.pnl(model, prices));
        }
        tell(10, "record", Map.of("profit", pnl));
    }

    private String pair(int market) {
        return config.pairs().get(market).toString();
    }

    private <T> Map<String, T> byMarket(List<T> values) {
        Map<String, T> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(pair(i), values.get(i));
        }
        return named;
    }

    private <T> Map<String, T> byModel(List<T> values) {
        Map<String, T> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(config.models().get(i).name(), values.get(i));
        }
        return named;
    }

    private void tell(int step, String name, Map<String, ?> detail) {
        try {
            events.publish(new DecisionStepTaken(
                    sessionId, boundary, step, name, GrekkoJson.mapper().writeValueAsString(detail), clock.now()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a step cannot be written as JSON", impossible);
        }
    }
}
