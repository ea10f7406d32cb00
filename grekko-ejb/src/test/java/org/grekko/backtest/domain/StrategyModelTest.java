package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.backtest.domain.Setups.bar;
import static org.grekko.backtest.domain.Setups.bars;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.grekko.agent.domain.Advice;
import org.grekko.agent.domain.Parameter;
import org.grekko.agent.domain.SmaCross;
import org.grekko.agent.domain.Stance;
import org.grekko.agent.domain.Strategy;
import org.grekko.agent.domain.StrategyPlugin;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Models;
import org.grekko.shared.FieldError;
import org.junit.jupiter.api.Test;

/** Agents' strategies under the engine. */
class StrategyModelTest {
    /** Says what it is told, bar by bar. */
    private record Told(List<Advice> advice) implements StrategyPlugin {
        @Override
        public String name() {
            return "told";
        }

        @Override
        public String type() {
            return "TEST";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Strategy create(Map<String, Double> parameters) {
            Iterator<Advice> rest = advice.iterator();
            return bar -> rest.next();
        }
    }

    private static final Advice BUY = new Advice(Stance.BUY, 1, 9.0, 12.0, "");
    private static final Advice SELL = new Advice(Stance.SELL, 1, null, null, "");
    private static final Advice HOLD = Advice.hold();

    private static Stream<String> trades(BarSeries bars, Advice... advice) {
        Backtest.Run run = Backtest.run(
                Setups.config(Setups.terms("0", "0", "1000"), "BTC/USD"),
                List.of(bars),
                new StrategyModel(new Told(List.of(advice))).create(Map.of(), 1));
        return run.trades().stream()
                .map(each ->
                        each.side() + " " + each.price().stripTrailingZeros().toPlainString());
    }

    @Test
    void buyOpensSellClosesAndHoldWaits() {
        assertThat(trades(Setups.flat(10, 10, 11, 11, 11), HOLD, BUY, HOLD, SELL, HOLD))
                .containsExactly("BUY 11", "SELL 11");
        assertThat(trades(Setups.flat(10, 10, 11), SELL, SELL, SELL)).isEmpty();
    }

    @Test
    void aStopClosesAndTheNextBuyOpensAgain() {
        BarSeries fall =
                bars(bar(0, 10, 10, 10, 10), bar(1, 10, 10, 8, 10), bar(2, 10, 10, 10, 10), bar(3, 11, 11, 11, 11));
        assertThat(trades(fall, BUY, HOLD, HOLD, HOLD)).containsExactly("BUY 10", "SELL 9");
        assertThat(trades(fall, BUY, BUY, HOLD, HOLD)).containsExactly("BUY 10", "SELL 9", "BUY 10");
        assertThat(trades(fall, BUY, HOLD, BUY, HOLD)).containsExactly("BUY 10", "SELL 9", "BUY 11");
    }

    @Test
    void parametersAndTheirErrorsAreThoseOfTheStrategy() {
        StrategyModel model = new StrategyModel(new SmaCross());
        assertThat(model.name()).isEqualTo("strategy:sma-cross");
        assertThat(Models.check(model, Map.of("fast", 60.0)))
                .containsExactly(new FieldError("fast", "must be less than slow"));
        assertThat(Models.check(model, Map.of("fast", 2.5)))
                .containsExactly(new FieldError("fast", "must be a whole number from 2 to 500"));
        assertThat(Models.check(model, Map.of("wings", 2.0))).hasSize(1);
    }
}
