package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.grekko.agent.domain.RsiReversion;
import org.grekko.agent.domain.SmaCross;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.TargetWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No model of the house looks ahead or remembers more than it says, and one that does is found. */
class LookaheadCheckTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 200 : 8;
    private static final int ROUNDS = 5;

    static Stream<ModelPlugin> models() {
        return Stream.concat(
                Models.builtIn().stream(),
                Stream.of(new StrategyModel(new SmaCross()), new StrategyModel(new RsiReversion())));
    }

    private static LookaheadCheck check(int seed, Function<List<BarSeries>, Model> models) {
        Random dice = new Random(seed);
        List<BarSeries> bars = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            bars.add(RandomBars.of(dice, 450, Setups.HOUR, 100, 0.02, 0.2 * i));
        }
        return new LookaheadCheck(
                Setups.config(Setups.terms("10", "5", "100000"), "AAA/USD", "BBB/USD", "CCC/USD"), bars, models);
    }

    @ParameterizedTest
    @MethodSource("models")
    void noDecisionDependsOnLaterBarsOrOnBarsBeforeTheWarmUp(ModelPlugin plugin) {
        SortedMap<String, Double> parameters = Models.complete(plugin, Map.of());
        OptionalInt warmUp = plugin.warmUp(parameters);
        for (int seed = 0; seed < SEEDS; seed++) {
            LookaheadCheck check = check(seed, bars -> plugin.create(parameters, bars.size()));
            Random dice = new Random(seed);
            for (int round = 0; round < ROUNDS; round++) {
                String at = plugin.name() + ", seed " + seed + ", round " + round;
                assertThat(check.lookahead(dice)).as(at).isEmpty();
                if (warmUp.isPresent()) {
                    assertThat(check.memory(warmUp.getAsInt(), dice)).as(at).isEmpty();
                }
            }
        }
    }

    @Test
    void everyModelOfTheHouseDecidesSomething() {
        models().forEach(plugin -> {
            SortedMap<String, Double> parameters = Models.complete(plugin, Map.of());
            BarSeries bars = RandomBars.of(new Random(7), 900, Setups.HOUR, 100, 0.02, 0);
            Backtest.Run run = Backtest.run(
                    Setups.config(Setups.terms("10", "5", "100000"), "AAA/USD"),
                    List.of(bars),
                    plugin.create(parameters, 1));
            assertThat(run.trades()).as(plugin.name()).isNotEmpty();
        });
    }

    @Test
    void aModelThatKnowsTheNextCloseIsFound() {
        LookaheadCheck check = check(1, bars -> context -> {
            int next = context.window(0).size();
            BarSeries first = bars.get(0);
            boolean rises = next < first.size() && next > 0 && first.close(next) > first.close(next - 1);
            return TargetWeights.of(rises ? 1 : 0, 0, 0);
        });
        Random dice = new Random(1);
        assertThat(Stream.generate(() -> check.lookahead(dice)).limit(20)).anyMatch(OptionalInt::isPresent);
    }

    @Test
    void aModelThatRemembersItsFirstBarIsFound() {
        LookaheadCheck check = check(
                1,
                bars -> context -> TargetWeights.of(
                        context.window(0).size() > 0
                                        && context.window(0).close(0)
                                                > context.window(0)
                                                        .close(context.window(0).size() - 1)
                                ? 1
                                : 0,
                        0,
                        0));
        Random dice = new Random(1);
        assertThat(Stream.generate(() -> check.memory(20, dice)).limit(20)).anyMatch(OptionalInt::isPresent);
    }
}
